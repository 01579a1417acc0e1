/// Turns a set line into marks: every glyph at its place in millimetres.
struct LineDrawing {
  let paragraph: Paragraph
  let range: Range<Int>
  let setting: LineSetting
  /// The em.
  let size: Double
  let color: SheetColor

  /// Of the em box, above the baseline: the ideographic em box of CJK fonts (OpenType `BASE`, ideo −0.12).
  static let ascent = 0.88
  /// Of a capital or a digit, whose middle comes to lie in the middle of a column.
  private static let capHeight = 0.73

  /// Marks of the line, one for each face on it.
  /// - Parameters:
  ///   - x: Left edge of the measure in millimetres.
  ///   - top: Top of the em box.
  func marks(x: Double, top: Double) -> [PosterSheet.Mark] {
    parts.compactMap { part in
      let baseline = top + Self.ascent * size
      let line = text(part, box: box(part, x: x, top: top)) { unit, glyph in
        (x + (place(of: unit) + glyph.x) * size, baseline + glyph.y * size)
      }
      return line.clusters.isEmpty ? nil : .text(line)
    }
  }

  /// Marks of the line as a column of vertical text.
  /// - Parameters:
  ///   - left: Left edge of the column's em boxes in millimetres.
  ///   - top: Upper end of the measure.
  func columnMarks(left: Double, top: Double) -> [PosterSheet.Mark] {
    let middle = left + size / 2
    return parts.compactMap { part in
      let run = paragraph.runs[paragraph.units[part.lowerBound].run]
      let box = columnBox(part, left: left, top: top)
      let line =
        switch run.posture {
        case .level, .upright:
          text(part, box: box) { unit, glyph in
            (middle + glyph.x * size, top + (place(of: unit) + glyph.y) * size)
          }
        case .turned:
          text(part, box: box, isTurned: true) { unit, glyph in
            (
              middle - (Self.capHeight / 2 + glyph.y) * size,
              top + (place(of: unit) + glyph.x) * size
            )
          }
        case .combined: combined(part, run, middle: middle, top: top, box: box)
        }
      return line.clusters.isEmpty ? nil : .text(line)
    }
  }

  /// Two digits side by side, made narrow enough for an em.
  private func combined(
    _ part: Range<Int>, _ run: Paragraph.Run, middle: Double, top: Double, box: Box
  ) -> TextLine {
    let width = Self.digitWidth * Double(run.shaped.glyphs.count)
    let scale = min(1, 1 / max(width, 0.1))
    var line = text(part, box: box) { unit, glyph in
      (
        middle + (glyph.x - width / 2) * scale * size,
        top + (place(of: unit) + 0.5 + Self.capHeight / 2 * scale + glyph.y) * size
      )
    }
    line.size = size * scale
    return line
  }

  /// Of the digits of CJK fonts, in em.
  private static let digitWidth = 0.555

  /// Stretches of one run.
  private var parts: [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let run = paragraph.units[start].run
      var end = start + 1
      while end < range.upperBound, paragraph.units[end].run == run { end += 1 }
      parts.append(start..<end)
      start = end
    }
    return parts
  }

  /// Where a unit's glyphs begin along the line, in em.
  private func place(of unit: Int) -> Double {
    setting.places[unit - range.lowerBound] + paragraph.units[unit].shift
  }

  private func text(
    _ part: Range<Int>, box: Box, isTurned: Bool = false,
    at position: (Int, ShapedText.Glyph) -> (x: Double, y: Double)
  ) -> TextLine {
    let run = paragraph.runs[paragraph.units[part.lowerBound].run]
    var glyphs: [TextLine.Glyph] = []
    var clusters: [TextLine.Cluster] = []
    var text = String.UnicodeScalarView()
    for index in part {
      let unit = paragraph.units[index]
      // Line ends and zero-width signs steer the breaker and print nothing.
      if unit.class_ == .newline || unit.class_ == .breakHere || unit.class_ == .joiner { continue }
      let cluster = run.shaped.clusters[unit.cluster]
      for glyph in run.shaped.glyphs[cluster.glyphs] {
        let (x, y) = position(index, glyph)
        glyphs.append(TextLine.Glyph(id: glyph.id, x: x, y: y))
      }
      text.append(contentsOf: paragraph.scalars[unit.scalar..<(unit.scalar + cluster.scalarCount)])
      clusters.append(
        TextLine.Cluster(scalarCount: cluster.scalarCount, glyphCount: cluster.glyphs.count))
    }
    return TextLine(
      face: run.face, size: size, color: color, text: String(text), glyphs: glyphs,
      clusters: clusters, box: box, isTurned: isTurned)
  }

  private func box(_ part: Range<Int>, x: Double, top: Double) -> Box {
    let (start, end) = extent(part)
    return Box(x: x + start * size, y: top, width: (end - start) * size, height: size)
  }

  private func columnBox(_ part: Range<Int>, left: Double, top: Double) -> Box {
    let (start, end) = extent(part)
    return Box(x: left, y: top + start * size, width: size, height: (end - start) * size)
  }

  /// Along the line, in em, without the blank that its ends lost.
  private func extent(_ part: Range<Int>) -> (start: Double, end: Double) {
    let last = part.upperBound - 1
    var start = setting.places[part.lowerBound - range.lowerBound]
    if part.lowerBound == range.lowerBound { start += paragraph.units[part.lowerBound].trimStart }
    var end = setting.places[last - range.lowerBound] + paragraph.units[last].advance
    if part.upperBound == range.upperBound { end -= paragraph.units[last].trimEnd }
    return (start, end)
  }
}
