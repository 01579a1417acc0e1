extension BitWriter {
  /// Writes a set of numbers below `universe`, given in order: what is missing when that is less than what is there.
  ///
  /// A bit for "these are missing", how many follow in gamma code, then the gaps in Rice code.
  mutating func set(_ members: some Collection<Int>, universe: Int) {
    let isComplement = members.count * 2 > universe
    write(isComplement)
    let count = isComplement ? universe - members.count : members.count
    gamma(count + 1)
    guard count > 0 else { return }
    let parameter = Self.riceParameter(universe: universe, count: count)
    var next = 0
    if isComplement {
      var candidate = 0
      for member in members {
        while candidate < member {
          rice(candidate - next, parameter: parameter)
          candidate += 1
          next = candidate
        }
        candidate = member + 1
      }
      while candidate < universe {
        rice(candidate - next, parameter: parameter)
        candidate += 1
        next = candidate
      }
    } else {
      for member in members {
        rice(member - next, parameter: parameter)
        next = member + 1
      }
    }
  }

  /// The binary logarithm of 0.69 times the mean gap, rounded down: the best parameter for gaps of a random set (Golomb).
  static func riceParameter(universe: Int, count: Int) -> Int {
    let mean = universe * 11 / (count * 16)
    return mean < 1 ? 0 : Int.bitWidth - 1 - mean.leadingZeroBitCount
  }
}
