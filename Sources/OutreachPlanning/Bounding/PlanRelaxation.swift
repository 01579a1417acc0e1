/// The problem month by month instead of day by day: a linear program that no plan can beat.
///
/// Visits become fractions, days of a month flow together, a trip takes as many visits as the team's day allows. Every plan is
/// a solution of it and costs at least as much there, so its least cost bounds the objective from below. What it leaves out
/// (gaps inside a month, weeks, changes of the plan in force) can only cost more.
package struct PlanRelaxation: Sendable {
  /// A column: what it costs and its largest value; the least is 0.
  package private(set) var costs: [Double] = []
  package private(set) var uppers: [Double] = []
  /// Column: where its entries begin.
  package private(set) var starts: [Int32] = [0]
  package private(set) var rows: [Int32] = []
  package private(set) var values: [Double] = []
  package private(set) var rowLowers: [Double] = []
  package private(set) var rowUppers: [Double] = []
  /// What every plan costs: the visits already fixed.
  package var constant = 0

  /// A row and a factor in it.
  struct Entry {
    var row: Int32
    var factor = 1.0
  }

  mutating func row(_ lower: Double, _ upper: Double) -> Int32 {
    rowLowers.append(lower)
    rowUppers.append(upper)
    return Int32(rowLowers.count - 1)
  }

  mutating func column(cost: Int, upTo upper: Int, _ entries: [Entry]) {
    costs.append(Double(cost))
    uppers.append(Double(max(0, upper)))
    for entry in entries {
      rows.append(entry.row)
      values.append(entry.factor)
    }
    starts.append(Int32(rows.count))
  }

  /// A row that wants at least so many and pays for each one missing; `nil` when nothing is wanted.
  mutating func aim(atLeast wanted: Int, weight: Int) -> Int32? {
    guard wanted > 0, weight > 0 else { return nil }
    let row = row(Double(wanted), .infinity)
    column(cost: weight, upTo: wanted, [Entry(row: row)])
    return row
  }

  /// A row that wants at most so many of at most `all` and pays for each one more.
  mutating func aim(atMost wanted: Int, of all: Int, weight: Int) -> Int32? {
    guard all > wanted, weight > 0 else { return nil }
    let row = row(-.infinity, Double(wanted))
    column(cost: weight, upTo: all - min(0, wanted), [Entry(row: row, factor: -1)])
    return row
  }

  /// A bound no plan undercuts, from a bound of the program: the objective is a whole number.
  package func bound(of least: Double) -> Int {
    let slack = 1e-6 * max(1, abs(least))
    guard least.isFinite, abs(least) < 1e15 else { return constant }
    return constant + max(0, Int((least - slack).rounded(.up)))
  }
}
