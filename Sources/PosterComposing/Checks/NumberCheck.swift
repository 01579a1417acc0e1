import CampaignModel
package import Diagnostics

/// Telephone numbers on a poster: known to the registry, and on one line.
struct NumberCheck: Sendable {
  /// The digits of every registered number.
  private let registry: Set<String>

  init(hotlines: [Hotline]) {
    registry = Set(hotlines.map { Self.digits(of: $0.number) }.filter { $0.count >= 3 })
  }

  func check(_ subject: CheckedSheet) -> [Diagnostic] {
    subject.sheet.elements.filter { $0.tag != .artifact }.flatMap { element in
      check(PrintedLines(element), subject)
    }
  }

  private func check(_ lines: PrintedLines, _ subject: CheckedSheet) -> [Diagnostic] {
    lines.numbers.compactMap { number in
      let digits = Self.digits(of: number.text)
      let isKnown = registry.contains(digits)
      if number.isBroken, isKnown || Self.isTelephone(number.text) {
        return Self.broken(number.text, subject)
      }
      return !isKnown && Self.isTelephone(number.text) ? Self.unlisted(number.text, subject) : nil
    }
  }

  private static func digits(of text: String) -> String {
    String(text.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init))
  }

  /// With an area code, a service number, or a mobile one; shorter ones may be amounts.
  private static func isTelephone(_ text: String) -> Bool {
    let digits = digits(of: text)
    let hasParts = digits.count < text.count
    if digits.hasPrefix("400") || digits.hasPrefix("800") { return digits.count == 10 && hasParts }
    if digits.hasPrefix("0") { return (10...12).contains(digits.count) && !digits.hasPrefix("00") }
    return digits.count == 11 && !hasParts
      && ("13"..."19").contains(String(digits.prefix(2)))
  }

  private static func broken(_ number: String, _ subject: CheckedSheet) -> Diagnostic {
    Diagnostic(
      .posterBrokenNumber, at: subject.place,
      Bilingual(
        zh: "海报上的电话 \(number) 断成了两行", en: "The number \(number) is broken over two lines"),
      remedy: Bilingual(
        zh: "把前面的字改短一两个，或在版式里放宽这一栏",
        en: "Shorten the words before it, or widen the column in the layout"))
  }

  private static func unlisted(_ number: String, _ subject: CheckedSheet) -> Diagnostic {
    let shown = number.prefix(4) + "…"
    return Diagnostic(
      .posterUnlistedNumber, at: subject.place,
      Bilingual(
        zh: "海报要印的电话 \(shown) 没有登记在 hotlines.yaml 里",
        en: "The number \(shown) on the poster is not in hotlines.yaml"),
      remedy: Bilingual(
        zh: "核对后登记到 hotlines.yaml；不该公布的就删掉",
        en: "Verify and register it; or delete it if it is not public"))
  }
}

extension Rule {
  package static let posterBrokenNumber = Rule(
    "poster/broken-number", .error,
    title: Bilingual(zh: "电话号码不能断行", en: "Telephone numbers stay on one line"),
    why: Bilingual(
      zh: "断成两行的号码容易抄错、拨错。", en: "A number on two lines is copied and dialled wrong."))

  package static let posterUnlistedNumber = Rule(
    "poster/unlisted-number", .warning,
    title: Bilingual(zh: "海报上的电话都要登记过", en: "Numbers on posters are registered"),
    why: Bilingual(
      zh: "印出去的号码收不回来；登记过的才核对过。",
      en: "A printed number cannot be taken back; registered ones have been verified."))
}
