/// Simulated annealing of a plan: random changes, costly ones accepted ever more seldom, stopped by a count of moves.
///
/// The temperature falls over fixed levels from 1.2 to 0.3, measured on the sample instances: with weights from 3 to 12 hotter
/// plans only forget, and below 0.3 nothing moves any more.
struct Annealing {
  /// Levels of equal length.
  static let levels = 200
  /// How often a random place or partner is drawn before a move is given up.
  static let draws = 4
  /// Levels between two recounts of the whole score in debug builds.
  private static let auditedLevels = 20
  /// Moves between two questions whether to stop: some hundredths of a second.
  private static let unheardMoves = 1 << 17

  var state: PlanState
  var random: RandomNumbers
  /// What a change may cost on this level, by a draw of 1,024.
  private var thresholds: [Int]
  private var best: Snapshot
  /// Slots of the two duties being exchanged, and where they stood; kept to be reused.
  var here: [Int] = []
  var there: [Int] = []
  var old: [OldPlace] = []
  /// Visits of a chain and the duties they are to go to; kept to be reused.
  var intended: [Intent] = []

  /// A slot and the duty it is to go to.
  struct Intent {
    var slot: Int
    var duty: Int
  }

  /// A slot and the place it had.
  struct OldPlace {
    var slot: Int
    var day: Int
    var team: Int
    var theme: Int
  }

  /// The places of all slots at the best objective so far.
  private struct Snapshot {
    var objective: Int
    var day: [Int32]
    var team: [Int32]
    var theme: [Int32]
  }

  init(_ state: PlanState, seed: UInt64) {
    self.state = state
    random = RandomNumbers(seed: seed)
    thresholds = Array(repeating: 0, count: acceptanceTable.count)
    best = Snapshot(
      objective: state.objective, day: state.day, team: state.team, theme: state.theme)
  }

  /// Improves the plan; `progress` hears the best objective after each level, and `shouldStop` is asked between short runs of moves.
  /// - Parameter audit: Whether a full recount agrees with the state's objective.
  mutating func run(
    moves: Int, from start: Double, to end: Double, progress: Planner.Progress?,
    shouldStop: (() -> Bool)?, audit: (PlanState) -> Bool
  ) {
    guard !state.slots.free.isEmpty else { return }
    for level in 0..<Self.levels {
      setTemperature(start, end, level)
      var left = moves * (level + 1) / Self.levels - moves * level / Self.levels
      while left > 0 {
        if shouldStop?() == true { return }
        for _ in 0..<min(left, Self.unheardMoves) { step() }
        left -= Self.unheardMoves
      }
      // Only in debug builds: the whole score counted anew, so that no change of a move can lose a unit.
      assert(level % Self.auditedLevels != 0 || audit(state), "the objective has drifted")
      progress?((level + 1) * 100 / Self.levels, best.objective)
    }
  }

  /// The best plan met.
  var result: PlanState {
    var result = PlanState(state.tables, state.slots)
    for slot in best.day.indices where best.day[slot] >= 0 && !result.isPlaced(slot) {
      result.add(
        slot, day: Int(best.day[slot]), team: Int(best.team[slot]), theme: Int(best.theme[slot]))
    }
    return result
  }

  private mutating func setTemperature(_ start: Double, _ end: Double, _ level: Int) {
    // A rational curve close to the geometric one, in plain arithmetic so that it is the same everywhere.
    let done = Double(level) / Double(Self.levels - 1)
    let temperature = start * end / (end + (start - end) * done * (1 - 0.55 * (1 - done)))
    for index in thresholds.indices {
      thresholds[index] = Int(temperature * Double(acceptanceTable[index]) / 65536)
    }
  }

  @inline(__always)
  mutating func accepts(_ delta: Int) -> Bool {
    delta <= 0 || delta <= thresholds[random.below(1024)]
  }

  @inline(__always)
  private mutating func step() {
    let slot = Int(state.slots.free[random.below(state.slots.free.count)])
    // Shares of 32, measured on the sample instances and a generated city; without the moves of several visits, outings
    // freeze long before the end.
    switch state.isPlaced(slot) ? random.below(32) : 0 {
    case 0..<10: relocate(slot)
    case 10..<14: swap(slot)
    case 14..<17: exchangeDuties(slot)
    case 17..<19: changeTheme(slot)
    case 19..<24: passOn(slot)
    case 24..<27: gather(slot)
    case 27..<31: eject(slot)
    default: turn(slot)
    }
    if state.objective < best.objective {
      best.objective = state.objective
      best.day = state.day
      best.team = state.team
      best.theme = state.theme
    }
  }
}
