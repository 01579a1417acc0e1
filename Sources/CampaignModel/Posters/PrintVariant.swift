/// For which way of printing a poster is made.
package enum PrintVariant: String, Sendable, Hashable, CaseIterable {
  /// For a print shop: bleed, crop marks, page boxes.
  case press
  /// For an office printer: a white margin on the same paper.
  case office
  /// As `office`, in greys with little ink.
  case mono
  /// As `office`, with type for people who see poorly.
  case largePrint = "large-print"
}
