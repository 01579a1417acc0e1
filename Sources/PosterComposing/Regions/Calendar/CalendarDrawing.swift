import CampaignModel

/// Draws a fitted month: the weekdays, a grid of hairlines, the days with their marks and entries.
struct CalendarDrawing {
  let palette: Palette

  func elements(of placed: FittedSheet.Placed) -> [PosterSheet.Element] {
    let region = placed.region
    let grid = CalendarGrid(region, height: placed.box.height)
    let inside = CalendarGrid.padding * region.size
    let width = placed.box.width / Double(CalendarGrid.days)
    var elements = [
      PosterSheet.Element(.artifact, marks: blanks(grid, placed) + lines(grid, placed))
    ]
    for (index, stack) in region.stacks.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: CalendarGrid.days)
      let x = placed.box.x + Double(column) * width
      let y = row == 0 ? placed.box.y : placed.box.y + grid.head + Double(row - 1) * grid.week
      elements += draw(stack, x: x + inside, top: y + inside, width: width - 2 * inside)
      guard row > 0, let mark = region.prepared.groups[index].dropFirst().first,
        !mark.paragraph.isEmpty,
        let number = stack.blocks.first
      else { continue }
      elements += self.mark(
        mark, size: region.size, isTight: false, right: x + width - inside,
        middle: y + inside + number.size / 2)
    }
    return elements
  }

  /// 休 or 班, at the end of the number's line.
  private func mark(
    _ block: PreparedRegion.Block, size: Double, isTight: Bool, right: Double, middle: Double
  ) -> [PosterSheet.Element] {
    let room = size * block.style.scale * 2.4
    guard
      let stack = FittedStack(
        [block], width: room, height: .infinity, size: size, isTight: isTight, lines: 1),
      let measured = stack.blocks.first
    else { return [] }
    let length = block.paragraph.width(0..<block.paragraph.units.count) * measured.size
    let left = right - length - 2 * measured.inset
    return draw(stack, x: left, top: middle - stack.height / 2, width: room)
  }

  private func draw(
    _ stack: FittedStack, x: Double, top: Double, width: Double
  ) -> [PosterSheet.Element] {
    var top = top
    return stack.blocks.enumerated().flatMap { index, block in
      if index > 0 { top += block.gap.lowerBound }
      defer { top += block.height }
      return BlockDrawing(block: block, palette: palette).elements(x: x, top: top, width: width)
    }
  }

  /// Days of other months.
  private func blanks(_ grid: CalendarGrid, _ placed: FittedSheet.Placed) -> [PosterSheet.Mark] {
    let width = placed.box.width / Double(CalendarGrid.days)
    return placed.region.stacks.indices.dropFirst(CalendarGrid.days).compactMap { index in
      guard placed.region.stacks[index].blocks.isEmpty else { return nil }
      let (row, column) = index.quotientAndRemainder(dividingBy: CalendarGrid.days)
      let box = Box(
        x: placed.box.x + Double(column) * width,
        y: placed.box.y + grid.head + Double(row - 1) * grid.week, width: width, height: grid.week)
      return .rectangle(box, radius: 0, color: palette["blank"])
    }
  }

  private func lines(_ grid: CalendarGrid, _ placed: FittedSheet.Placed) -> [PosterSheet.Mark] {
    let box = placed.box
    let color = palette["rule"]
    let thickness = max(0.2, placed.region.size * 0.05)
    let weeks = max(1, (placed.region.stacks.count - 1) / CalendarGrid.days)
    let width = box.width / Double(CalendarGrid.days)
    let across = (0...weeks).map { row -> PosterSheet.Mark in
      let y = box.y + grid.head + Double(row) * grid.week
      return .line(
        from: Point(x: box.x, y: y), to: Point(x: box.right, y: y), thickness: thickness,
        color: color)
    }
    let down = (0...CalendarGrid.days).map { column -> PosterSheet.Mark in
      let x = box.x + Double(column) * width
      return .line(
        from: Point(x: x, y: box.y + grid.head), to: Point(x: x, y: box.bottom),
        thickness: thickness, color: color)
    }
    return across + down
  }
}
