import TestSupport
import Testing

@testable import SiteSearching

@Suite struct BitWriterTests {
  /// Sets of every density, from none to all, one after another in one text.
  @Test func setsComeBackAsTheyWereWritten() {
    var random = SeededGenerator(seed: 5)
    var sets: [(members: [Int], universe: Int)] = []
    for universe in [0, 1, 2, 7, 64, 1000, 5000] {
      for density in [0, 1, 5, 50, 95, 99, 100] {
        sets.append(
          (
            (0..<universe).filter { _ in Int.random(in: 0..<100, using: &random) < density },
            universe
          ))
      }
    }
    sets.append(([0], 1 << 20))
    sets.append(([(1 << 20) - 1], 1 << 20))
    // All at the end: the longest gap there can be.
    sets.append((Array(990..<1000), 1000))
    var writer = BitWriter()
    for set in sets { writer.set(set.members, universe: set.universe) }
    writer.finish()
    var bits = Bits(String(decoding: writer.text, as: UTF8.self))
    for set in sets { #expect(bits.set(set.universe) == set.members) }
    #expect(bits.isRead)
  }

  /// Near what theory allows: half of 10,000 documents cannot be told in less than 10,000 bits.
  @Test func setsAreSmall() {
    var random = SeededGenerator(seed: 9)
    for (percent, most) in [(1, 850), (10, 5000), (50, 20100), (90, 5000), (99, 850)] {
      let members = (0..<10000).filter { _ in Int.random(in: 0..<100, using: &random) < percent }
      var writer = BitWriter()
      writer.set(members, universe: 10000)
      writer.finish()
      #expect(writer.text.count * 6 <= most + 300, "\(percent) %")
    }
  }
}
