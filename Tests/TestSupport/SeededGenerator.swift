/// Numbers by chance that are the same in every run (SplitMix64), so that what fails once fails again.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 to less than a limit.
  package mutating func number(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  package mutating func one(of texts: [String]) -> String { texts[number(below: texts.count)] }
}
