/// How far the ladder has been climbed: each step gives up something to keep the type legible.
struct PosterVariant: Sendable, Hashable {
  var isTight = false
  var dropsOptional = false
  var usesShortTitle = false
  /// How many sentences of the body there are; `nil` for all.
  var sentences: Int?
  /// Most visits in a cell of a calendar.
  var visitsInCell = Int.max
  /// Whether the visits a calendar's cells have no room for are counted in place of listed.
  var countsVisits = false
}
