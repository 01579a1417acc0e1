import CampaignModel
package import Diagnostics

/// Checks that areas, styles and colours that a layout names are there.
struct PosterLayoutReferences {
  /// Those of the page that is being read.
  var areas: Set<String> = []
  private let colors: Set<String>
  /// `nil` when the theme's drawings are not known.
  private let icons: Set<String>?
  /// Known once they are read.
  var styles: Set<String> = []
  private(set) var findings: [Diagnostic] = []

  init(colors: some Sequence<String>, icons: Set<String>? = nil) {
    self.icons = icons
    // `brand` is the topic's, the other two have defaults.
    self.colors = Set(colors).union(["brand", "ink", "paper"])
  }

  mutating func turn(to areas: [[String]]) {
    self.areas = Set(areas.flatMap(\.self)).subtracting(["."])
  }

  mutating func area(_ name: String, at range: SourceRange) {
    check(name, in: areas, Bilingual(zh: "分区", en: "area"), at: range)
  }

  mutating func style(_ name: String, at range: SourceRange) {
    check(name, in: styles, Bilingual(zh: "样式", en: "style"), at: range)
  }

  mutating func color(_ name: String, at range: SourceRange) {
    check(name, in: colors, Bilingual(zh: "颜色", en: "colour"), at: range)
  }

  mutating func icon(_ name: String, at range: SourceRange) {
    if let icons { check(name, in: icons, Bilingual(zh: "图标", en: "drawing"), at: range) }
  }

  private mutating func check(
    _ name: String, in known: Set<String>, _ kind: Bilingual, at range: SourceRange
  ) {
    guard !known.contains(name) else { return }
    let sorted = known.sorted()
    let guess = closestWord(to: name, among: sorted)
    findings.append(
      Diagnostic(
        .posterLayoutReference, at: range,
        Bilingual(
          zh: "版式里没有叫“\(name)”的\(kind.zh)", en: "The layout has no \(kind.en) `\(name)`"),
        remedy: guess.map { Bilingual(zh: "是不是要写“\($0)”？", en: "Did you mean `\($0)`?") }
          ?? Bilingual(
            zh: "可以写：\(sorted.joined(separator: "、"))",
            en: "It has: \(sorted.joined(separator: ", "))")))
  }
}

extension Rule {
  package static let posterLayoutReference = Rule(
    "poster-layout/reference", .error,
    title: Bilingual(zh: "版式里用到的名字都要有", en: "Names used in a layout are defined in it"),
    why: Bilingual(
      zh: "分区、样式、颜色写错一个字，那一块就会悄悄不见。",
      en: "With an area, style or colour misspelt, a part of the poster would silently vanish."))
}
