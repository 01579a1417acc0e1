/// A generator of 64-bit numbers: SplitMix64 (Steele, Lea, Flood 2014), the same on every machine.
struct RandomNumbers: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number below a limit, by multiplication of the high half; the bias is below one in a hundred million.
  @inline(__always)
  mutating func below(_ limit: Int) -> Int {
    Int(((next() >> 32) &* UInt64(truncatingIfNeeded: limit)) >> 32)
  }
}
