import CampaignModel
package import Diagnostics

/// The colours of a theme: those its stylesheet defines, with those `theme.yaml` sets in their place.
struct ThemeColors: Sendable {
  /// Custom property without its dashes to colour, as the stylesheet and `theme.yaml` give it.
  private var light: [String: RGBColor] = [:]
  private var dark: [String: RGBColor] = [:]
  private let theme: Theme

  init(theme: Theme) {
    self.theme = theme
    let sheet = String(decoding: theme.assets["style.css"] ?? [], as: UTF8.self)
    let night =
      sheet.firstRange(of: "(prefers-color-scheme: dark)") ?? sheet.endIndex..<sheet.endIndex
    let end = sheet[night.upperBound...].firstRange(of: "@media")?.lowerBound ?? sheet.endIndex
    light = Self.properties(sheet[..<night.lowerBound])
    dark = light.merging(Self.properties(sheet[night.upperBound..<end])) { $1 }
    for color in theme.colors {
      light[color.name] = RGBColor(color.light)
      dark[color.name] = RGBColor(color.dark ?? color.light)
    }
  }

  /// Paper and board, the grounds of topics' colours.
  var paper: RGBColor { light["paper"] ?? TopicStyles.paper }
  var night: RGBColor { dark["card"] ?? TopicStyles.night }

  /// The rules that set `theme.yaml`'s colours; empty when it sets none.
  var css: String {
    func rule(_ pairs: [(String, String)]) -> String {
      ":root{" + pairs.map { "--\($0):\($1)" }.joined(separator: ";") + "}\n"
    }
    guard !theme.colors.isEmpty else { return "" }
    return rule(theme.colors.map { ($0.name, $0.light) })
      + "@media screen and (prefers-color-scheme:dark){\n"
      + rule(theme.colors.map { ($0.name, $0.dark ?? $0.light) }) + "}\n"
  }

  /// Names the stylesheet does not know, and words that could not be read on their ground.
  var findings: [Diagnostic] {
    let base = ThemeColors(theme: Theme(name: theme.name, assets: theme.assets))
    let unknown = theme.colors.filter { base.light[$0.name] == nil }.map {
      Self.unknown($0, known: base.light.keys.sorted())
    }
    guard !theme.colors.isEmpty else { return [] }
    let set = Dictionary(theme.colors.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    var faint: [Diagnostic] = []
    for (ink, ground) in Self.pairs {
      guard let color = set[ink] ?? set[ground] else { continue }
      for colors in [light, dark] {
        guard let a = colors[ink], let b = colors[ground] else { continue }
        let contrast = a.contrast(with: b)
        if contrast < Self.least {
          faint.append(Self.faint(ink, ground, contrast, color))
          break
        }
      }
    }
    return unknown + faint
  }

  /// Which colour is read on which.
  private static let pairs = [
    ("ink", "paper"), ("ink", "card"), ("ink", "tint"), ("ink-soft", "paper"), ("link", "paper"),
    ("link", "card"), ("red", "paper"), ("red", "red-soft"), ("chalk", "board"),
    ("chalk-yellow", "board"), ("chalk-soft", "board-deep"),
  ]

  /// WCAG 2.2, 1.4.3.
  private static let least = 4.5

  /// `--name: #rrggbb;` pairs.
  private static func properties(_ sheet: Substring) -> [String: RGBColor] {
    var found: [String: RGBColor] = [:]
    for line in sheet.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = parts[0].drop { $0 == " " }
      let value = parts[1].drop { $0 == " " }.prefix { $0 != ";" }
      if name.hasPrefix("--"), let color = RGBColor(String(value)) {
        found[String(name.dropFirst(2))] = color
      }
    }
    return found
  }

  private static func unknown(_ color: Theme.Color, known: [String]) -> Diagnostic {
    Diagnostic(
      .themeColor, at: color.place,
      Bilingual(
        zh: "主题的样式里没有叫“\(color.name)”的颜色", en: "The theme's styles have no colour `\(color.name)`"),
      remedy: closestWord(to: color.name, among: known).map {
        Bilingual(zh: "是不是要写 `\($0)`？", en: "Did you mean `\($0)`?")
      }
        ?? Bilingual(
          zh: "可以写：\(known.joined(separator: "、"))", en: "It has: \(known.joined(separator: ", "))")
    )
  }

  private static func faint(
    _ ink: String, _ ground: String, _ contrast: Double, _ color: Theme.Color
  ) -> Diagnostic {
    let tenths = Int(contrast * 10)
    let shown = "\(tenths / 10).\(tenths % 10)"
    return Diagnostic(
      .themeContrast, at: color.place,
      Bilingual(
        zh: "`\(ink)` 的字印在 `\(ground)` 上看不清：对比只有 \(shown)，至少要 4.5",
        en:
          "Words in `\(ink)` on `\(ground)` cannot be read: the contrast is \(shown), and 4.5 is the least"
      ),
      remedy: Bilingual(
        zh: "把其中一个颜色调深或调浅", en: "Make one of the two darker or lighter"))
  }
}

extension Rule {
  package static let themeColor = Rule(
    "theme/color", .error,
    title: Bilingual(zh: "改的颜色是样式里有的", en: "Colours that are set are ones the styles use"),
    why: Bilingual(
      zh: "名字写错，颜色就悄悄不变。", en: "With a wrong name nothing would change, silently."))

  package static let themeContrast = Rule(
    "theme/contrast", .error,
    title: Bilingual(zh: "字和底色要分得开", en: "Words stand out from their ground"),
    why: Bilingual(
      zh: "对比不到 4.5，老人和弱视的街坊看不清（WCAG 2.2 第 1.4.3 条）。",
      en: "Below 4.5:1 older people and people of low vision cannot read them (WCAG 2.2, 1.4.3)."))
}
