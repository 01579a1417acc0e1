package import Diagnostics

/// A person under 18 who can be recognised in a story.
struct IdentifiedMinorFault: PassageRule {
  let signs: PassageSigns = .minor

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard subject.isStory, passage.isRead, passage.classes.contains(.minor) else { return }
    for index in passage.scalars.indices {
      switch passage[index] {
      case "岁":
        guard let age = Self.age(before: index, in: passage), age.years < 18,
          let person = Self.veiledPerson(beside: age.range.lowerBound..<(index + 1), in: passage)
        else { continue }
        findings.append(.identifiedMinor(passage.range(person), passage.text(person)))
      case "班":
        guard let start = Self.schoolClass(endingAt: index, in: passage),
          Self.namesSomebody(index, in: passage)
        else { continue }
        let range = start..<(index + 1)
        findings.append(.identifiedMinor(passage.range(range), "班级"))
      case "小", "中", "幼", "学":
        let length = Self.schools.length(at: index, in: passage.scalars)
        guard length > 0, let name = Self.schoolName(endingAt: index, in: passage, context),
          Self.namesSomebody(index, in: passage)
        else { continue }
        let range = name..<(index + length)
        findings.append(.identifiedMinor(passage.range(range), passage.text(range)))
      default: continue
      }
    }
  }

  /// An age in digits or numerals right before 岁; ages of a group (14至16岁, 14岁以下) are nobody's.
  static func age(before index: Int, in passage: Passage) -> (years: Int, range: Range<Int>)? {
    if groupAges.length(at: index + 1, in: passage.scalars) > 0 { return nil }
    var start = index
    while index - start < 4, let _ = value(passage[start - 1]) { start -= 1 }
    guard start < index, !ranges.contains(passage[start - 1]) else { return nil }
    var years = 0
    for scalar in passage.scalars[start..<index] {
      guard let digit = value(scalar) else { return nil }
      years =
        digit == 10
        ? max(years, 1) * 10
        : (years % 10 == 0 && !scalar.isDigit ? years + digit : years * 10 + digit)
    }
    return (years, start..<index)
  }

  private static func value(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isDigit { return Int(scalar.value) - 0x30 }
    return numerals.firstIndex(of: scalar).map { $0 + 1 }
  }

  /// 李某（14岁）, 李某今年14岁, 14岁的李某.
  private static func veiledPerson(beside age: Range<Int>, in passage: Passage) -> Range<Int>? {
    let after = passage[age.upperBound] == "的" ? age.upperBound + 1 : age.upperBound
    if isVeiled(after, in: passage) { return age.lowerBound..<(after + 2) }
    var before = age.lowerBound
    var steps = 0
    while steps < 4, fillers.contains(passage[before - 1]) {
      before -= 1
      steps += 1
    }
    for length in 2...3 where passage[before - 1] == "某" || length == 2 {
      if isVeiled(before - length, in: passage) { return (before - length)..<age.upperBound }
    }
    return nil
  }

  private static func isVeiled(_ index: Int, in passage: Passage) -> Bool {
    Surnames.contains(passage[index]) && passage[index + 1] == "某"
  }

  /// Where 六年级2班 or 初二（3）班 begins.
  private static func schoolClass(endingAt index: Int, in passage: Passage) -> Int? {
    for start in stride(from: index - 1, through: max(0, index - 8), by: -1) {
      if grades.length(at: start, in: passage.scalars) > 0 { return start }
    }
    return nil
  }

  /// A school's own name before 小学 and the like: 青石小学, 第二中学, not 一所小学.
  private static func schoolName(
    endingAt index: Int, in passage: Passage, _ context: EditorialContext
  ) -> Int? {
    for name in schoolNames + context.areaNames
    where passage.scalars.matches(name, at: index - name.count) {
      return index - name.count
    }
    return passage[index - 2] == "第" && value(passage[index - 1]) != nil ? index - 2 : nil
  }

  private static func namesSomebody(_ index: Int, in passage: Passage) -> Bool {
    let sentence = passage.sentence(around: index)
    return pupils.occur(in: passage.scalars, sentence)
      || sentence.contains { NameReading.isVeiledPerson(at: $0, in: passage) }
  }

  private static let numerals: [Unicode.Scalar] = Array("一二三四五六七八九十".unicodeScalars)
  private static let ranges = ScalarSet("至到~—-–、第百千")
  private static let fillers = ScalarSet("（(，, 今年才满仅刚")
  private static let groupAges = WordSet("以下 以上 以内 及以 至 到 — - 左右 起 前")
  private static let grades = WordSet(
    "一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级 初一 初二 初三 高一 高二 高三")
  private static let schools = WordSet("小学 中学 幼儿园 学校")
  private static let schoolNames = ["实验", "中心", "附属", "外国语", "希望"].map {
    Array($0.unicodeScalars)
  }
  private static let pupils = WordSet("学生 女孩 男孩 孩子 小明 小红 儿子 女儿 孙子 孙女 同学")
}

extension Diagnostic {
  fileprivate static func identifiedMinor(_ range: SourceRange?, _ what: String) -> Diagnostic {
    Diagnostic(
      .identifiedMinor, at: range,
      Bilingual(
        zh: "凭“\(what)”可以认出一名未成年人", en: "“\(what)” lets a minor be recognised"),
      remedy: Bilingual(
        zh: "只写“一名未成年人”“一名学生”，不写姓、年龄、学校和班级",
        en: "Write “a minor” or “a pupil”: no surname, age, school or class"))
  }
}

extension Rule {
  package static let identifiedMinor = Rule(
    "privacy/identified-minor", .error,
    title: Bilingual(zh: "不让人认出未成年人", en: "Minors are not recognisable"),
    why: Bilingual(
      zh: "未成年人保护法第一百零三条：不得披露案件中未成年人的姓名、影像、住所、就读学校以及其他可能识别其身份的信息。",
      en: "Law on the Protection of Minors art. 103: nothing that identifies a minor in a case."))
}
