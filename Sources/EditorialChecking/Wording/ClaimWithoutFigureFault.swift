import CampaignModel
package import Diagnostics

/// “显著提升” in a result without a figure in the same sentence.
struct ClaimWithoutFigureFault: PassageRule {
  let signs: PassageSigns = .word(.claim)

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard subject.article?.kind == .result, passage.isRead else { return }
    for hit in passage.hits(.claim) {
      let sentence = passage.sentence(around: hit.range.lowerBound)
      if !Self.hasFigure(sentence, in: passage) {
        findings.append(.claimWithoutFigure(passage.range(hit.range), passage.text(hit.range)))
      }
    }
  }

  private static func hasFigure(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    sentence.contains { index in
      passage[index].isDigit
        || numerals.contains(passage[index]) && measures.contains(passage[index + 1])
    } || passage.text(sentence).contains("分之")
  }

  private static let numerals = ScalarSet("一二两三四五六七八九十百千万半")
  private static let measures = ScalarSet("成倍起件个人户次名十百千万半天")

  static let words =
    LexiconEntry.list(
      "显著 大幅 大幅度 明显提升 明显提高 明显下降 明显减少 明显增强 明显改善 明显好转 成倍 大为 大大 名列前茅 稳步提升 持续提升 持续下降 持续向好",
      .claim)
    + LexiconEntry.list("显著位置 显著标识 显著标志 显著方式 大大小小 大大方方", .claim, isException: true)
}

extension Diagnostic {
  fileprivate static func claimWithoutFigure(
    _ range: SourceRange?, _ claim: String
  ) -> Diagnostic {
    Diagnostic(
      .claimWithoutFigure, at: range,
      Bilingual(
        zh: "写了“\(claim)”，这句话里却没有数字", en: "“\(claim)” stands without a figure"),
      remedy: Bilingual(
        zh: "写上数字和对比，例如“1—10月报警41起，比上年同期少12起”",
        en: "Give the figure and what it is compared with"))
  }
}

extension Rule {
  package static let claimWithoutFigure = Rule(
    "wording/claim-without-figure", .warning,
    title: Bilingual(zh: "成果要用数字说话", en: "Results speak in figures"),
    why: Bilingual(
      zh: "“显著”“大幅”谁都会写，居民只信数字、时段和来源。",
      en: "Anyone can write “greatly”; residents trust figures, periods and sources."))
}
