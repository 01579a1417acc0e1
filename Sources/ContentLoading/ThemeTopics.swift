import CampaignModel
import Diagnostics

/// The `topics:` of theme.yaml: which drawing and which pattern the posters of a topic have.
enum ThemeTopics {
  static let keys = KeyTable(["icon": "图标", "pattern": "底纹", "layouts": "版式"])

  /// - Parameter theme: With its drawings and layouts.
  static func read(
    _ node: YAMLNode?, in file: String, _ theme: Theme, _ findings: inout [Diagnostic]
  ) -> [(String, PosterArt.TopicLook)] {
    guard let node else { return [] }
    guard case .mapping(let entries) = node.content else {
      findings.append(StrictMappingFault.shape(.mapping, node.range(in: file), written: node.text))
      return []
    }
    return entries.compactMap { entry in
      guard let topic = entry.key.text else { return nil }
      var look = StrictMapping(entry.value, file: file, keys: keys)
      defer { findings += look.findings }
      let icon = look.text("icon")
      if let icon {
        check(
          icon, "posters/icons/\(icon).svg", in: theme.posterArt.icons.keys.sorted(),
          at: look.range(of: "icon"), &look)
      }
      let layouts = look.words("layouts")
      for layout in layouts {
        check(
          layout.text, "posters/\(layout.text).yaml", in: theme.posterLayouts.map(\.name),
          at: layout.range, &look)
      }
      let pattern = look.choice("pattern", patterns)
      return (
        topic,
        PosterArt.TopicLook(icon: icon, pattern: pattern, layouts: layouts.map(\.text))
      )
    }
  }

  private static func check(
    _ name: String, _ file: String, in known: [String], at range: SourceRange,
    _ look: inout StrictMapping
  ) {
    guard !known.contains(name) else { return }
    look.report(
      .posterLayoutReference, at: range,
      Bilingual(zh: "主题里没有 \(file)", en: "The theme has no \(file)"),
      remedy: closestWord(to: name, among: known).map {
        Bilingual(zh: "是不是要写“\($0)”？", en: "Did you mean `\($0)`?")
      }
        ?? Bilingual(
          zh: "可以写：\(known.joined(separator: "、"))",
          en: "It has: \(known.joined(separator: ", "))"))
  }

  static let patterns = ChoiceTable(
    PosterDecoration.Shape.allCases.filter { $0.isPattern && $0 != .pattern }.map { shape in
      ChoiceTable.Choice(
        word: shape.rawValue, chinese: StrictMapping.name(of: shape), value: shape)
    })
}
