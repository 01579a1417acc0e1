package import Diagnostics

/// A blank of the template that nobody filled.
struct UnfilledBlankFault: PassageRule {
  let signs: PassageSigns = [.word(.blank), .star, .latin, .blankSign]

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.isRead else { return }
    for hit in passage.hits(.blank) where Self.isAlone(hit.range, in: passage) {
      findings.append(.unfilledBlank(passage.range(hit.range), passage.text(hit.range)))
    }
    if passage.classes.contains(.star) { checkStars(passage, &findings) }
    if passage.classes.contains(.latin) { checkLetters(passage, &findings) }
    if passage.classes.contains(.blankSign) { checkSigns(passage, &findings) }
  }

  /// `**` that made nothing bold, or stands for a number; 138****1234 is a masked number.
  private func checkStars(_ passage: Passage, _ findings: inout [Diagnostic]) {
    for range in Self.stretches(of: passage, where: { $0 == "*" }) where range.count >= 2 {
      if !Self.isMask(range, in: passage) {
        findings.append(.leftoverStars(passage.range(range)))
      }
    }
  }

  /// XX, XXX, also X before 年 市 余 起 %.
  private func checkLetters(_ passage: Passage, _ findings: inout [Diagnostic]) {
    for range in Self.stretches(of: passage, where: { $0 == "X" || $0 == "x" }) {
      let before = passage[range.lowerBound - 1]
      let after = passage[range.upperBound]
      guard !Self.belongsToWord(before), !Self.belongsToWord(after) else { continue }
      let isBlank =
        range.count >= 2
        ? !Self.afterXX.contains(after)
        : Self.afterX.contains(after) && !Self.beforeX.contains(before)
      if isBlank { findings.append(.unfilledBlank(passage.range(range), passage.text(range))) }
    }
  }

  /// 【】 that waits to be filled, 〇〇 outside a year, ×× before a unit.
  private func checkSigns(_ passage: Passage, _ findings: inout [Diagnostic]) {
    for index in passage.scalars.indices {
      switch passage[index] {
      case "【":
        guard let end = Self.blankBracket(at: index, in: passage) else { continue }
        findings.append(.unfilledBlank(passage.range(index..<end), passage.text(index..<end)))
      case "〇", "○", "×":
        let sign = passage[index]
        guard passage[index - 1] != sign else { continue }
        var end = index
        while passage[end] == sign { end += 1 }
        guard Self.isBlank(sign, index..<end, in: passage) else { continue }
        findings.append(.unfilledBlank(passage.range(index..<end), passage.text(index..<end)))
      default: continue
      }
    }
  }

  private static func isBlank(
    _ sign: Unicode.Scalar, _ range: Range<Int>, in passage: Passage
  ) -> Bool {
    let before = passage[range.lowerBound - 1]
    let after = passage[range.upperBound]
    switch sign {
    case "×": return range.count >= 2 && afterX.contains(after) && !Surnames.contains(before)
    case "〇", "○":
      return range.count >= 2 && !numerals.contains(before) && !numerals.contains(after)
    default: return false
    }
  }

  /// The end of a 【】 that waits to be filled; a label before a message, such as 【平安提醒】, is none.
  private static func blankBracket(at index: Int, in passage: Passage) -> Int? {
    var end = index + 1
    while end < passage.scalars.count, end - index < 120, passage[end] != "】" { end += 1 }
    guard passage[end] == "】" else { return nil }
    let isLabel = end - index <= 13 && labels.end(before: end, in: passage.scalars)
    return isLabel ? nil : end + 1
  }

  private static func stretches(
    of passage: Passage, where isPart: (Unicode.Scalar) -> Bool
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < passage.scalars.count {
      let start = index
      while index < passage.scalars.count, isPart(passage.scalars[index]) { index += 1 }
      if index > start { found.append(start..<index) }
      index += 1
    }
    return found
  }

  /// Whether stars hide the middle or the end of a number of seven characters or more.
  private static func isMask(_ range: Range<Int>, in passage: Passage) -> Bool {
    var start = range.lowerBound
    var end = range.upperBound
    while isMaskPart(passage[start - 1]) { start -= 1 }
    while isMaskPart(passage[end]) { end += 1 }
    let hasDigits = (start..<end).contains { passage[$0].isDigit }
    let hasLetter = passage[start - 1].isLatin || plateMark.contains(passage[start - 1])
    return hasDigits && end - start >= 7 || hasLetter && range.count >= 3
  }

  private static func isMaskPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "*" || scalar == " " || scalar == "-" || scalar.isDigit
  }

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatin || scalar.isDigit || "./:_-@".unicodeScalars.contains(scalar)
  }

  /// A word such as TODO by itself, not a part of a longer Latin word.
  private static func isAlone(_ range: Range<Int>, in passage: Passage) -> Bool {
    guard passage[range.lowerBound].isLatin else { return true }
    return !passage[range.lowerBound - 1].isLatin && !passage[range.upperBound].isLatin
  }

  private static let afterX = ScalarSet("年月日市县区省街镇乡村余起%％人名元万件户条社号")
  private static let beforeX = ScalarSet("第型")
  private static let afterXX = ScalarSet("染码号型")
  private static let numerals = ScalarSet("零一二三四五六七八九十百千〇○")
  private static let plateMark = ScalarSet("·")
  /// How labels of messages end.
  private static let labels = WordSet(
    """
    提醒 提示 警示 预警 通知 公告 通告 声明 注意 紧急 短信 反诈 平安 防骗 案例 故事 银行 快递 公司 平台 商城 客服 中心 医保 社保 公安 派出所 法院 支付宝 微信 App APP
    """)

  static let words =
    LexiconEntry.list(
      """
      某年某月 某月某日 X年X月 Ｘ年Ｘ月 ×年×月 TODO Todo FIXME TBD 此处填写 在此填写 请填写内容 待填写 待补充内容 占位文字 示例文字 这里写正文
      """, .blank)
}

extension Diagnostic {
  fileprivate static func unfilledBlank(_ range: SourceRange?, _ blank: String) -> Diagnostic {
    Diagnostic(
      .unfilledBlank, at: range,
      Bilingual(zh: "“\(blank)”是还没有填的空", en: "“\(blank)” is a blank not filled in"),
      remedy: Bilingual(
        zh: "填上实际内容；暂时没有就把这半句删掉", en: "Fill it in, or delete the clause"))
  }

  fileprivate static func leftoverStars(_ range: SourceRange?) -> Diagnostic {
    Diagnostic(
      .unfilledBlank, at: range,
      Bilingual(
        zh: "这里有多出来的 **：或者是没填的空，或者是没配成对的加粗",
        en: "Stray **: a blank not filled in, or bold without its other half"),
      remedy: Bilingual(
        zh: "是空就填上数字或名称；是加粗就在词的前后各写 **，中间不留空格",
        en: "Fill the blank in; for bold write ** right before and right behind the word"))
  }
}

extension Rule {
  package static let unfilledBlank = Rule(
    "wording/unfilled-blank", .error,
    title: Bilingual(zh: "发布前把空填上", en: "No blanks left"),
    why: Bilingual(
      zh: "套用旧稿时留下的 **、XX、某年某月 是公开材料里最常见的差错。",
      en: "Blanks left from an older text are the commonest slip in published reports."))
}
