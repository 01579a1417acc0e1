import CampaignModel
package import Diagnostics

/// Figures of a result without their period, or a rate without its base.
struct ResultWithoutPeriodFault: SubjectRule {
  func check(_ subject: Subject, in context: EditorialContext, findings: inout [Diagnostic]) {
    guard subject.article?.kind == .result else { return }
    let read = subject.passages.filter(\.isRead)
    if !read.contains(where: Self.hasPeriod) {
      findings.append(.resultWithoutPeriod(subject.place(of: "title")))
    }
    guard !read.contains(where: Self.hasBase) else { return }
    for passage in read {
      if let index = Self.rate(in: passage) {
        findings.append(.rateWithoutBase(passage.range(index..<(index + 1))))
        return
      }
    }
  }

  private static func hasPeriod(_ passage: Passage) -> Bool {
    if periods.occur(in: passage.scalars, passage.scalars.indices) { return true }
    return passage.numbers.contains { run in
      let after = passage[run.range.upperBound]
      return after == "月" || after == "年" && run.range.count == 4
    }
  }

  private static func hasBase(_ passage: Passage) -> Bool {
    bases.occur(in: passage.scalars, passage.scalars.indices)
  }

  private static func rate(in passage: Passage) -> Int? {
    guard passage.classes.contains(.digit) else { return nil }
    return passage.scalars.firstIndex { $0 == "%" || $0 == "％" || $0 == "‰" }
  }

  private static let periods = WordSet("季度 上半年 下半年 今年 去年 全年 本月 上月 截至 以来 期间")
  private static let bases = WordSet(
    "同比 环比 同期 相比 上年 去年 上月 上季度 比前 此前 原来 由原 降至 升至 下降到 上升到 增加到 减少到 其中 占 共有 总数 受访 问卷 样本 回收 抽样")
}

extension Diagnostic {
  fileprivate static func resultWithoutPeriod(_ range: SourceRange?) -> Diagnostic {
    Diagnostic(
      .resultWithoutPeriod, at: range,
      Bilingual(
        zh: "这篇成果没有写是哪段时间的", en: "The result does not say which period it is of"),
      remedy: Bilingual(
        zh: "写明起止时间，例如“2026年1—10月”", en: "Give the period, such as January–October 2026"))
  }

  fileprivate static func rateWithoutBase(_ range: SourceRange?) -> Diagnostic {
    Diagnostic(
      .resultWithoutPeriod, at: range,
      Bilingual(
        zh: "写了百分比，却没有写和什么相比、总数是多少",
        en: "A percentage without what it is compared with or taken of"),
      remedy: Bilingual(
        zh: "补上基数，例如“与上年同期相比”“回收问卷312份，其中……”",
        en: "Give the base: compared with the same period of last year, of 312 answers …"))
  }
}

extension Rule {
  package static let resultWithoutPeriod = Rule(
    "wording/result-without-period", .warning,
    title: Bilingual(zh: "成果写明时段和基数", en: "Results name period and base"),
    why: Bilingual(
      zh: "“下降47.3%”如果不说从多少降到多少、哪段时间，谁也没法核对。",
      en: "Nobody can check “down 47.3 %” without period and base."))
}
