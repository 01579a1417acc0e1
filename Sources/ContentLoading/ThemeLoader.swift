package import CampaignModel
package import Diagnostics
package import FileTree

/// Reads a theme's folder `themes/<name>/`, on top of the theme it extends.
package struct ThemeLoader: Sendable {
  static let keys = KeyTable([
    "name": "名称", "extends": "继承", "description": "说明", "strings": "文字",
    "fonts": "字体", "colors": "颜色", "topics": "专题",
  ])
  static let reader = YAMLReader(keys: keys.all.union(ThemeTopics.keys.all))
  private static let templateEnding = ".mustache"

  private let language: Site.Language

  package init() { self.init(language: .chinese) }

  private init(language: Site.Language) { self.language = language }

  /// A missing theme is a finding, and an empty theme of that name.
  /// - Parameter language: Whose words pages use; where a theme has none in it, the Chinese stand in.
  package func load(
    _ tree: SourceTree, named name: String, language: Site.Language = .chinese
  ) -> Reported<Theme> {
    var findings: [Diagnostic] = []
    let loader = ThemeLoader(language: language)
    let theme = loader.load(tree, named: name, heirs: [], from: nil, &findings)
    return Reported(theme, findings.ordered())
  }

  private func load(
    _ tree: SourceTree, named name: String, heirs: [String], from range: SourceRange?,
    _ findings: inout [Diagnostic]
  ) -> Theme {
    let root = "themes/\(name)"
    let files = tree.files(under: root).filter { file in
      !file.path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    guard !files.isEmpty else {
      findings.append(Self.missing(name, in: tree, at: range))
      return Theme(name: name)
    }
    var theme = Theme(name: name)
    var topics: YAMLNode?
    if let file = tree["\(root)/theme.yaml"] {
      var settings = Self.settings(file, keys: Self.keys, reader: Self.reader, &findings)
      if let base = settings.text("extends") {
        if base == name || heirs.contains(base) || !isSlug(base) {
          settings.findings.append(Self.loop(base, at: settings.range(of: "extends")))
        } else {
          theme = load(
            tree, named: base, heirs: heirs + [name], from: settings.range(of: "extends"), &findings
          )
          theme.name = name
        }
      }
      _ = settings.text("name")
      _ = settings.text("description")
      for (key, value) in ThemeStrings.flattened(settings.node("strings"), in: &settings) {
        theme.strings[key] = value
      }
      for font in ThemeFonts.read(&settings, tree, root: root) {
        theme.posterFonts.removeAll { $0.family == font.family && $0.weight == font.weight }
        theme.posterFonts.append(font)
      }
      for color in Self.colors(&settings) {
        theme.colors.removeAll { $0.name == color.name }
        theme.colors.append(color)
      }
      topics = settings.node("topics")
      findings += settings.findings
    } else {
      findings.append(Self.noSettings(root))
    }
    // Layouts name drawings, so these come first; the language's own words last, over the Chinese that stand in for missing ones.
    let own = "\(root)/strings/\(language.rawValue).yaml"
    func turn(_ file: SourceFile) -> Int { Self.isIcon(file.path) ? 0 : file.path == own ? 2 : 1 }
    for file in (0...2).flatMap({ now in files.filter { turn($0) == now } }) {
      place(file, below: String(file.path.dropFirst(root.count + 1)), in: &theme, &findings)
    }
    for (topic, look) in ThemeTopics.read(
      topics, in: "\(root)/theme.yaml", theme, &findings)
    {
      theme.posterArt.topics[topic] = look
    }
    return theme
  }

  private func place(
    _ file: SourceFile, below path: String, in theme: inout Theme, _ findings: inout [Diagnostic]
  ) {
    if path.hasPrefix("templates/"), path.hasSuffix(Self.templateEnding) {
      let name = String(
        path.dropFirst("templates/".count).dropLast(Self.templateEnding.count))
      theme.templates[name] = file.text().unwrap(into: &findings).text
      theme.templateFiles[name] = file.path
    } else if path.hasPrefix("assets/") {
      theme.assets[String(path.dropFirst("assets/".count))] = file.bytes
    } else if path == "strings/zh-Hans.yaml" || path == "strings/\(language.rawValue).yaml" {
      for (key, value) in ThemeStrings.read(file).unwrap(into: &findings) {
        theme.strings[key] = value
      }
    } else if Self.isIcon(path) {
      let source = file.text().unwrap(into: &findings)
      theme.posterArt.icons[String(file.name.dropLast(4))] =
        PosterIconLoader().load(source).unwrap(into: &findings)
    } else if path.hasPrefix("posters/"), path.hasSuffix(".yaml") {
      let source = file.text().unwrap(into: &findings)
      if let layout = PosterLayoutLoader().load(
        source, icons: Set(theme.posterArt.icons.keys)
      ).unwrap(into: &findings) {
        theme.posterLayouts.removeAll { $0.name == layout.name }
        theme.posterLayouts.append(layout)
        // Those of one kind in the order in which they are tried: the file that has the kind's name, then by name.
        theme.posterLayouts.sort {
          $0.kind != $1.kind
            ? $0.kind < $1.kind : $0.rank < $1.rank
        }
      }
    } else if path.hasPrefix("fonts/"),
      path.hasSuffix(".txt") || theme.posterFonts.contains(where: { $0.file == file.path })
    {
      // A font that is named, or a font's licence.
    } else if path != "theme.yaml", !Self.isStrings(path) {
      findings.append(Self.stray(file))
    }
  }

  /// Words in a language the site does not use just now.
  private static func isStrings(_ path: String) -> Bool {
    Site.Language.allCases.contains { path == "strings/\($0.rawValue).yaml" }
  }

  private static func isIcon(_ path: String) -> Bool {
    path.contains("posters/icons/") && path.hasSuffix(".svg")
  }

  static func settings(
    _ file: SourceFile, keys: KeyTable, reader: YAMLReader, _ findings: inout [Diagnostic]
  ) -> StrictMapping {
    let source = file.text().unwrap(into: &findings)
    let node = reader.read(source).unwrap(into: &findings)
    return StrictMapping(node, file: file.path, keys: keys)
  }
}

extension PosterLayout {
  fileprivate var rank: (Int, String) { (name == kind ? 0 : 1, name) }
}

extension ThemeLoader {
  private static func missing(
    _ name: String, in tree: SourceTree, at range: SourceRange?
  ) -> Diagnostic {
    let names = Set(
      tree.files(under: "themes").compactMap { $0.path.split(separator: "/").dropFirst().first })
    let known = names.map(String.init).sorted()
    return Diagnostic(
      .themeMissing, at: range ?? .top(of: "themes/\(name)/theme.yaml"),
      Bilingual(zh: "没有主题文件夹 `themes/\(name)`", en: "There is no theme folder `themes/\(name)`"),
      remedy: closestWord(to: name, among: known).map {
        Bilingual(zh: "是不是要写 `\($0)`？", en: "Did you mean `\($0)`?")
      }
        ?? Bilingual(
          zh: known.isEmpty ? "把板报自带的 themes 文件夹复制到网站文件夹里" : "可以用：\(known.joined(separator: "、"))",
          en: known.isEmpty
            ? "Copy the `themes` folder that comes with Banbao"
            : "Known: \(known.joined(separator: ", "))"))
  }

  private static func noSettings(_ root: String) -> Diagnostic {
    Diagnostic(
      .themeMissing, at: .top(of: "\(root)/theme.yaml"),
      Bilingual(zh: "`\(root)` 里没有 theme.yaml", en: "`\(root)` has no theme.yaml"),
      remedy: Bilingual(zh: "新建它，写上 `名称: ……`", en: "Add it with `name: …`"))
  }

  private static func loop(_ base: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .themeMissing, at: range,
      Bilingual(
        zh: "主题不能继承“\(base.clipped)”：绕成了一圈或不是文件夹名",
        en: "A theme cannot extend `\(base.clipped)`: a circle, or no folder name"),
      remedy: Bilingual(
        zh: "写另一个主题文件夹的名字，如 default", en: "Write another theme's folder, such as default"))
  }

  private static func stray(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .themeStray, at: .top(of: file.path),
      Bilingual(
        zh: "主题里的 `\(file.name)` 没有使用", en: "`\(file.name)` of the theme is not used"),
      remedy: Bilingual(
        zh:
          "模板放 templates/（以 .mustache 结尾），样式和图片放 assets/，海报图标放 posters/icons/（.svg），字体放 fonts/ 并写进 theme.yaml",
        en:
          "Templates go into templates/ (*.mustache), styles and images into assets/, drawings into posters/icons/ (*.svg), fonts into fonts/ and into theme.yaml"
      ))
  }
}

extension Rule {
  package static let themeMissing = Rule(
    "theme/missing", .error,
    title: Bilingual(zh: "网站要有主题文件夹", en: "A site has a theme folder"),
    why: Bilingual(
      zh: "页面的样子和海报的版式都在主题里。", en: "The look of pages and posters lives in it."))

  package static let themeStray = Rule(
    "theme/stray-file", .warning,
    title: Bilingual(zh: "主题的每个文件都有用处", en: "Each file of a theme is used"),
    why: Bilingual(
      zh: "放错地方的模板不会起作用。", en: "A misplaced template has no effect."))
}
