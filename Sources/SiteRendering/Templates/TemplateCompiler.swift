import CampaignModel
import Diagnostics

/// Checks a theme's templates and compiles them in one walk: tags, names, includes, cycles and words, each fault with its place.
struct TemplateCompiler {
  typealias Node = CompiledTemplate.Node

  let theme: Theme
  let words: Words
  let texts: [String: TemplateText]

  /// Tags compiled in all, includes counted each time: a theme that includes in powers stops here.
  static let tagsMost = 50_000

  /// `{{t.key}}` is a word of the theme wherever it stands.
  static let wordsName = "t"

  init(theme: Theme) {
    self.theme = theme
    words = Words(theme.strings)
    var texts: [String: TemplateText] = [:]
    for (name, text) in theme.templates {
      texts[name] = TemplateText(file: Self.file(theme, name), text: text)
    }
    self.texts = texts
  }

  func compile() -> Reported<[TemplateName: CompiledTemplate]?> {
    var findings = missing()
    let names = texts.keys.sorted()
    for name in names { findings += grammar(name) }
    findings += cycles()
    guard !findings.hasErrors else { return Reported(nil, findings.ordered()) }
    var walk = TemplateWalk(compiler: self)
    var compiled: [TemplateName: CompiledTemplate] = [:]
    for page in TemplateName.allCases {
      compiled[page] = CompiledTemplate(nodes: walk.nodes(of: page))
    }
    findings += walk.findings
    if walk.isTooLarge { findings.append(tooLarge()) }
    for name in names where !walk.reached.contains(name) { findings.append(unused(name)) }
    return Reported(findings.hasErrors ? nil : compiled, findings.ordered())
  }

  /// The file of a template: in the theme's own folder or in that of the theme it extends.
  static func file(_ theme: Theme, _ template: String) -> String {
    theme.templateFiles[template] ?? "themes/\(theme.name)/templates/\(template).mustache"
  }

  func place(_ tag: TemplateTag, in template: String) -> SourceRange? {
    texts[template]?.source.range(tag.place)
  }

  private func tags(_ template: String) -> [TemplateTag] { texts[template]?.tags ?? [] }

  /// Faults that can be told without knowing the views.
  private func grammar(_ template: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var open: [TemplateTag] = []
    for tag in tags(template) {
      let place = place(tag, in: template)
      switch tag.kind {
      case .section, .inverted:
        open.append(tag)
      case .end:
        if let start = open.popLast(), start.name == tag.name { continue }
        findings.append(Self.unmatched(tag.name, at: place))
      case .partial where theme.templates[tag.name] == nil:
        findings.append(unknownPartial(tag.name, at: place))
      case .unclosed:
        findings.append(Self.unclosed(at: place))
      case .unsupported(let mark):
        findings.append(Self.unsupported(mark, at: place))
      default: break
      }
    }
    for tag in open { findings.append(Self.unended(tag.name, at: place(tag, in: template))) }
    return findings
  }

  private func cycles() -> [Diagnostic] {
    var done = Set<String>()
    var path: [String] = []
    var findings: [Diagnostic] = []
    func visit(_ template: String) {
      guard !done.contains(template) else { return }
      path.append(template)
      for tag in tags(template) where tag.kind == .partial {
        if path.contains(tag.name) {
          findings.append(Self.cycle(path + [tag.name], at: place(tag, in: template)))
        } else {
          visit(tag.name)
        }
      }
      path.removeLast()
      done.insert(template)
    }
    for template in texts.keys.sorted() { visit(template) }
    return findings
  }
}
