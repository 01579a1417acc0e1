/// How many shards the index is cut into, and which terms each holds.
struct ShardPlan: Sendable {
  /// The number of shards is two to this power: at least two, so that scripts may shift by it, at most 4,096.
  let bits: Int

  var count: Int { 1 << bits }

  /// The bits of a term's number, behind the shard's own, that tell terms of one shard apart.
  static let markBits = 20

  /// What a shard may hold on average, in characters of six bits: a query reads a few whole shards.
  private static let target = 4096

  /// - Parameter weight: Bits of all postings.
  init(weight: Int) {
    var bits = 1
    while bits < 12, (weight / 6) >> bits > Self.target { bits += 1 }
    self.bits = bits
  }

  /// The numbers of the terms of a shard.
  func terms(of shard: Int) -> ClosedRange<UInt32> {
    let width = UInt32(32 - bits)
    let low = UInt32(shard) << width
    return low...(low | ((1 << width) - 1))
  }

  /// The shard a term is in.
  func shard(of term: UInt32) -> Int { Int(term >> UInt32(32 - bits)) }

  /// What tells a term from the others of its shard.
  func mark(_ term: UInt32) -> Int {
    Int((term << UInt32(bits)) >> UInt32(32 - Self.markBits))
  }
}
