/// Finds what should stay on one line though its characters alone would let it break: numbers with their units, dates,
/// telephone numbers.
struct KeepTogether {
  let scalars: [Unicode.Scalar]
  let classes: [CharacterClass]

  /// For each scalar how firmly it holds to the one before; `nil` where nothing keeps them together.
  func keptBoundaries() -> [LineRules.Boundary?] {
    var kept = [LineRules.Boundary?](repeating: nil, count: scalars.count)
    var index = 0
    while index < scalars.count {
      guard classes[index] == .digit else {
        index += 1
        continue
      }
      let end = numberEnd(from: index)
      // Longer than this it would tear a hole into the line before it: a serial number, not a quantity.
      if end - index <= 16 {
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
  private func numberEnd(from start: Int) -> Int {
    var index = start
    while index < scalars.count {
      let class_ = classes[index]
      if class_ == .digit || class_ == .unitSign {
        index += 1
      } else if Self.units.contains(scalars[index]) {
        index += 1
        if !nextContinuesDate(at: index) { return index }
      } else if Self.joins(scalars[index]), index + 1 < scalars.count, classes[index + 1] == .digit
      {
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  /// After 年 or 月 more digits belong to the date, after 万 comes 元.
  private func nextContinuesDate(at index: Int) -> Bool {
    guard index < scalars.count else { return false }
    let unit = scalars[index - 1]
    if "年月点时".unicodeScalars.contains(unit) { return classes[index] == .digit }
    if "万亿千百多余".unicodeScalars.contains(unit) { return Self.units.contains(scalars[index]) }
    return false
  }

  /// 第 in 第3条, 共 and 约 stay with their number.
  private func keepPrefix(before index: Int, in kept: inout [LineRules.Boundary?]) {
    if index > 0, "第共约近".unicodeScalars.contains(scalars[index - 1]) {
      kept[index] = .emergency
    }
  }

  /// A long date may part behind its year or month; a short one such as 12月31日, or a quantity, never.
  private func strength(before index: Int, length: Int) -> LineRules.Boundary {
    length > 6 && "年月日".unicodeScalars.contains(scalars[index - 1]) ? .reluctant : .emergency
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    " -–—.,:：～~/".unicodeScalars.contains(scalar)
  }

  private static let units = Set(
    "年月日号时点分秒天周岁元角万亿千百多余个人名次条位户家件起层楼栋室米里克斤吨度倍折种步类项届页章课".unicodeScalars)
}
