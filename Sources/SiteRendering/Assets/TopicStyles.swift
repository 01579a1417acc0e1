import CampaignModel

/// The stylesheet of the topics' colours: a class each, since pages carry no inline style.
enum TopicStyles {
  /// The paper of the light scheme and the board of the dark scheme, as in `style.css`.
  static let paper = RGBColor(red: 0xFB, green: 0xF8, blue: 0xF1)
  static let night = RGBColor(red: 0x1B, green: 0x24, blue: 0x20)

  /// WCAG 2.2, 1.4.3 asks 4.5:1 of text; more, because topics' words also stand on tinted grounds.
  static let contrast = 6.0

  static func css(_ topics: [Topic], _ colors: ThemeColors) -> String {
    let (paper, night) = (colors.paper, colors.night)
    var light = ""
    var dark = ""
    for topic in topics where isClassName(topic.id) {
      guard let color = RGBColor(topic.color) else { continue }
      let ink = color.contrasting(with: paper, least: contrast)
      let glow = color.contrasting(with: night, least: contrast)
      light +=
        ".t-\(topic.id){--topic:\(ink.hex);--topic-soft:\(ink.mixed(with: paper, 0.9).hex)}\n"
      dark +=
        ".t-\(topic.id){--topic:\(glow.hex);--topic-soft:\(glow.mixed(with: night, 0.84).hex)}\n"
    }
    return light + "@media screen and (prefers-color-scheme:dark){\n" + dark + "}\n"
  }

  private static func isClassName(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}
