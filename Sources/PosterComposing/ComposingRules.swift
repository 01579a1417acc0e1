package import Diagnostics

/// Every rule of poster layouts, for the pages of `docs/diagnostics/`.
package enum ComposingRules {
  package static let all: [Rule] = [
    .posterBrokenNumber, .posterCoarsePicture, .posterCodeCovered, .posterCodeFar,
    .posterCodeTooSmall, .posterDoesNotFit, .posterEdge, .posterExpired, .posterMissingGlyph,
    .posterNothingToShow,
    .posterUnknownLayout, .posterUnknownSheet, .posterUnlistedNumber, .posterUnreadable,
    .posterWeakContrast, .posterWithoutIssuer,
  ]
}
