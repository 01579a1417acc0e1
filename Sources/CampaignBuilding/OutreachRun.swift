package import CampaignModel
package import Diagnostics
import OutreachPlanning

/// The six-into plan of a campaign: the one in force, or one made on the spot when there is none yet.
enum OutreachRun {
  static func plan(
    for campaign: Campaign, asOf: CivilDate, jobs: Int
  ) -> Reported<OutreachPlan> {
    if !campaign.outreach.plan.isEmpty {
      return Reported(OutreachPlan(visits: campaign.outreach.plan))
    }
    guard campaign.outreach.rules != nil, !campaign.outreach.venues.isEmpty else {
      return Reported(OutreachPlan())
    }
    return solve(
      campaign, from: nil, to: nil, asOf: nil, search: PlanSearch(effort: .quick, jobs: jobs)
    ).map(\.plan)
  }

  /// Plans anew from the office's tables.
  static func solve(
    _ campaign: Campaign, from: CivilDate?, to: CivilDate?, asOf: CivilDate?,
    search: PlanSearch
  ) -> Reported<PlannedYear> {
    var findings: [Diagnostic] = []
    let problem = PlanningProblem.read(campaign: campaign, from: from, to: to, asOf: asOf)
    guard let value = problem.unwrap(into: &findings) else {
      return Reported(PlannedYear(), findings)
    }
    let plan = search.solve(value).unwrap(into: &findings)
    return Reported(PlannedYear(plan: plan, account: search.account(of: plan, in: value)), findings)
  }
}

/// A plan made from the office's tables, and what it is worth.
package struct PlannedYear: Sendable {
  package var plan = OutreachPlan()
  var account: PlanAccount?

  package func account(in language: Language) -> String { account?.text(in: language) ?? "" }
}
