import CampaignModel
import Diagnostics

/// `colors:` of `theme.yaml`: the name of a colour to `"#rrggbb"`, or to one for light and one for dark.
extension ThemeLoader {
  static let colorKeys = KeyTable(["light": "浅色", "dark": "深色"])

  static func colors(_ settings: inout StrictMapping) -> [Theme.Color] {
    settings.pairs("colors").compactMap { pair in
      if let text = pair.value.text {
        return hex(text, at: pair.value.range(in: settings.file), &settings).map {
          Theme.Color(name: pair.key.text, light: $0, dark: nil, place: pair.key.range)
        }
      }
      var both = StrictMapping(pair.value, file: settings.file, keys: colorKeys)
      both.require("light", example: "\"#1f4a3c\"")
      let light = both.text("light").flatMap { hex($0, at: both.range(of: "light"), &settings) }
      let dark = both.text("dark").flatMap { hex($0, at: both.range(of: "dark"), &settings) }
      settings.absorb(both)
      return light.map {
        Theme.Color(name: pair.key.text, light: $0, dark: dark, place: pair.key.range)
      }
    }
  }

  private static func hex(
    _ text: String, at range: SourceRange, _ settings: inout StrictMapping
  ) -> String? {
    if text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit) {
      return text.lowercased()
    }
    settings.report(
      .yamlValue, at: range,
      Bilingual(zh: "“\(text.clipped)”不是颜色", en: "`\(text.clipped)` is no colour"),
      remedy: Bilingual(
        zh: "写成 \"#1f4a3c\"，六位，要加引号", en: "Write \"#1f4a3c\": six digits, in quotes"))
    return nil
  }
}
