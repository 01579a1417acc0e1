package import Diagnostics

/// A home address in a story: a house number and a door.
struct PersonalAddressFault: PassageRule {
  let signs: PassageSigns = .any

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard subject.isStory, passage.isRead else { return }
    var index = 0
    while index < passage.scalars.count {
      guard let range = Self.address(at: index, in: passage) else {
        index += 1
        continue
      }
      let before = max(0, range.lowerBound - 14)..<range.lowerBound
      if !Self.offices.occur(in: passage.scalars, before) {
        findings.append(.personalAddress(passage.range(range)))
      }
      index = range.upperBound
    }
  }

  /// Two numbered parts of different kind with nothing between, such as 3号楼2单元; or 3-2-501室.
  static func address(at index: Int, in passage: Passage) -> Range<Int>? {
    guard isNumber(passage[index]), !isNumber(passage[index - 1]) else { return nil }
    var next = index
    var units: [Unit] = []
    while let part = part(at: next, in: passage) {
      if let unit = part.unit { units.append(unit) }
      next = part.end
      while separators.contains(passage[next]), isNumber(passage[next + 1]) { next += 1 }
    }
    let kinds = Set(units.map(\.name))
    return kinds.count >= 2 && units.contains(where: \.isTelling) ? index..<next : nil
  }

  private struct Unit {
    let name: String
    /// Whether the word is used for dwellings, not for counting things.
    let isTelling: Bool
  }

  private static func part(at index: Int, in passage: Passage) -> (unit: Unit?, end: Int)? {
    var end = index
    while isNumber(passage[end]) { end += 1 }
    guard end > index, end - index <= 5 else { return nil }
    for unit in units {
      let scalars = Array(unit.name.unicodeScalars)
      guard passage.scalars.matches(scalars, at: end) else { continue }
      let after = end + scalars.count
      if unit.name == "号", otherNumbers.length(at: after, in: passage.scalars) > 0 { return nil }
      if unit.name == "户" || unit.name == "组", counted.length(at: after, in: passage.scalars) > 0 {
        return nil
      }
      return (unit, after)
    }
    // 3号楼2单元501, 3-2-501: the last number may stand without a word.
    let after = passage[end]
    if after == "-", isNumber(passage[end + 1]) { return (Unit(name: "-", isTelling: false), end) }
    return end - index >= 3 && !after.isHan ? (Unit(name: "室", isTelling: true), end) : nil
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || numerals.contains(scalar)
  }

  private static let numerals = ScalarSet("〇零一二三四五六七八九十")
  private static let separators = ScalarSet(" -，")
  private static let units = [
    Unit(name: "号楼", isTelling: true), Unit(name: "号院", isTelling: true),
    Unit(name: "单元", isTelling: true), Unit(name: "栋", isTelling: true),
    Unit(name: "幢", isTelling: true), Unit(name: "室", isTelling: true),
    Unit(name: "弄", isTelling: true), Unit(name: "号", isTelling: true),
    Unit(name: "组", isTelling: false), Unit(name: "户", isTelling: false),
  ]
  private static let otherNumbers = WordSet("线 口 文件 电池 令 公告 通知 窗口 台 机 馆 门诊")
  private static let counted = WordSet("人家 居民 家庭 村民 人 的 共 约 ， 。 、")
  private static let offices = WordSet(
    "派出所 司法所 法庭 法院 街道办 居委会 村委会 服务站 服务中心 调解室 办公室 大厅 医院 中心 警务室 工作站")
}

extension Diagnostic {
  fileprivate static func personalAddress(_ range: SourceRange?) -> Diagnostic {
    Diagnostic(
      .personalAddress, at: range,
      Bilingual(zh: "故事里写出了门牌，能找到这户人家", en: "The story gives a door number"),
      remedy: Bilingual(
        zh: "改成“某小区”“家住辖区”，不写楼号、单元和房号",
        en: "Write “a compound in our area” without building, entrance and door"))
  }
}

extension Rule {
  package static let personalAddress = Rule(
    "privacy/address", .error,
    title: Bilingual(zh: "故事里不写住址", en: "No home addresses in stories"),
    why: Bilingual(
      zh: "姓氏加门牌，邻居一看就知道是谁；公开裁判文书也要删去家庭住址。",
      en: "A surname with a door number is a name; published judgments strike addresses out."))
}
