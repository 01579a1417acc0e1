import CampaignModel
package import Diagnostics

extension PlanningProblem {
  /// Warnings for campaigns and months that get fewer visits than asked for.
  func shortfalls(of plan: OutreachPlan) -> [Diagnostic] {
    let categories = Dictionary(
      venues.map { ($0.id, $0.category) }, uniquingKeysWith: { a, _ in a })
    return campaigns.compactMap { campaign in
      let found = plan.visits.count { visit in
        categories[visit.venue].map {
          campaign.counts(theme: visit.theme, category: $0, format: visit.format, on: visit.date)
        } == true
      }
      return found < campaign.least ? .short(campaign, found) : nil
    }
      + coverage.compactMap { wanted in
        let found = plan.visits.count {
          $0.date.yearMonth == wanted.month && categories[$0.venue] == wanted.category
        }
        return found < wanted.least ? .short(wanted, found) : nil
      }
  }
}

extension Diagnostic {
  fileprivate static func short(_ campaign: PlanningProblem.CampaignTarget, _ found: Int)
    -> Diagnostic
  {
    Diagnostic(
      .planCampaignShort, at: nil,
      Bilingual(
        zh:
          "“\(campaign.name)”集中宣传（\(campaign.span.from) 至 \(campaign.span.to)）要 \(campaign.least) 场，只排了 \(found) 场",
        en:
          "The campaign \(campaign.name) (\(campaign.span.from) to \(campaign.span.to)) wants \(campaign.least) visits and got \(found)"
      ),
      remedy: Bilingual(
        zh: "把这段日子放宽几天，或者把最少场次改小", en: "Widen its days, or lower its least number of visits"))
  }

  fileprivate static func short(_ wanted: PlanningProblem.Coverage, _ found: Int) -> Diagnostic {
    Diagnostic(
      .planCoverageShort, at: nil,
      Bilingual(
        zh:
          "\(wanted.month.chinese)\(wanted.category.chinese)要 \(wanted.least) 场，只排了 \(found) 场",
        en:
          "\(wanted.month) wants \(wanted.least) \(wanted.category.rawValue) visits and got \(found)"
      ),
      remedy: Bilingual(
        zh: "给这类场所多安排几场，或者把每月最少场次改小",
        en: "Ask for more visits there, or lower the least number a month"))
  }
}

extension Rule {
  package static let planCampaignShort = Rule(
    "plan/campaign-short", .warning,
    title: Bilingual(zh: "集中宣传要有足够的场次", en: "A campaign gets its visits"),
    why: Bilingual(
      zh: "宣传日前后集中办几场，才有声势；场次不够时在这里说明。",
      en: "A campaign needs several visits around its day; a shortfall is told here."))

  package static let planCoverageShort = Rule(
    "plan/coverage-short", .warning,
    title: Bilingual(zh: "每类场所每月都要覆盖到", en: "Each category is covered each month"),
    why: Bilingual(
      zh: "六进要求六类场所轮回开展，哪个月哪一类不够，在这里说明。",
      en: "Six-into means all six kinds of venue in rotation; a month short of one is told here."))
}
