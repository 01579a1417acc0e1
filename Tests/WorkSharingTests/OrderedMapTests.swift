import Testing
import WorkSharing

@Suite struct OrderedMapTests {
  @Test(arguments: [0, 1, 2, 7, 64, 65, 1000], [1, 2, 4, 9])
  func resultsKeepTheOrderOfItems(count: Int, jobs: Int) {
    let items = Array(0..<count)
    #expect(orderedMap(items, jobs: jobs) { "\($0 * 3)" } == items.map { "\($0 * 3)" })
  }
}
