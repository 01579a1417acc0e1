import CClp

/// Proves how little a linear program can cost, by CLP; its handle lives and dies in one call.
package struct LinearBound: Sendable {
  /// Iterations, not seconds: the same on every machine.
  package var mostIterations: Int32

  package init(mostIterations: Int32 = 2_000_000) { self.mostIterations = mostIterations }

  /// The greatest proven bound; `nil` for a program whose arrays do not fit, or which CLP cannot take.
  package func bound(of program: LinearProgram) -> Double? {
    guard program.isSound, let model = Clp_newModel() else { return nil }
    defer { Clp_deleteModel(model) }
    Clp_setLogLevel(model, 0)
    let lowers = Array(repeating: 0.0, count: program.costs.count)
    Clp_loadProblem(
      model, Int32(program.costs.count), Int32(program.rowLowers.count), program.starts,
      program.rows, program.values, lowers, program.uppers, program.costs, program.rowLowers,
      program.rowUppers)
    Clp_setMaximumIterations(model, mostIterations)
    Clp_initialPrimalSolve(model)
    guard let prices = Clp_dualRowSolution(model) else { return nil }
    return program.bound(
      prices: Array(UnsafeBufferPointer(start: prices, count: program.rowLowers.count)))
  }
}
