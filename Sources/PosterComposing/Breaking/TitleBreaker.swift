/// Breaks a title into a few lines of like length where the sense allows, as large as its box permits.
///
/// All breaks are tried: a title has few characters and few lines.
struct TitleBreaker {
  struct Result {
    var lines: [Range<Int>]
    /// Em in the unit of the box.
    var size: Double
  }

  /// Most lines.
  var lines: Int
  /// Baseline distance in em.
  var leading: Double

  /// Longest title whose breaks are all tried.
  static let longest = 90

  /// The best setting in a box; `height` may be infinite. `nil` when the title cannot be broken legally.
  ///
  /// Up to about a fifth of the size is given up for a better break.
  func best(_ paragraph: Paragraph, width: Double, height: Double, max: Double) -> Result? {
    guard !paragraph.isEmpty, paragraph.units.count <= Self.longest else { return nil }
    let forced = paragraph.joints.indices.filter { paragraph.joints[$0].isForced }
    let count = paragraph.units.count
    let free =
      forced.isEmpty
      ? (1..<Swift.max(count, 1)).filter { allowed(paragraph.joints[$0].boundary) } : []
    var best: (score: Double, result: Result)?
    func consider(_ cuts: [Int]) {
      let bounds = [0] + cuts + [count]
      let ranges = zip(bounds, bounds.dropFirst()).map { $0..<$1 }
      let widths = ranges.map { paragraph.width($0) }
      guard let widest = widths.max(), widest > 0 else { return }
      let tall = Double(ranges.count - 1) * leading + 1
      let size = min(max, width / widest, height / tall)
      guard size > 0 else { return }
      let score = size * (1 - price(paragraph, cuts, ranges, widths, widest))
      if best.map({ score > $0.score }) ?? true {
        best = (score, Result(lines: ranges, size: size))
      }
    }
    consider(forced)
    if forced.isEmpty {
      if lines >= 2 { for cut in free { consider([cut]) } }
      if lines >= 3 {
        for (index, first) in free.enumerated() {
          for second in free[(index + 1)...] { consider([first, second]) }
        }
      }
    }
    return best?.result
  }

  private func allowed(_ boundary: LineRules.Boundary) -> Bool {
    boundary == .free || boundary == .unwelcome
  }

  /// What the breaks cost, in parts of the size.
  private func price(
    _ paragraph: Paragraph, _ cuts: [Int], _ ranges: [Range<Int>], _ widths: [Double],
    _ widest: Double
  ) -> Double {
    var price = 0.04 * Double(cuts.count)
    for cut in cuts where !paragraph.joints[cut].isForced {
      let before = paragraph.units[cut - 1].class_
      // Behind a stop or a space the sense ends anyway; behind a quotation it seldom does.
      let isPause = before == .stop || before == .space
      price += isPause ? -0.22 : 0.08 + 0.36 * paragraph.joints[cut].cohesion
      if paragraph.joints[cut].boundary == .unwelcome { price += 0.1 }
    }
    for (range, width) in zip(ranges, widths) where ranges.count > 1 {
      price += 0.25 * (1 - width / widest) * (1 - width / widest)
      let words = range.count { !paragraph.units[$0].class_.isChineseMark }
      if words <= 2 { price += 0.3 }
    }
    return price
  }
}
