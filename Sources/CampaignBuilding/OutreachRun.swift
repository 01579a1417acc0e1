package import CampaignModel
package import Diagnostics
import OutreachPlanning

/// The six-into plan of a campaign: the one in force, or one made on the spot when there is none yet.
package enum OutreachRun {
  package static func plan(
    for campaign: Campaign, asOf: CivilDate
  ) -> Reported<OutreachPlan> {
    if !campaign.outreach.plan.isEmpty {
      return Reported(OutreachPlan(visits: campaign.outreach.plan))
    }
    guard campaign.outreach.rules != nil, !campaign.outreach.venues.isEmpty else {
      return Reported(OutreachPlan())
    }
    return solve(campaign, from: nil, to: nil, asOf: nil)
  }

  /// Plans anew from the office's tables.
  package static func solve(
    _ campaign: Campaign, from: CivilDate?, to: CivilDate?, asOf: CivilDate?,
    progress: ((Int) -> Void)? = nil
  ) -> Reported<OutreachPlan> {
    var findings: [Diagnostic] = []
    let problem = PlanningProblem.make(from: campaign, from: from, to: to, asOf: asOf)
    guard let value = problem.unwrap(into: &findings) else {
      return Reported(OutreachPlan(), findings)
    }
    let plan = Planner(value).solve(progress: progress)
    return Reported(plan.unwrap(into: &findings), findings)
  }
}
