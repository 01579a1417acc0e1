/// Breaks paragraphs into lines by looking at the whole paragraph: the least total badness over all legal breaks.
///
/// After Knuth and Plass, Breaking Paragraphs into Lines (1981), with the order of clreq §3.1.5: squeeze marks first, pull
/// characters in, push them out last.
struct LineBreaker {
  /// Whether lines fill the measure.
  var isJustified: Bool
  /// Whether breaks should follow the sense.
  var isBalanced: Bool

  /// The lines' units for a measure in em, the first shortened by `indent`; `nil` when no legal setting fits.
  func lines(of paragraph: Paragraph, measure: Double, indent: Double = 0) -> [Range<Int>]? {
    guard let lines = best(of: paragraph, measure: measure, indent: indent) else { return nil }
    guard isBalanced, lines.count > 1 else { return lines }
    // Even lines: the narrowest measure that needs no more of them, with a little play for the sense.
    var low = measure / Double(lines.count)
    var high = measure
    while high - low > 0.1 {
      let middle = (low + high) / 2
      let count = best(of: paragraph, measure: middle, indent: indent)?.count
      if count == lines.count { high = middle } else { low = middle }
    }
    return best(of: paragraph, measure: min(measure, high + 0.6), indent: indent) ?? lines
  }

  private func best(
    of paragraph: Paragraph, measure: Double, indent: Double
  ) -> [Range<Int>]? {
    let count = paragraph.units.count
    guard count > 0 else { return [] }
    var best = [Double](repeating: .infinity, count: count + 1)
    var from = [Int](repeating: -1, count: count + 1)
    best[0] = 0
    for end in 1...count {
      guard let price = priceOfBreak(before: end, in: paragraph) else { continue }
      var start = end - 1
      while start >= 0 {
        let range = start..<end
        let room = start == 0 ? measure - indent : measure
        let slack = room - paragraph.width(range)
        // Further left it only grows, but for an opening mark's blank.
        if slack + paragraph.shrink(range) < -1 { break }
        if best[start].isFinite, slack + paragraph.shrink(range) >= -0.000_1 {
          let isLast = end == count || paragraph.joints[end].isForced
          let cost =
            best[start] + price
            + badness(of: range, in: paragraph, slack: slack, room: room, isLast: isLast)
          if cost < best[end] {
            best[end] = cost
            from[end] = start
          }
        }
        if paragraph.joints[start].isForced { break }
        start -= 1
      }
    }
    guard best[count].isFinite else { return nil }
    var lines: [Range<Int>] = []
    var end = count
    while end > 0, from[end] >= 0 {
      lines.append(from[end]..<end)
      end = from[end]
    }
    return lines.reversed()
  }

  /// What ending a line here costs; `nil` where no line may end.
  private func priceOfBreak(before index: Int, in paragraph: Paragraph) -> Double? {
    guard index < paragraph.units.count else { return 0 }
    let joint = paragraph.joints[index]
    if joint.isForced { return 0 }
    let sense = joint.cohesion * (isBalanced ? 60 : isJustified ? 0 : 25)
    switch joint.boundary {
    case .free: return sense
    case .unwelcome: return 60
    case .reluctant: return 1200
    case .address: return 6000
    case .emergency: return 20_000
    case .forbidden: return nil
    }
  }

  private func badness(
    of range: Range<Int>, in paragraph: Paragraph, slack: Double, room: Double, isLast: Bool
  ) -> Double {
    // Each line costs something, so that squeezing is preferred to one more line.
    var cost = 10.0
    if isLast {
      // 孤字: one or two characters alone on the last line.
      let characters = range.count { !paragraph.units[$0].class_.isChineseMark }
      if range.lowerBound > 0, characters <= 2 { cost += characters <= 1 ? 600 : 80 }
    }
    if slack < 0 {
      let ratio = -slack / max(paragraph.shrink(range), 0.000_1)
      return cost + 25 * ratio * ratio
    }
    if isLast { return cost }
    if !isJustified {
      let share = slack / max(room, 1)
      return cost + min(4000, 6 * slack * slack + 200 * share * share)
    }
    let glue = paragraph.glue(range)
    let ratio = glue > 0 ? min(1, slack / glue) : 0
    let spread = max(0, slack - glue) / Double(max(1, paragraph.slotCount(range)))
    // A line that would fall apart is left short, with a hole as large as its slack.
    if spread > LineSetting.loosest { return cost + 2000 + min(6000, 300 * slack * slack) }
    return cost + 10 * ratio * ratio + 100 * (spread / 0.1) * (spread / 0.1)
  }
}
