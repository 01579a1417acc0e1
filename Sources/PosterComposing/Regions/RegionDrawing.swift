import CampaignModel

/// Draws a fitted region into its box.
struct RegionDrawing {
  let palette: Palette
  let paper: PaperSize
  /// Least width of a QR module in millimetres for the sheet's reading distance.
  let minModule: Double

  func elements(of placed: FittedSheet.Placed) -> [PosterSheet.Element] {
    let region = placed.region.prepared.region
    if region.arrangement == .code { return code(placed) }
    let rows = placed.region.rows
    let spare = max(0, placed.box.height - placed.region.height)
    // One column of blocks grows its gaps before it leaves space; cells keep together.
    let stretch = rows.count == 1 && rows[0].count == 1 ? min(spare, rows[0][0].stretch) : 0
    var top = placed.box.y + offset(spare - stretch, region.vertical)
    var elements: [PosterSheet.Element] = []
    for row in rows {
      var x = placed.box.x
      for (stack, width) in zip(row, placed.region.columns) {
        elements += draw(stack, x: x, top: top, width: width, stretch: stretch)
        x += width + placed.region.cellGap
      }
      top += (row.map(\.height).max() ?? 0) + placed.region.cellGap
    }
    return elements
  }

  private func offset(_ spare: Double, _ alignment: PosterRegion.VerticalAlignment) -> Double {
    switch alignment {
    case .top: 0
    case .middle: spare / 2
    case .bottom: spare
    }
  }

  private func draw(
    _ stack: FittedStack, x: Double, top: Double, width: Double, stretch: Double
  ) -> [PosterSheet.Element] {
    let share = stack.stretch > 0 ? stretch / stack.stretch : 0
    var top = top
    return stack.blocks.enumerated().map { index, block in
      if index > 0 {
        top += block.gap.lowerBound + share * (block.gap.upperBound - block.gap.lowerBound)
      }
      defer { top += block.height }
      return PosterSheet.Element(
        block.block.tag, marks: draw(block, x: x, top: top, width: width))
    }
  }

  private func draw(
    _ block: FittedStack.Block, x: Double, top: Double, width: Double
  ) -> [PosterSheet.Mark] {
    let style = block.block.style
    var marks: [PosterSheet.Mark] = []
    if let marker = block.block.marker, let look = style.marker {
      marks += disc(marker, look, x: x, top: top, size: block.size)
    }
    for (index, range) in block.lines.enumerated() {
      let indent = index == 0 ? style.indent : 0
      let room = block.measure / block.size - indent
      let isLast = index == block.lines.count - 1 || endsForced(block, range)
      let setting = LineSetting(
        block.block.paragraph, range, room: room, fills: style.alignment == .justify && !isLast)
      let spare = (room - setting.width) * block.size
      let left =
        x + block.inset + indent * block.size + aligned(spare, style.alignment)
      let y = top + block.edge + Double(index) * block.step
      if let chip = style.chip {
        let box = Box(
          x: left - block.inset, y: y - block.edge,
          width: setting.width * block.size + 2 * block.inset, height: block.size + 2 * block.edge)
        marks.append(.rectangle(box, radius: box.height / 2, color: palette[chip]))
      }
      marks += LineDrawing.marks(
        block.block.paragraph, range, setting: setting, x: left, top: y, size: block.size,
        color: palette[style.color])
    }
    return marks
  }

  private func endsForced(_ block: FittedStack.Block, _ range: Range<Int>) -> Bool {
    block.block.paragraph.joints[range.upperBound].isForced
  }

  private func aligned(_ spare: Double, _ alignment: PosterStyle.Alignment) -> Double {
    switch alignment {
    case .start, .justify: 0
    case .center: spare / 2
    case .end: spare
    }
  }

  /// The number of an item, on its disc beside the first line.
  private func disc(
    _ marker: Paragraph, _ look: PosterStyle.Marker, x: Double, top: Double, size: Double
  ) -> [PosterSheet.Mark] {
    let side = Marker.diameter * size
    let box = Box(x: x, y: top + (size - side) / 2, width: side, height: side)
    let radius: Double =
      switch look.shape {
      case .circle: side / 2
      case .square: side * 0.18
      case .bar: 0
      }
    let all = 0..<marker.units.count
    let number = size * Marker.scale
    let setting = LineSetting(marker, all, room: marker.width(all), fills: false)
    let left = box.x + (side - setting.width * number) / 2
    return [.rectangle(box, radius: radius, color: palette[look.fill])]
      + LineDrawing.marks(
        marker, all, setting: setting, x: left, top: box.y + (side - number) / 2, size: number,
        color: palette[look.color])
  }

  /// A square code, as large as the box allows, with its words below.
  private func code(_ placed: FittedSheet.Placed) -> [PosterSheet.Element] {
    let region = placed.region.prepared
    let words = placed.region.stacks.first
    let wordsHeight =
      words.map { $0.blocks.isEmpty ? 0 : $0.height + placed.region.size * 0.5 } ?? 0
    let side = max(0, min(placed.box.width, placed.box.height - wordsHeight))
    let spare = max(0, placed.box.height - wordsHeight - side)
    let top = placed.box.y + offset(spare, region.region.vertical)
    var elements: [PosterSheet.Element] = []
    if let url = region.code, side > 0 {
      let box = Box(
        x: placed.box.x + (placed.box.width - side) / 2, y: top, width: side, height: side)
      elements.append(
        PosterSheet.Element(
          .figure(alternative: "二维码：\(url)"),
          marks: [
            .code(
              MatrixCode(
                text: url, box: box, color: palette["ink"], background: palette["paper"],
                minModule: minModule))
          ]))
    }
    if let words {
      elements += draw(
        words, x: placed.box.x, top: top + side + placed.region.size * 0.5,
        width: placed.box.width, stretch: 0)
    }
    return elements
  }
}
