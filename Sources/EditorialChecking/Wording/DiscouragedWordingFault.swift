package import Diagnostics

/// A word of the public list, or of the office's own.
struct DiscouragedWordingFault: PassageRule {
  let signs: PassageSigns = .word(.wording)

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.isRead, passage.tags & WordTag.wording.bit != 0 else { return }
    for hit in passage.hits(.wording) where context.wordings.indices.contains(hit.payload) {
      let wording = context.wordings[hit.payload]
      if wording.word == "罪犯", Self.isJudged(hit.range, in: passage) { continue }
      if Self.isQuoted(hit.range, in: passage) { continue }
      findings.append(.discouragedWording(passage.range(hit.range), wording))
    }
  }

  /// Whether the sentence tells of a judgment, after which the word is right.
  private static func isJudged(_ range: Range<Int>, in passage: Passage) -> Bool {
    judged.occur(in: passage.scalars, passage.sentence(around: range.lowerBound))
  }

  /// Whether the writer speaks about the word: 不能“私了”.
  private static func isQuoted(_ range: Range<Int>, in passage: Passage) -> Bool {
    opening.contains(passage[range.lowerBound - 1]) && closing.contains(passage[range.upperBound])
  }

  private static let opening = ScalarSet("“‘「\"")
  private static let closing = ScalarSet("”’」\"")
  private static let judged = WordSet("判决 判处 服刑 改造 徒刑 减刑 假释 监狱 执行 法院")
}

extension Diagnostic {
  fileprivate static func discouragedWording(
    _ range: SourceRange?, _ wording: Wording
  ) -> Diagnostic {
    Diagnostic(
      .discouragedWording, at: range,
      Bilingual(
        zh: "“\(wording.word)”不宜使用：\(wording.reason)",
        en: "“\(wording.word)” is better not used: \(wording.reason)"),
      remedy: wording.instead.isEmpty
        ? Bilingual(zh: "删去这个词，或者换一种说法", en: "Leave it out or put it otherwise")
        : Bilingual(zh: "改成“\(wording.instead)”", en: "Write “\(wording.instead)”"))
  }
}

extension Rule {
  package static let discouragedWording = Rule(
    "wording/discouraged", .warning,
    title: Bilingual(zh: "用规范、尊重人的说法", en: "Correct and respectful words"),
    why: Bilingual(
      zh: "蔑称伤人，过时的机构名和已废止的法律误导人。词表只收公开的规范，本单位可以另加。",
      en:
        "Slurs hurt; old names and repealed laws mislead. The list holds public norms; an office may add its own."
    ))
}
