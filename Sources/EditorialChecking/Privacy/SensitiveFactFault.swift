package import Diagnostics

/// A fact about health, petitions or criminal record beside a person in a story.
struct SensitiveFactFault: PassageRule {
  let signs: PassageSigns = [.word(.sensitive), .word(.drugs)]

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard subject.isStory, passage.isRead, passage.tags & Self.tags != 0 else { return }
    for hit in passage.hits where hit.tag == .sensitive || hit.tag == .drugs {
      let sentence = passage.sentence(around: hit.range.lowerBound)
      guard Self.namesPerson(sentence, except: hit.range, in: passage) else { continue }
      findings.append(
        .sensitiveFact(
          hit.tag == .drugs ? .drugHistory : .sensitiveFact, passage.range(hit.range),
          passage.text(hit.range)))
    }
  }

  /// Whether somebody in particular is spoken of: 王某, 李阿姨, 他, 其妻.
  static func namesPerson(
    _ sentence: Range<Int>, except hit: Range<Int>, in passage: Passage
  ) -> Bool {
    if pronouns.occur(in: passage.scalars, sentence) { return true }
    return sentence.contains { index in
      !hit.contains(index) && NameReading.isVeiledPerson(at: index, in: passage)
    }
  }

  private static let tags = WordTag.sensitive.bit | WordTag.drugs.bit
  private static let pronouns = WordSet("他 她 其妻 其子 其夫 其女 当事人 该居民 该村民 本人")

  static let words =
    LexiconEntry.list(
      """
      精神障碍 精神病 精神分裂 双相情感障碍 艾滋 艾滋病 HIV 梅毒 性病 上访 缠访 闹访 信访老户 刑满 刑满释放 社区矫正 缓刑 假释 前科 劳改 智力残疾 精神残疾
      """, .sensitive)
    + LexiconEntry.list("零上访 无上访 防艾滋 上访事 缓刑期规定", .sensitive, isException: true)
    + LexiconEntry.list("吸毒 戒毒 强制戒毒 复吸 毒瘾 涉毒", .drugs)
    + LexiconEntry.list("戒毒所 戒毒条例 涉毒线索 戒毒服务 戒毒中心", .drugs, isException: true)
}

extension Diagnostic {
  fileprivate static func sensitiveFact(
    _ rule: Rule, _ range: SourceRange?, _ word: String
  ) -> Diagnostic {
    Diagnostic(
      rule, at: range,
      Bilingual(zh: "故事里把“\(word)”和具体的人写在了一起", en: "The story ties “\(word)” to a person"),
      remedy: Bilingual(
        zh: "删去这一情况，或者改写成不指向某个人的话",
        en: "Leave the fact out, or write it so that it points at nobody"))
  }
}

extension Rule {
  package static let sensitiveFact = Rule(
    "privacy/sensitive-fact", .error,
    title: Bilingual(zh: "故事里不写病情、上访和前科", en: "No health, petition or record facts in stories"),
    why: Bilingual(
      zh: "医疗健康等属于敏感个人信息（个人信息保护法第二十八条），只写“姓+某”街坊也认得出来。",
      en: "Such facts are sensitive (PIPL art. 28), and neighbours recognise a surname."))

  package static let drugHistory = Rule(
    "privacy/drug-history", .warning,
    title: Bilingual(zh: "写吸毒经历要认不出人", en: "Drug history must not lead to a person"),
    why: Bilingual(
      zh: "禁毒故事难免写到吸毒经历，请核对没有住地、单位、家人等能认出本人的内容。",
      en: "Anti-drug stories tell of drug use; check that nothing else leads to the person."))
}
