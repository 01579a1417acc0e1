/// Finds what should stay on one line though its characters alone would let it break: numbers with their units, dates,
/// telephone numbers.
struct KeepTogether {
  let scalars: [Unicode.Scalar]
  let classes: [CharacterClass]

  /// Longer than this it would tear a hole into the line before it.
  static let longest = 16
  /// A telephone number with its area code and extension.
  private static let longestTelephone = 24

  /// For each scalar how firmly it holds to the one before; `nil` where nothing keeps them together.
  func keptBoundaries() -> [LineRules.Boundary?] {
    var kept = [LineRules.Boundary?](repeating: nil, count: scalars.count)
    var index = 0
    while index < scalars.count {
      guard classes[index] == .digit else {
        index += 1
        continue
      }
      var end = numberEnd(from: index, spans: true)
      // From one long date to another, or a serial number in groups: part by part.
      if end - index > (hasExtension(index..<end) ? Self.longestTelephone : Self.longest) {
        end = numberEnd(from: index, spans: false)
      }
      if end - index <= Self.longestTelephone {
        for inner in (index + 1)..<max(end, index + 1) {
          kept[inner] = strength(before: inner, length: end - index)
        }
        keepPrefix(before: index, in: &kept)
      }
      index = max(end, index + 1)
    }
    return kept
  }

  /// The end of a number, date, time or telephone number with its units: `0571-8888 6666`, `2026年11月3日`, `10万元`, `3～5天`.
  /// - Parameter spans: Whether spaces and range signs are passed.
  private func numberEnd(from start: Int, spans: Bool) -> Int {
    var index = start
    while index < scalars.count {
      let next = index + 1 < scalars.count ? classes[index + 1] : .newline
      if classes[index] == .digit || classes[index] == .unitSign {
        index += 1
      } else if let unit = CountingUnits.length(at: index, in: scalars) {
        index += unit
        if !continuesBehindUnit(at: index) { return index }
      } else if next == .digit, Self.joins(scalars[index], spans: spans) {
        index += 1
      } else if classes[index].isBlank, let unit = CountingUnits.latinLength(at: index + 1, scalars)
      {
        return index + 1 + unit
      } else {
        return index
      }
    }
    return index
  }

  /// After 年 or 月 more digits belong to the date, after 万 comes 元.
  private func continuesBehindUnit(at index: Int) -> Bool {
    guard index < scalars.count else { return false }
    let unit = scalars[index - 1]
    if "年月点时".unicodeScalars.contains(unit) { return classes[index] == .digit }
    guard "万亿千百多余".unicodeScalars.contains(unit) else { return false }
    return CountingUnits.length(at: index, in: scalars) != nil
  }

  private func hasExtension(_ range: Range<Int>) -> Bool { scalars[range].contains("转") }

  /// 第 in 第3条, 共 and 约 stay with their number, and an area code with the telephone number behind it: （0571）88886666.
  private func keepPrefix(before index: Int, in kept: inout [LineRules.Boundary?]) {
    guard index > 0 else { return }
    if "第共约近".unicodeScalars.contains(scalars[index - 1]) { kept[index] = .emergency }
    guard classes[index - 1] == .close || classes[index - 1] == .latinClose else { return }
    var start = index - 2
    while start >= 0, classes[start] == .digit { start -= 1 }
    let isAreaCode = (2...4).contains(index - 2 - start)
    if isAreaCode, start >= 0, classes[start] == .open || classes[start] == .latinOpen {
      kept[index] = .emergency
    }
  }

  /// A long date may part behind its year or month; a short one such as 12月31日, or a quantity, never.
  private func strength(before index: Int, length: Int) -> LineRules.Boundary {
    length > 6 && "年月日".unicodeScalars.contains(scalars[index - 1]) ? .reluctant : .emergency
  }

  private static func joins(_ scalar: Unicode.Scalar, spans: Bool) -> Bool {
    ".,:：/．".unicodeScalars.contains(scalar)
      || spans && " \u{A0}-‐‑−–—－～~转".unicodeScalars.contains(scalar)
  }
}

extension CharacterClass {
  fileprivate var isBlank: Bool { self == .space || self == .hardSpace }
}
