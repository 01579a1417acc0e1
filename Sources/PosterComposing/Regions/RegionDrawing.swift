import CampaignModel

/// Draws a fitted region into its box.
struct RegionDrawing {
  let palette: Palette
  let paper: PaperSize
  /// Least width of a QR module in millimetres for the sheet's reading distance.
  let minModule: Double

  func elements(of placed: FittedSheet.Placed) -> [PosterSheet.Element] {
    switch placed.region.prepared.region.arrangement {
    case .code: code(placed)
    case .picture: picture(placed)
    case .calendar: CalendarDrawing(palette: palette).elements(of: placed)
    case .stack, .cells, .cards, .rows, .columns, .bubbles, .path:
      placed.region.prepared.isVertical ? columns(placed) : rows(placed)
    }
  }

  private func rows(_ placed: FittedSheet.Placed) -> [PosterSheet.Element] {
    let region = placed.region.prepared.region
    let rows = placed.region.rows
    let spare = max(0, placed.box.height - placed.region.height)
    // One column of blocks grows its gaps before it leaves space; cells keep together.
    let stretch =
      rows.count == 1 && rows[0].count == 1 && region.arrangement != .cards
      ? min(spare, rows[0][0].stretch) : 0
    let growth = growth(of: rows, placed, spare: spare)
    var top =
      placed.box.y + offset(spare - stretch - growth * Double(rows.count), region.vertical)
    var elements: [PosterSheet.Element] = []
    if let header = placed.region.header {
      for (block, top) in zip(header.blocks, tops(of: header, from: top, stretch: 0)) {
        elements += BlockDrawing(block: block, palette: palette).elements(
          x: placed.box.x, top: top, width: placed.box.width)
      }
      top += placed.region.headerHeight
    }
    for row in rows {
      let inside = placed.region.cellPadding
      let height = (row.map(\.height).max() ?? 0) + 2 * inside + growth
      if region.arrangement == .cards {
        elements.append(cards(row, placed, top: top, height: height))
      }
      var x = placed.box.x
      for (stack, width) in zip(row, placed.region.columns) {
        let places = tops(of: stack, from: top + inside + growth / 2, stretch: stretch)
        if region.arrangement == .path { elements += path(stack, places, x: x) }
        for (block, top) in zip(stack.blocks, places) {
          elements += BlockDrawing(block: block, palette: palette).elements(
            x: x + inside, top: top, width: width - 2 * inside)
        }
        x += width + placed.region.cellGap
      }
      top += height + placed.region.cellGap
    }
    return elements
  }

  /// Vertical text: the stack goes from the right edge to the left.
  private func columns(_ placed: FittedSheet.Placed) -> [PosterSheet.Element] {
    guard let stack = placed.region.stacks.first else { return [] }
    let spare = max(0, placed.box.width - placed.region.height)
    let stretch = min(spare, stack.stretch)
    let start = offset(spare - stretch, placed.region.prepared.region.vertical)
    return zip(stack.blocks, tops(of: stack, from: start, stretch: stretch)).map { block, from in
      BlockDrawing(block: block, palette: palette).column(
        right: placed.box.right - from, top: placed.box.y)
    }
  }

  private func offset(_ spare: Double, _ alignment: PosterRegion.VerticalAlignment) -> Double {
    switch alignment {
    case .top: 0
    case .middle: spare / 2
    case .bottom: spare
    }
  }

  /// Where each block begins in the direction of the stack.
  private func tops(of stack: FittedStack, from start: Double, stretch: Double) -> [Double] {
    let share = stack.stretch > 0 ? stretch / stack.stretch : 0
    var top = start
    return stack.blocks.enumerated().map { index, block in
      if index > 0 {
        top += block.gap.lowerBound + share * (block.gap.upperBound - block.gap.lowerBound)
      }
      defer { top += block.height }
      return top
    }
  }

  /// The line that joins the numbers of steps.
  private func path(_ stack: FittedStack, _ tops: [Double], x: Double) -> [PosterSheet.Element] {
    let stops = zip(stack.blocks, tops).filter { $0.0.block.hasMarker }
    return zip(stops, stops.dropFirst()).compactMap { a, b in
      guard let look = a.0.block.style.marker else { return nil }
      let middle = x + Marker.diameter * a.0.size / 2
      let start = a.1 + a.0.size * (0.5 + Marker.diameter / 2)
      let end = b.1 + b.0.size * (0.5 - Marker.diameter / 2)
      guard end > start else { return nil }
      return PosterSheet.Element(
        .artifact,
        marks: [
          .line(
            from: Point(x: middle, y: start), to: Point(x: middle, y: end),
            thickness: a.0.size * 0.09, color: palette[look.fill])
        ])
    }
  }

  /// A square code, as large as the box allows, with its words below.
  private func code(_ placed: FittedSheet.Placed) -> [PosterSheet.Element] {
    let wordsHeight = heightOfWords(placed)
    let side = max(0, min(placed.box.width, placed.box.height - wordsHeight))
    let spare = max(0, placed.box.height - wordsHeight - side)
    let top = placed.box.y + offset(spare, placed.region.prepared.region.vertical)
    var elements: [PosterSheet.Element] = []
    if let url = placed.region.prepared.code, side > 0 {
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
    return elements + words(placed, top: top + side + placed.region.wordsGap)
  }

  /// A picture that fills its box, with its words below.
  private func picture(_ placed: FittedSheet.Placed) -> [PosterSheet.Element] {
    var elements: [PosterSheet.Element] = []
    let height = placed.region.pictureHeight
    if let picture = placed.region.prepared.picture, height > 0 {
      var drawn = picture.picture
      drawn.box = Box(
        x: placed.box.x, y: placed.box.y, width: placed.box.width, height: height)
      elements.append(
        PosterSheet.Element(
          .figure(alternative: picture.alternative), clip: drawn.box, marks: [.picture(drawn)]))
    }
    return elements
      + words(placed, top: placed.box.y + height + (height > 0 ? placed.region.wordsGap : 0))
  }

  private func heightOfWords(_ placed: FittedSheet.Placed) -> Double {
    placed.region.stacks.first.map {
      $0.blocks.isEmpty ? 0 : $0.height + placed.region.wordsGap
    } ?? 0
  }

  private func words(_ placed: FittedSheet.Placed, top: Double) -> [PosterSheet.Element] {
    guard let stack = placed.region.stacks.first else { return [] }
    return zip(stack.blocks, tops(of: stack, from: top, stretch: 0)).flatMap { block, top in
      BlockDrawing(block: block, palette: palette).elements(
        x: placed.box.x, top: top, width: placed.box.width)
    }
  }
}
