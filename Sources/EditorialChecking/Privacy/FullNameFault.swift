package import Diagnostics

/// A private person's full name.
struct FullNameFault: PassageRule {
  let signs: PassageSigns = [.word(.role), .word(.naming)]

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.tags & (WordTag.role.bit | WordTag.naming.bit) != 0, passage.isRead else {
      return
    }
    var end = 0
    for hit in passage.hits where hit.tag == .role || hit.tag == .naming {
      guard hit.range.upperBound >= end else { continue }
      let expectation: NameReading.Expectation = hit.tag == .role ? .afterRole : .strict
      var start = hit.range.upperBound
      while Self.marks.contains(passage[start]) { start += 1 }
      while let name = NameReading.fullName(at: start, in: passage, expectation) {
        end = name.upperBound
        report(name, passage, subject, &findings)
        guard NameReading.joints.contains(passage[end]) else { break }
        start = end + 1
      }
    }
  }

  private func report(
    _ name: Range<Int>, _ passage: Passage, _ subject: Subject,
    _ findings: inout [Diagnostic]
  ) {
    let behind = name.upperBound..<min(passage.scalars.count, name.upperBound + 5)
    if Self.pseudonym.occur(in: passage.scalars, behind) { return }
    let shown = masked(passage.text(name), showing: 1)
    findings.append(
      .fullName(
        subject.isStory && !subject.hasNamedConsent ? .fullName : .fullNameElsewhere,
        passage.range(name), shown))
  }

  private static let marks = ScalarSet("：: “\"")
  private static let pseudonym = WordSet("化名")

  /// Words a resident's name follows. Officials named in office are not among them.
  static let words =
    LexiconEntry.list(
      """
      居民 村民 当事人 受害人 被害人 受害者 群众 业主 商户 老人 店主 住户 户主 市民 事主 租户 房东 租客 房客 邻居 街坊 员工 职工 工人 农民
      嫌疑人 犯罪嫌疑人 被告人 原告 被告 申请人 被申请人 患者 病人 老板 司机 骑手 乘客 学生 同学 家长 调解员 人民调解员 志愿者 网格员 楼栋长 楼长 五老
      退休教师 退休工人 退休干部 退休职工 党员 老党员 居民代表 村民代表 女子 男子 老汉 大爷 大妈 大娘 阿姨 奶奶 爷爷 女士 先生 丈夫 妻子 儿子 女儿 母亲 父亲
      儿媳 老伴 孙子 孙女 姓名 联系人 经办人 失主 车主 顾客 客户 债主 借款人 出借人 雇主 保姆 护工 保安 快递员 外卖员 摊主 会员 组员 嫌犯 毒贩 信访人
      """, .role)
    + LexiconEntry.list("名叫 叫做 叫 名字是 真名", .naming)
    + LexiconEntry.list("叫停 叫卖 叫醒 大叫 尖叫 叫好 打叫", .naming, isException: true)
    + LexiconEntry.list("老人家 群众性 学生证 农民工 居民委 党员干部 员工作 先生产", .role, isException: true)
}

extension Diagnostic {
  fileprivate static func fullName(
    _ rule: Rule, _ range: SourceRange?, _ shown: String
  ) -> Diagnostic {
    Diagnostic(
      rule, at: range,
      Bilingual(
        zh: "这里好像写出了普通人的全名（\(shown)）",
        en: "A private person's full name seems to stand here (\(shown))"),
      remedy: Bilingual(
        zh: "改成“姓+某”，例如 王某、李某某；同姓的几个人写 张某1、张某2",
        en: "Keep the surname and write 某: 王某, 李某某; number people of one surname"))
  }
}

extension Rule {
  package static let fullName = Rule(
    "privacy/full-name", .error,
    title: Bilingual(zh: "故事里不写普通人的全名", en: "No full names in stories"),
    why: Bilingual(
      zh: "公开个人信息要本人单独同意。没有同意书的故事一律写“姓+某”。",
      en: "Publishing personal information needs separate consent; without it stories use 姓+某."))

  package static let fullNameElsewhere = Rule(
    "privacy/full-name-elsewhere", .warning,
    title: Bilingual(zh: "出现全名要核对是否同意", en: "A full name needs consent"),
    why: Bilingual(
      zh: "表扬、通知里写普通人的全名，或者当事人已同意署名的故事，都请核对同意书写明了公布姓名。",
      en: "Where ordinary people are named, their written consent must cover the name."))
}
