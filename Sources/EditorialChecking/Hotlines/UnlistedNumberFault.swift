package import Diagnostics

/// A telephone number that the registry does not know.
struct UnlistedNumberFault: PassageRule {
  let signs: PassageSigns = .digit

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.role != .imageSource else { return }
    for (index, run) in passage.numbers.enumerated() {
      if let range = Self.areaCodeInBrackets(index, in: passage) {
        report(range, passage, context, &findings)
        continue
      }
      let whole = run.whole(in: passage.scalars)
      if Self.isTelephone(whole, of: run, in: passage) {
        report(whole.range, passage, context, &findings)
      }
    }
  }

  private func report(
    _ range: Range<Int>, _ passage: Passage, _ context: EditorialContext,
    _ findings: inout [Diagnostic]
  ) {
    let digits = passage.scalars[range].filter(\.isDigit).map { UInt8($0.value - 0x30) }
    let text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    guard context.registry[text] == nil else { return }
    findings.append(.unlistedNumber(passage.range(range), masked(digits)))
  }

  /// （0310）1234567 is two runs with a bracket between.
  private static func areaCodeInBrackets(_ index: Int, in passage: Passage) -> Range<Int>? {
    guard index > 0 else { return nil }
    let code = passage.numbers[index - 1]
    let number = passage.numbers[index]
    let digits = number.whole(in: passage.scalars).digits
    guard code.groups.count == 1, (3...4).contains(code.range.count),
      passage[code.range.lowerBound] == "0", code.range.upperBound + 1 == number.range.lowerBound,
      "）)".unicodeScalars.contains(passage[code.range.upperBound]), (7...8).contains(digits.count)
    else { return nil }
    return code.range.lowerBound..<number.range.upperBound
  }

  static func isTelephone(
    _ number: NumberRun.Window, of run: NumberRun, in passage: Passage
  ) -> Bool {
    let range = number.range
    let before = passage[range.lowerBound - 1]
    let after = passage[range.upperBound]
    guard !before.isLatin, !after.isLatin, before != ".", after != ".", before != "/",
      before != "〔", before != "号", before != "第",
      PublicNumbers.units.length(at: range.upperBound, in: passage.scalars) == 0
    else { return false }
    let sizes = run.groups.map(\.count)
    let digits = number.digits
    if digits.first == 0 {
      switch sizes.count {
      case 1: return (10...12).contains(digits.count) && isAreaCode(digits)
      default:
        let rest = sizes.dropFirst().prefix(2).reduce(0, +)
        return (3...4).contains(sizes[0])
          && (7...8).contains(min(rest, sizes[1] < 7 ? rest : sizes[1]))
          && sizes.count <= 4 && isAreaCode(digits)
      }
    }
    if digits.count == 10, digits.starts(with: [4, 0, 0]) || digits.starts(with: [8, 0, 0]) {
      return sizes.count > 1 || isCalled(range, in: passage)
    }
    switch digits.count {
    case 7...8:
      return sizes.allSatisfy { $0 >= 3 } && isCalled(range, in: passage)
        && digits.first.map { $0 >= 2 } == true && !looksLikeDate(digits)
    case 3, 5: return sizes.count == 1 && isPublicShape(digits) && isCalled(range, in: passage)
    default: return false
    }
  }

  /// 955xx, 100xx, 123xx, 961xx and the three-digit public numbers.
  private static func isPublicShape(_ digits: [UInt8]) -> Bool {
    let text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    if text == PublicNumbers.webOnly { return false }
    return PublicNumbers.short.contains(text)
      || digits.count == 5
        && ["955", "100", "123", "121", "961", "953", "968"].contains { text.hasPrefix($0) }
  }

  /// 010, 02x, or 03xx … 09xx.
  private static func isAreaCode(_ digits: [UInt8]) -> Bool {
    digits.count > 2 && digits[0] == 0 && (digits[1] != 0) && (digits[1] != 1 || digits[2] == 0)
  }

  private static func looksLikeDate(_ digits: [UInt8]) -> Bool {
    digits.count == 8 && digits[0] == 2 && digits[1] == 0 && digits[4] <= 1
  }

  /// Whether a word of calling stands right before the number or right behind it.
  private static func isCalled(_ range: Range<Int>, in passage: Passage) -> Bool {
    let before = max(0, range.lowerBound - 6)..<range.lowerBound
    return PublicNumbers.callingBefore.occur(in: passage.scalars, before)
      || PublicNumbers.callingBefore.length(at: range.upperBound, in: passage.scalars) > 0
  }
}

extension Diagnostic {
  fileprivate static func unlistedNumber(_ range: SourceRange?, _ masked: String) -> Diagnostic {
    Diagnostic(
      .unlistedNumber, at: range,
      Bilingual(
        zh: "电话 \(masked) 没有登记在 hotlines.yaml 里",
        en: "The number \(masked) is not in hotlines.yaml"),
      remedy: Bilingual(
        zh: "核对是不是对外公布的电话：是，就登记到 hotlines.yaml，正文写 {{热线:编号}}；不是，就删掉",
        en: "If it is a public number register it and write {{热线:id}}; otherwise delete it"))
  }
}

extension Rule {
  package static let unlistedNumber = Rule(
    "hotline/unlisted", .warning,
    title: Bilingual(zh: "电话先登记再使用", en: "Numbers come from the registry"),
    why: Bilingual(
      zh: "号码只在 hotlines.yaml 写一次，改号时一处改、处处改，也不会把个人电话和假客服电话登出去。",
      en: "Numbers are kept once, so that a change reaches every page and no false number slips in."
    ))
}
