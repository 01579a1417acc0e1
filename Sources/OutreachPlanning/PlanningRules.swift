package import Diagnostics

/// Every rule of the planner, for the pages of `docs/diagnostics/`.
package enum PlanningRules {
  package static let all: [Rule] = [
    .planBandMissed, .planBeforeAsOf, .planCampaignShort, .planClosedMonths, .planCoverageShort,
    .planHorizon,
    .planMinGap, .planOverCapacity, .planOverRequired, .planPinnedMissing, .planProblemKey,
    .planProblemSyntax,
    .planProblemValue, .planRowDropped, .planStallKits, .planTeamArea, .planTeamCap, .planTeamOff,
    .planTeamSkill, .planThemeCap, .planThemeForbidden, .planTooLarge, .planUnannouncedYear,
    .planUnknownArea, .planUnknownValue, .planUnplaced, .planVenueClosed,
  ]
}
