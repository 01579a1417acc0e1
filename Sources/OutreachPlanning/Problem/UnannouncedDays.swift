import CampaignModel
package import Diagnostics

extension PlanningProblem {
  /// A note for each year of the horizon whose holidays are computed and not yet announced.
  func unannouncedYears(_ special: [SpecialDay]) -> [Diagnostic] {
    let years = Set(days.map(\.date.year)).sorted()
    let official = Set(special.filter(\.isOfficial).map(\.date.year))
    let computed = Set(special.filter { !$0.isOfficial }.map(\.date.year))
    return years.filter { computed.contains($0) && !official.contains($0) }.map { year in
      Diagnostic(
        .planUnannouncedYear, at: .top(of: "content/outreach/days.csv"),
        Bilingual(
          zh: "\(year) 年的放假调休还没有公布，节假日前后的场次以后可能要改",
          en: "The holidays of \(year) are not announced yet; visits near them may have to move"),
        remedy: Bilingual(
          zh: "国务院办公厅公布后，把 \(year) 年的放假和补班写进 days.csv，再排一次",
          en: "After the notice enter the days off and make-up days of \(year), and plan again"))
    }
  }
}

extension Rule {
  package static let planUnannouncedYear = Rule(
    "plan/unannounced-year", .note,
    title: Bilingual(zh: "放假安排以国务院通知为准", en: "Holidays follow the yearly notice"),
    why: Bilingual(
      zh: "下一年的放假和补班一般在十一月公布，在那之前只能按节日推算。",
      en: "Days off and make-up days are announced around November; until then they are computed."))
}
