import PosterComposing

extension ContentWriting {
  /// Shows a line glyph by glyph at its place (ISO 32000-1 §9.4); text the font does not tell is written beside the glyphs.
  mutating func show(_ line: TextLine) {
    guard let font = resources.fonts.fonts[line.face] else { return }
    let clusters = line.drawnClusters
    guard !clusters.isEmpty else { return }
    fill(with: Ink(line.color, resources.colors))
    var run = GlyphRun(font: font, size: line.size, isTurned: line.isTurned, height: height)
    setFont(font.name, size: run.size)
    write("BT\n")
    var next = clusters.startIndex
    while next < clusters.endIndex {
      let isTold = font.uses.tellsText(of: clusters[next])
      let end =
        clusters[next...].firstIndex { font.uses.tellsText(of: $0) != isTold }
        ?? clusters.endIndex
      if !isTold {
        run.flush(into: &self)
        var text = String.UnicodeScalarView()
        for cluster in clusters[next..<end] { text.append(contentsOf: cluster.scalars) }
        var property: [UInt8] = []
        property.append("/Span<</ActualText")
        property.append(pdfText: String(text))
        property.append(">>BDC\n")
        write(property)
      }
      for glyph in clusters[next..<end].joined(by: \.glyphs) { run.add(glyph, into: &self) }
      if !isTold {
        run.flush(into: &self)
        write("EMC\n")
      }
      next = end
    }
    run.flush(into: &self)
    write("ET\n")
  }
}

extension ArraySlice<LineCluster> {
  fileprivate func joined(
    by part: (LineCluster) -> ArraySlice<TextLine.Glyph>
  ) -> [TextLine.Glyph] {
    flatMap(part)
  }
}

/// Glyphs that follow each other on one baseline, gathered into one operator.
private struct GlyphRun {
  let font: PDFFonts.Font
  /// As the file has it, so that the pen is where readers think it is.
  let size: Double
  let isTurned: Bool
  let height: Double

  private var pieces: [UInt8] = []
  private var isInString = false
  /// Along the line and across it; `nil` before the first glyph.
  private var pen: (along: Double, across: Double)?
  /// Where the last run began, from which PDF counts the next.
  private var start = Point(x: 0, y: 0)

  init(font: PDFFonts.Font, size: Double, isTurned: Bool, height: Double) {
    self.font = font
    self.size = Self.written(size)
    self.isTurned = isTurned
    self.height = height
  }

  mutating func add(_ glyph: TextLine.Glyph, into content: inout ContentWriting) {
    guard let number = font.compact.numbers[glyph.id] else { return }
    let (along, across) = isTurned ? (glyph.y, glyph.x) : (glyph.x, glyph.y)
    if let pen, abs(pen.across - across) < 0.0005 {
      move(to: along, from: pen.along)
    } else {
      begin(along, across, glyph, into: &content)
    }
    if !isInString { pieces.append(0x3C) }
    isInString = true
    pieces.append(hex: number)
    let advance = Double(font.compact.advances[Int(number)])
    pen?.along += advance * size / 1000
  }

  /// Goes to a glyph's place when the pen is not there yet, in tenths of a thousandth of the em.
  private mutating func move(to along: Double, from pen: Double) {
    guard size > 0 else { return }
    let tenths = ((pen - along) / size * 10000).rounded()
    guard tenths != 0 else { return }
    if isInString { pieces.append(0x3E) }
    isInString = false
    pieces.append(tenths / 10, places: 1)
    self.pen?.along = pen - tenths / 10000 * size
  }

  private mutating func begin(
    _ along: Double, _ across: Double, _ glyph: TextLine.Glyph, into content: inout ContentWriting
  ) {
    flush(into: &content)
    let place = Point(x: Self.written(glyph.x), y: Self.written(height - glyph.y))
    if isTurned {
      content.write("0 -1 1 0 ")
      content.write(spaced: place.x, place.y)
      content.write("Tm\n")
    } else {
      content.write(spaced: place.x - start.x, place.y - start.y)
      content.write("Td\n")
      start = place
    }
    pen = isTurned ? (height - place.y, across) : (place.x, across)
  }

  mutating func flush(into content: inout ContentWriting) {
    guard !pieces.isEmpty else { return }
    if isInString { pieces.append(0x3E) }
    content.write("[")
    content.write(pieces)
    content.write("]TJ\n")
    pieces = []
    isInString = false
  }

  private static func written(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
