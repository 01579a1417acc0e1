import Diagnostics

/// One walk over the pages' templates with the views that are open at each tag, includes followed.
struct TemplateWalk {
  typealias Node = CompiledTemplate.Node
  typealias Lookup = CompiledTemplate.Lookup

  let compiler: TemplateCompiler
  private(set) var findings: [Diagnostic] = []
  private(set) var reached = Set<String>()
  private(set) var isTooLarge = false
  private var tagCount = 0

  init(compiler: TemplateCompiler) { self.compiler = compiler }

  mutating func nodes(of page: TemplateName) -> [Node] {
    nodes(page.rawValue, stack: [.view(page.root)])
  }

  /// A section being filled: its opening node is made when it ends.
  private struct Open {
    var nodes: [Node] = []
    var lookup: Lookup?
    var isInverted = false
    /// Whether it put a frame on the stack.
    var pushed = false
  }

  private mutating func nodes(_ template: String, stack: [FieldShape]) -> [Node] {
    reached.insert(template)
    guard let text = compiler.texts[template] else { return [] }
    var stack = stack
    var open = [Open()]
    for piece in text.pieces() {
      switch piece {
      case .literal(let bytes): open[open.count - 1].nodes.append(.literal(bytes))
      case .tag(let tag):
        tagCount += 1
        guard tagCount <= TemplateCompiler.tagsMost else {
          isTooLarge = true
          return []
        }
        take(tag, template, &open, &stack)
      }
    }
    return open[0].nodes
  }

  private mutating func take(
    _ tag: TemplateTag, _ template: String, _ open: inout [Open], _ stack: inout [FieldShape]
  ) {
    switch tag.kind {
    case .partial:
      open[open.count - 1].nodes += nodes(tag.name, stack: stack)
    case .end:
      guard open.count > 1, let section = open.popLast() else { return }
      if section.pushed { stack.removeLast() }
      guard let lookup = section.lookup else { return }
      open[open.count - 1].nodes.append(
        section.isInverted
          ? .inverted(lookup, section.nodes) : .section(lookup, section.nodes))
    case .section, .inverted:
      let found = resolve(tag, stack, template)
      var section = Open(lookup: found?.lookup, isInverted: tag.kind == .inverted)
      if tag.kind == .section, let found, !found.lookup.asksPresence,
        let frame = Self.frame(found.shape)
      {
        stack.append(frame)
        section.pushed = true
      }
      open.append(section)
    case .text:
      guard let found = resolve(tag, stack, template) else { return }
      open[open.count - 1].nodes.append(found.constant.map { .literal($0) } ?? .text(found.lookup))
    case .unescaped:
      guard let found = resolve(tag, stack, template) else { return }
      open[open.count - 1].nodes.append(.html(found.lookup))
    case .comment, .unsupported, .unclosed: break
    }
  }

  /// What a section puts on the stack: a view itself, a list its elements, a text its words; a flag nothing.
  private static func frame(_ shape: FieldShape) -> FieldShape? {
    switch shape {
    case .view(let type), .list(let type): .view(type)
    case .texts, .text: .text
    case .flag, .html: nil
    }
  }

  // MARK: Names

  private struct Found {
    var lookup: Lookup
    var shape: FieldShape
    /// A word of the theme, escaped.
    var constant: [UInt8]?
  }

  private mutating func resolve(
    _ tag: TemplateTag, _ stack: [FieldShape], _ template: String
  ) -> Found? {
    let place = compiler.place(tag, in: template)
    var name = tag.name
    if name == ".", let top = stack.last {
      let found = Found(lookup: Lookup(up: 0, path: [], asksPresence: false), shape: top)
      check(tag, top, at: place)
      return found
    }
    let asksPresence = name.hasSuffix("?")
    if asksPresence { name.removeLast() }
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
    let first = parts.removeFirst()
    if first == TemplateCompiler.wordsName, let key = parts.first, parts.count == 1 {
      return word(key, tag, asksPresence, at: place)
    }
    guard let (up, index, shape) = Self.search(first, stack) else {
      let known = Set(stack.flatMap(Self.names)).sorted()
      findings.append(
        TemplateCompiler.unknownName(
          first, closest: closestWord(to: first, among: known), at: place))
      return nil
    }
    var path = [index]
    var found = shape
    for part in parts {
      guard case .view(let type) = found, let field = type.field(named: part) else {
        let known = Self.names(found)
        findings.append(
          TemplateCompiler.unknownName(
            part, closest: closestWord(to: part, among: known), at: place))
        return nil
      }
      path.append(field.index)
      found = field.shape
    }
    if !asksPresence { check(tag, found, at: place) }
    return Found(lookup: Lookup(up: up, path: path, asksPresence: asksPresence), shape: found)
  }

  private mutating func word(
    _ key: String, _ tag: TemplateTag, _ asksPresence: Bool, at place: SourceRange?
  ) -> Found? {
    guard tag.kind == .text, !asksPresence else {
      findings.append(TemplateCompiler.notText(tag.name, at: place))
      return nil
    }
    guard let text = compiler.words.text(key) else {
      let close = closestWord(to: key, among: compiler.words.keys)
      findings.append(compiler.missingWord(key, closest: close, at: place))
      return nil
    }
    var escaped: [UInt8] = []
    MarkupText.append(text, to: &escaped)
    return Found(
      lookup: Lookup(up: 0, path: [], asksPresence: false), shape: .text, constant: escaped)
  }

  private static func search(
    _ name: String, _ stack: [FieldShape]
  ) -> (up: Int, index: Int, shape: FieldShape)? {
    for (up, frame) in stack.reversed().enumerated() {
      if case .view(let type) = frame, let field = type.field(named: name) {
        return (up, field.index, field.shape)
      }
    }
    return nil
  }

  private static func names(_ shape: FieldShape) -> [String] {
    if case .view(let type) = shape { type.fieldNames } else { [] }
  }

  private mutating func check(_ tag: TemplateTag, _ shape: FieldShape, at place: SourceRange?) {
    switch (tag.kind, shape) {
    case (.text, .html): findings.append(TemplateCompiler.escapedHTML(tag.name, at: place))
    case (.unescaped, .text): findings.append(TemplateCompiler.unescapedText(tag.name, at: place))
    case (.text, .text), (.unescaped, .html), (.section, _), (.inverted, _): break
    default: findings.append(TemplateCompiler.notText(tag.name, at: place))
    }
  }
}
