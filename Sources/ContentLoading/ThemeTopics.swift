import CampaignModel
import Diagnostics

/// The `topics:` of theme.yaml: which drawing and which pattern the posters of a topic have.
enum ThemeTopics {
  static let keys = KeyTable(["icon": "图标", "pattern": "底纹"])

  static func read(
    _ node: YAMLNode?, in file: String, _ art: PosterArt, _ findings: inout [Diagnostic]
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
      if let icon, art.icons[icon] == nil {
        let known = art.icons.keys.sorted()
        look.report(
          .posterLayoutReference, at: look.range(of: "icon"),
          Bilingual(zh: "没有图标“\(icon)”", en: "There is no drawing `\(icon)`"),
          remedy: closestWord(to: icon, among: known).map {
            Bilingual(zh: "是不是要写“\($0)”？", en: "Did you mean `\($0)`?")
          }
            ?? Bilingual(
              zh: "把 \(icon).svg 放进 posters/icons/", en: "Put \(icon).svg into posters/icons/"))
      }
      let pattern = look.choice("pattern", patterns)
      return (topic, PosterArt.TopicLook(icon: icon, pattern: pattern))
    }
  }

  private static let patterns = ChoiceTable(
    PosterDecoration.Shape.allCases.filter { $0.isPattern && $0 != .pattern }.map { shape in
      ChoiceTable.Choice(
        word: shape.rawValue, chinese: StrictMapping.name(of: shape), value: shape)
    })
}
