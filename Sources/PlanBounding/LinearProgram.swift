/// A linear program: least cost of columns from 0 to their upper bounds, under rows between two bounds.
package struct LinearProgram: Sendable {
  /// By column.
  package var costs: [Double]
  package var uppers: [Double]
  /// Column: where its entries begin; one more than columns.
  package var starts: [Int32]
  /// Entries, column by column.
  package var rows: [Int32]
  package var values: [Double]
  /// By row; infinite where there is none.
  package var rowLowers: [Double]
  package var rowUppers: [Double]

  package init(
    costs: [Double], uppers: [Double], starts: [Int32], rows: [Int32], values: [Double],
    rowLowers: [Double], rowUppers: [Double]
  ) {
    self.costs = costs
    self.uppers = uppers
    self.starts = starts
    self.rows = rows
    self.values = values
    self.rowLowers = rowLowers
    self.rowUppers = rowUppers
  }

  /// Whether the arrays fit each other and every bound of a column is finite.
  var isSound: Bool {
    starts.count == costs.count + 1 && uppers.count == costs.count && rows.count == values.count
      && rowLowers.count == rowUppers.count && starts.first == 0
      && starts.last == Int32(rows.count) && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
      && rows.allSatisfy { rowLowers.indices.contains(Int($0)) }
      && uppers.allSatisfy { $0.isFinite && $0 >= 0 } && costs.allSatisfy(\.isFinite)
      && values.allSatisfy(\.isFinite)
  }

  /// No solution costs less than this, whatever the prices of the rows are.
  ///
  /// Lagrange: the prices times the bounds of the rows, and every column at the bound its reduced cost asks for. It is a sum
  /// of our own, so the answer is proven even where the solver stopped early or its prices are slightly wrong.
  func bound(prices: [Double]) -> Double {
    var usable = prices
    var bound = 0.0
    for row in rowLowers.indices {
      let side = usable[row] > 0 ? rowLowers[row] : rowUppers[row]
      if usable[row].isFinite, side.isFinite {
        bound += usable[row] * side
      } else {
        usable[row] = 0
      }
    }
    for column in costs.indices {
      var reduced = costs[column]
      for entry in Int(starts[column])..<Int(starts[column + 1]) {
        reduced -= usable[Int(rows[entry])] * values[entry]
      }
      bound += min(0, reduced) * uppers[column]
    }
    return bound
  }
}
