/// A slogan of two halves of one length, to hang left and right as New Year couplets do: 先找漏点，再谈责任.
struct Couplet: Sendable, Hashable {
  var first: String
  var second: String

  /// `nil` when the slogan has not two halves of three characters or more, of one length and without further marks.
  init?(_ slogan: String) {
    let halves = slogan.split(
      omittingEmptySubsequences: false, whereSeparator: { "，,；;".contains($0) })
    guard halves.count == 2, let first = halves.first, let second = halves.last,
      first.count == second.count, first.count >= 3,
      (first + second).unicodeScalars.allSatisfy({ CharacterClass($0) == .han })
    else { return nil }
    self.first = String(first)
    self.second = String(second)
  }
}
