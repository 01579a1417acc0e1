/// A broken line with every unit's place: squeezed or spread to its measure.
struct LineSetting {
  /// Left edge of each unit in em, in the order of the line's units.
  private(set) var places: [Double]
  /// From the left edge to the right one, in em, trimmed marks counted without their blank.
  private(set) var width: Double

  /// Sets units on a line.
  /// - Parameters:
  ///   - room: The measure in em.
  ///   - fills: Whether the line is to reach the measure's end.
  init(_ paragraph: Paragraph, _ range: Range<Int>, room: Double, fills: Bool) {
    let slack = room - paragraph.width(range)
    var added = [Double](repeating: 0, count: range.count)
    if slack < 0 {
      Self.squeeze(paragraph, range, by: -slack, into: &added)
    } else if fills {
      Self.spread(paragraph, range, by: slack, into: &added)
    }
    places = []
    places.reserveCapacity(range.count)
    var pen = range.isEmpty ? 0 : -paragraph.units[range.lowerBound].trimStart
    for (offset, index) in range.enumerated() {
      if offset > 0 { pen += paragraph.joints[index].natural + added[offset] }
      places.append(pen)
      pen += paragraph.units[index].advance
    }
    width = range.isEmpty ? 0 : pen - paragraph.units[range.upperBound - 1].trimEnd
  }

  /// Takes blank away, one tier after the other (clreq §3.1.6.2: 间隔号 and brackets, then commas, then stops, gaps last).
  private static func squeeze(
    _ paragraph: Paragraph, _ range: Range<Int>, by amount: Double, into added: inout [Double]
  ) {
    var left = amount
    for tier in Joint.Tier.allCases where left > 0 {
      let joints = range.dropFirst().filter { paragraph.joints[$0].tier == tier }
      let capacity = joints.reduce(0) { $0 + paragraph.joints[$1].shrink }
      guard capacity > 0 else { continue }
      let ratio = min(1, left / capacity)
      for index in joints {
        added[index - range.lowerBound] -= paragraph.joints[index].shrink * ratio
      }
      left -= capacity * ratio
    }
  }

  /// Widens word gaps first, then everything alike; a line that would fall apart stays short.
  private static func spread(
    _ paragraph: Paragraph, _ range: Range<Int>, by amount: Double, into added: inout [Double]
  ) {
    let glue = paragraph.glue(range)
    let slots = paragraph.slotCount(range)
    let rest = amount - min(amount, glue)
    guard slots > 0, rest / Double(slots) <= Self.loosest else { return }
    let ratio = glue > 0 ? min(1, amount / glue) : 0
    let each = rest / Double(slots)
    for index in range.dropFirst() {
      let joint = paragraph.joints[index]
      added[index - range.lowerBound] += joint.glue * ratio + (joint.isSlot ? each : 0)
    }
  }

  /// Em between characters beyond which a line is left ragged.
  static let loosest = 0.4
}
