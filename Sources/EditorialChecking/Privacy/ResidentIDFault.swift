import CampaignModel
package import Diagnostics

/// A resident identity number in the text.
struct ResidentIDFault: PassageRule {
  let signs: PassageSigns = .digit

  enum Verdict {
    /// Area, date and check digit agree.
    case genuine
    /// Area and date agree, the check digit does not: a typing slip still identifies.
    case doubtful
  }

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    for run in passage.numbers where run.range.count >= 15 {
      for window in run.windows(17...18, in: passage.scalars)
      where run.isBordered(window, in: passage.scalars) {
        guard let found = Self.identity(window, in: passage) else { continue }
        findings.append(
          found.verdict == .genuine
            ? .residentID(passage.range(found.range), masked(window.digits))
            : .doubtfulResidentID(passage.range(found.range), masked(window.digits)))
      }
      for window in run.windows(15...15, in: passage.scalars)
      where run.isBordered(window, in: passage.scalars)
        && Self.isOldIdentity(window.digits)
        && Self.context.occur(in: passage.scalars, passage.around(window.range, 20))
      {
        findings.append(.oldResidentID(passage.range(window.range), masked(window.digits)))
      }
    }
  }

  /// Reads 18 digits, or 17 digits and an X right behind them.
  static func identity(
    _ window: NumberRun.Window, in passage: Passage
  ) -> (verdict: Verdict, range: Range<Int>)? {
    let next = passage[window.range.upperBound]
    var digits = window.digits.map(Int.init)
    var range = window.range
    if digits.count == 17 {
      guard next == "X" || next == "x" else { return nil }
      digits.append(10)
      range = range.lowerBound..<(range.upperBound + 1)
    }
    let after = passage[range.upperBound]
    let before = passage[range.lowerBound - 1]
    guard digits.count == 18, !after.isLatin, !after.isDigit, !before.isLatin,
      Self.areas.contains(digits[0] * 10 + digits[1]),
      CivilDate(
        year: digits[6] * 1000 + digits[7] * 100 + digits[8] * 10 + digits[9],
        month: digits[10] * 10 + digits[11], day: digits[12] * 10 + digits[13]
      )
      .map({ $0.year < 2100 }) == true
    else { return nil }
    let sum = zip(digits, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
    let genuine = Self.checkDigits[sum % 11] == digits[17]
    if !genuine,
      Self.otherNumbers.occur(in: passage.scalars, passage.around(range, 20)) || !(digits[6] < 3)
    {
      return nil
    }
    return (genuine ? .genuine : .doubtful, range)
  }

  private static func isOldIdentity(_ digits: [UInt8]) -> Bool {
    let d = digits.map(Int.init)
    return areas.contains(d[0] * 10 + d[1])
      && CivilDate(
        year: 1900 + d[6] * 10 + d[7], month: d[8] * 10 + d[9], day: d[10] * 10 + d[11]) != nil
  }

  /// Two-digit province codes of GB/T 2260, and 81–83 of residence permits.
  private static let areas = Set(
    [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83].flatMap { Array($0) })
  /// Weights and check characters of GB 11643-1999 (ISO 7064 MOD 11-2); 10 is X.
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checkDigits = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]
  private static let context = WordSet("身份证 公民身份号码 证件号")
  /// What else has 18 digits: a unified social credit code, an order, a case.
  private static let otherNumbers = WordSet("信用代码 订单 流水号 案号 编号 单号 合同号")
}

extension Diagnostic {
  fileprivate static func residentID(_ range: SourceRange?, _ masked: String) -> Diagnostic {
    Diagnostic(
      .residentID, at: range,
      Bilingual(zh: "这里写出了一个身份证号（\(masked)）", en: "An identity number stands here (\(masked))"),
      remedy: removal)
  }

  fileprivate static func doubtfulResidentID(
    _ range: SourceRange?, _ masked: String
  ) -> Diagnostic {
    Diagnostic(
      .doubtfulResidentID, at: range,
      Bilingual(
        zh: "这串数字很像身份证号（\(masked)），只是最后一位校验不对",
        en: "These digits look like an identity number (\(masked)) with a wrong check digit"),
      remedy: removal)
  }

  fileprivate static func oldResidentID(_ range: SourceRange?, _ masked: String) -> Diagnostic {
    Diagnostic(
      .oldResidentID, at: range,
      Bilingual(
        zh: "这里像是一个 15 位的旧身份证号（\(masked)）",
        en: "This looks like an old 15-digit identity number (\(masked))"),
      remedy: removal)
  }

  private static var removal: Bilingual {
    Bilingual(
      zh: "整串删掉；一定要举例时只留前三位，其余写成 *，例如 110***************",
      en: "Delete it; if an example is needed keep three digits and write * for the rest")
  }
}

extension Rule {
  package static let residentID = Rule(
    "privacy/resident-id", .error,
    title: Bilingual(zh: "不公布身份证号", en: "No identity numbers"),
    why: Bilingual(
      zh: "身份证号属于个人信息，没有本人单独同意不得公开（个人信息保护法第二十五条）。网页一旦发布就会被搜索引擎留存，收不回来。",
      en: "Identity numbers may not be published without separate consent (PIPL art. 25)."))

  package static let doubtfulResidentID = Rule(
    "privacy/resident-id-typo", .warning,
    title: Bilingual(zh: "像身份证号的数字要核对", en: "Digits like an identity number"),
    why: Bilingual(
      zh: "地区码和生日都对、只有校验位不对的 18 位数字，多半是写错一位的身份证号，照样能认出人来。",
      en:
        "Eighteen digits with a real area and birthday still identify a person when one is mistyped."
    ))

  package static let oldResidentID = Rule(
    "privacy/resident-id-15", .warning,
    title: Bilingual(zh: "不公布旧身份证号", en: "No old identity numbers"),
    why: Bilingual(
      zh: "15 位旧身份证号同样含有住地和生日。", en: "Old numbers carry home area and birthday as well."))
}
