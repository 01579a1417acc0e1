import Synchronization
import Testing
import WorkSharing

@Suite struct AheadTests {
  private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }

  @Test(arguments: [1, 2, 4]) func theValueIsMadeOnceHoweverManyAsk(jobs: Int) {
    for _ in 0..<200 {
      let counter = Counter()
      let ahead = Ahead(jobs: jobs) { counter.next() }
      let values = orderedMap(Array(0..<16), jobs: 4) { _ in ahead.value }
      #expect(values == Array(repeating: 1, count: 16))
    }
  }

  @Test func aValueThatIsThereIsGiven() {
    #expect(Ahead("甲").value == "甲")
  }
}
