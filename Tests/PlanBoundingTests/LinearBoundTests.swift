import PlanBounding
import Testing

@Suite struct LinearBoundTests {
  /// Two goods, one budget: least 2x + 3y with x + y ≥ 4, x ≤ 3, y ≤ 5 is 9.
  private var program: LinearProgram {
    LinearProgram(
      costs: [2, 3], uppers: [3, 5], starts: [0, 1, 2], rows: [0, 0], values: [1, 1],
      rowLowers: [4], rowUppers: [.infinity])
  }

  @Test func leastCostIsProven() throws {
    let bound = try #require(LinearBound().bound(of: program))
    #expect(abs(bound - 9) < 1e-6)
  }

  @Test func stoppedEarlyTheBoundStillHolds() throws {
    for iterations in 0...3 {
      let bound = try #require(
        LinearBound(mostIterations: Int32(iterations)).bound(of: program))
      #expect(bound <= 9 + 1e-6)
    }
  }

  @Test func programsThatDoNotFitHaveNoBound() {
    var short = program
    short.starts = [0, 1]
    #expect(LinearBound().bound(of: short) == nil)
    var far = program
    far.rows = [0, 7]
    #expect(LinearBound().bound(of: far) == nil)
    var endless = program
    endless.uppers = [3, .infinity]
    #expect(LinearBound().bound(of: endless) == nil)
  }

  @Test func emptyProgramCostsNothing() {
    let none = LinearProgram(
      costs: [], uppers: [], starts: [0], rows: [], values: [], rowLowers: [], rowUppers: [])
    #expect(LinearBound().bound(of: none) == 0)
  }
}
