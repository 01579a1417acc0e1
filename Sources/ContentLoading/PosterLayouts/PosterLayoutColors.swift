import CampaignModel
import Diagnostics

/// The `colors:` of a poster layout: fixed colours, and colours made from the topic's or from each other.
extension StrictMapping {
  mutating func colors(_ key: String) -> [String: PosterColor] {
    var colors: [String: PosterColor] = [:]
    var uses: [(token: String, used: Item)] = []
    for pair in pairs(key) {
      let token = pair.key.text
      if let text = pair.value.text {
        if text.isHexColor {
          colors[token] = .hex(text)
        } else {
          rejectColor(text, at: pair.value.range(in: file))
        }
        continue
      }
      var made = StrictMapping(pair.value, file: file, keys: PosterLayoutKeys.color)
      colors[token] = made.madeColor()
      for name in ["of", "on", "from"] {
        uses += made.words(name).map { (token, $0) }
      }
      absorb(made)
    }
    checkUses(uses, of: colors)
    return colors
  }

  /// `{tint: 0.1, of: accent}`, `{turn: 180, light: 0.8}`, `{on: deep, from: brand, contrast: 7}`.
  private mutating func madeColor() -> PosterColor? {
    let of = text("of") ?? "brand"
    if let part = number("tint", in: 0...1) { return .tint(part, of: of) }
    if let part = number("shade", in: 0...1) { return .shade(part, of: of) }
    if let degrees = number("turn", in: -360...360) {
      return .turn(degrees, light: number("light", in: 0...1) ?? 0.8)
    }
    if let ground = text("on") {
      return .readable(
        on: ground, from: text("from"), contrast: number("contrast", in: 1...21) ?? 7)
    }
    require("tint", example: "0.1")
    return nil
  }

  private mutating func rejectColor(_ text: String, at range: SourceRange) {
    report(
      .posterLayoutLength, at: range,
      Bilingual(zh: "“\(text)”不是颜色", en: "`\(text)` is no colour"),
      remedy: Bilingual(
        zh: "写成 \"#9a2a1f\"（要加引号）或 {tint: 0.1}",
        en: "Write \"#9a2a1f\" with quotes, or {tint: 0.1}"))
  }

  private mutating func checkUses(
    _ uses: [(token: String, used: Item)], of colors: [String: PosterColor]
  ) {
    var references = PosterLayoutReferences(colors: colors.keys)
    for use in uses {
      references.color(use.used.text, at: use.used.range)
      if use.used.text != use.token, Self.reaches(use.token, from: use.used.text, uses) {
        report(
          .posterLayoutReference, at: use.used.range,
          Bilingual(
            zh: "颜色“\(use.token)”绕了一圈又取自它自己", en: "The colour `\(use.token)` is made from itself"),
          remedy: Bilingual(
            zh: "让其中一个颜色取自 brand，或写成 \"#9a2a1f\"",
            en: "Make one of them from brand, or write \"#9a2a1f\""))
      }
    }
    findings += references.findings
  }

  private static func reaches(
    _ token: String, from start: String, _ uses: [(token: String, used: Item)]
  ) -> Bool {
    var seen: Set<String> = [start]
    var open = [start]
    while let next = open.popLast() {
      for use in uses where use.token == next && use.used.text != next {
        if use.used.text == token { return true }
        if seen.insert(use.used.text).inserted { open.append(use.used.text) }
      }
    }
    return false
  }
}

extension String {
  fileprivate var isHexColor: Bool {
    utf8.count == 7 && hasPrefix("#") && dropFirst().allSatisfy(\.isHexDigit)
  }
}
