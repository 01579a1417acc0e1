/// Turns a set line into a mark: every glyph at its place in millimetres.
enum LineDrawing {
  /// Of the em box, above the baseline: the ideographic em box of CJK fonts (OpenType `BASE`, ideo −0.12).
  static let ascent = 0.88

  /// Marks of a line, one for each face on it.
  /// - Parameters:
  ///   - x: Left edge of the measure in millimetres.
  ///   - top: Top of the em box.
  static func marks(
    _ paragraph: Paragraph, _ range: Range<Int>, setting: LineSetting, x: Double, top: Double,
    size: Double, color: SheetColor
  ) -> [PosterSheet.Mark] {
    var marks: [PosterSheet.Mark] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let run = paragraph.units[start].run
      var end = start + 1
      while end < range.upperBound, paragraph.units[end].run == run { end += 1 }
      let line = text(
        paragraph, start..<end, of: range, setting, x: x, top: top, size: size, color: color)
      if !line.clusters.isEmpty { marks.append(.text(line)) }
      start = end
    }
    return marks
  }

  private static func text(
    _ paragraph: Paragraph, _ part: Range<Int>, of range: Range<Int>, _ setting: LineSetting,
    x: Double, top: Double, size: Double, color: SheetColor
  ) -> TextLine {
    let run = paragraph.runs[paragraph.units[part.lowerBound].run]
    var glyphs: [TextLine.Glyph] = []
    var clusters: [TextLine.Cluster] = []
    var text = String.UnicodeScalarView()
    let baseline = top + ascent * size
    for index in part {
      let unit = paragraph.units[index]
      // Line ends and zero-width signs steer the breaker and print nothing.
      if unit.class_ == .newline || unit.class_ == .breakHere || unit.class_ == .joiner { continue }
      let cluster = run.shaped.clusters[unit.cluster]
      let left = x + (setting.places[index - range.lowerBound] + unit.shift) * size
      for glyph in run.shaped.glyphs[cluster.glyphs] {
        glyphs.append(
          TextLine.Glyph(id: glyph.id, x: left + glyph.x * size, y: baseline + glyph.y * size))
      }
      text.append(contentsOf: paragraph.scalars[unit.scalar..<(unit.scalar + cluster.scalarCount)])
      clusters.append(
        TextLine.Cluster(scalarCount: cluster.scalarCount, glyphCount: cluster.glyphs.count))
    }
    return TextLine(
      face: run.face, size: size, color: color, text: String(text), glyphs: glyphs,
      clusters: clusters, box: box(paragraph, part, of: range, setting, x: x, top: top, size: size))
  }

  private static func box(
    _ paragraph: Paragraph, _ part: Range<Int>, of range: Range<Int>, _ setting: LineSetting,
    x: Double, top: Double, size: Double
  ) -> Box {
    let first = paragraph.units[part.lowerBound]
    let last = paragraph.units[part.upperBound - 1]
    var left = setting.places[part.lowerBound - range.lowerBound]
    if part.lowerBound == range.lowerBound { left += first.trimStart }
    var right = setting.places[part.upperBound - 1 - range.lowerBound] + last.advance
    if part.upperBound == range.upperBound { right -= last.trimEnd }
    return Box(x: x + left * size, y: top, width: (right - left) * size, height: size)
  }
}
