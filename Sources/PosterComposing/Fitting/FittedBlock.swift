import CampaignModel

/// A block broken into lines for a width and a size; lengths in millimetres.
struct FittedBlock: Sendable {
  var block: PreparedRegion.Block
  var lines: [Range<Int>]
  /// The em.
  var size: Double
  /// Baseline distance.
  var step: Double
  /// Least and most space to the block before.
  var gap: ClosedRange<Double>
  /// Left edge of the text from the stack's, and what is left for it.
  var inset: Double
  var measure: Double
  /// Space above and below the text, inside its label or bubble; and beside it.
  var edge: Double
  var side: Double
  /// Whether the paragraph began in the column before, and goes on in the next.
  var startsInside = false
  var endsInside = false

  /// From the first em box to the last.
  var height: Double {
    lines.isEmpty ? 0 : Double(lines.count - 1) * step + size + 2 * edge
  }

  init(_ block: PreparedRegion.Block, width: Double, size region: Double, isTight: Bool) {
    let style = block.style
    size = region * style.scale
    step = size * (isTight ? style.tightLeading : style.leading)
    gap = style.gap.lowerBound * region...style.gap.upperBound * region
    edge = style.chip == nil ? 0 : Chip.edge * size
    side = style.chip == nil ? 0 : Chip.side * size
    inset = block.hasMarker ? Marker.indent * size : side
    measure = width - inset - side
    lines = []
    self.block = block
    if let voice = block.voice { speak(voice, width: width, region: region) }
  }

  /// Makes room for the speaker's likeness and the bubble.
  private mutating func speak(_ voice: Voice, width: Double, region: Double) {
    let em = region * voice.scale
    let face = voice.face == nil ? 0 : (Bubble.face + Bubble.gap) * em
    switch voice.part {
    case .name:
      edge = 0
      side = 0
      inset = voice.side == .left ? face : 0
      measure = width - face
    case .words:
      edge = Bubble.edge * em
      side = Bubble.side * em
      let widest = min(Bubble.widest * width, width - face)
      measure = widest - 2 * side
      inset = voice.side == .left ? face + side : width - face - side - measure
    }
  }

  /// A title as its breaker set it.
  init(
    _ block: PreparedRegion.Block, title: TitleBreaker.Result, width: Double, leading: Double
  ) {
    self.block = block
    lines = title.lines
    size = title.size
    step = title.size * leading
    gap = 0...0
    inset = 0
    measure = width
    edge = 0
    side = 0
  }

  /// Breaks the text for its measure; whether there is a legal setting of so many lines.
  mutating func breakLines(limit: Int?) -> Bool {
    let style = block.style
    let breaker = LineBreaker(
      isJustified: style.alignment == .justify, isBalanced: style.isBalanced)
    guard
      let broken = breaker.lines(
        of: block.paragraph, measure: measure / size, indent: style.indent)
    else { return false }
    if let most = style.lines ?? limit, broken.count > most { return false }
    lines = broken
    if block.voice != nil { hugText() }
    return true
  }

  /// Makes a bubble as wide as its longest line.
  private mutating func hugText() {
    let paragraph = block.paragraph
    let longest = lines.map { range in
      LineSetting(paragraph, range, room: measure / size, fills: false).width
    }.max()
    let spare = measure - min(measure, (longest ?? 0) * size)
    if block.voice?.side == .right { inset += spare }
    measure -= spare
  }

  /// With at least the space of its own lines before it, so that lines of neighbouring columns stand level.
  var onLineGrid: FittedBlock {
    var block = self
    let least = max(gap.lowerBound, step - size)
    block.gap = least...max(least, gap.upperBound)
    return block
  }

  /// Some of its lines, as a block of their own in a column.
  func part(_ range: Range<Int>) -> FittedBlock {
    var part = self
    part.lines = Array(lines[range])
    part.startsInside = startsInside || range.lowerBound > 0
    part.endsInside = endsInside || range.upperBound < lines.count
    if range.lowerBound > 0 { part.gap = 0...0 }
    return part
  }
}
