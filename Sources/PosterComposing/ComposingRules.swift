package import Diagnostics

/// Every rule of poster layouts, for the pages of `docs/diagnostics/`.
package enum ComposingRules {
  package static let all: [Rule] = [
    .posterDoesNotFit, .posterExpired, .posterMissingGlyph, .posterNothingToShow,
    .posterUnknownLayout,
    .posterUnknownSheet,
  ]
}
