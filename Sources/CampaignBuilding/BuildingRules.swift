package import Diagnostics

/// Every rule of the run itself, for the pages of `docs/diagnostics/`.
package enum BuildingRules {
  package static let all: [Rule] = [
    .heldBack, .movedPage,
    .checkedPathUnknown, .newNeedsTopic,
    .outreachMissing,
    .posterArticleUnknown, .posterLayoutNotThere,
  ]
}
