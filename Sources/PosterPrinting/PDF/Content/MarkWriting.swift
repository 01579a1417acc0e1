import PosterComposing

extension ContentWriting {
  /// The element's marks, cut off at its clip.
  mutating func draw(_ element: PosterSheet.Element) {
    if let clip = element.clip {
      save()
      self.clip(to: clip)
    }
    for mark in element.marks { draw(mark) }
    if element.clip != nil { restore() }
  }

  private mutating func draw(_ mark: PosterSheet.Mark) {
    switch mark {
    case .rectangle(let box, let radius, let color):
      fill(with: ink(color))
      fill(box, radius: radius)
    case .line(let start, let end, let thickness, let color):
      stroke(with: ink(color), thickness: thickness)
      trace(SheetPath([.move(start), .line(end)]))
      write("S\n")
    case .path(let path, let color):
      guard !path.steps.isEmpty else { return }
      fill(with: ink(color))
      trace(path)
      write("f*\n")
    case .stroke(let path, let thickness, let color, let dash):
      guard !path.steps.isEmpty else { return }
      stroke(with: ink(color), thickness: thickness)
      write(dash.isEmpty ? "1 J 1 j\n" : "1 j\n")
      if !dash.isEmpty { setDash(dash) }
      trace(path)
      write("S\n")
      if !dash.isEmpty { setDash([]) }
      write(dash.isEmpty ? "0 J 0 j\n" : "0 j\n")
    case .text(let line): show(line)
    case .code(let code): draw(code)
    case .picture(let picture): draw(picture)
    }
  }

  private func ink(_ color: SheetColor) -> Ink { Ink(color, resources.colors) }

  private mutating func setDash(_ lengths: [Double]) {
    write("[")
    for length in lengths { write(spaced: length) }
    write("]0 d\n")
  }

  private mutating func trace(_ path: SheetPath) {
    for step in path.steps {
      switch step {
      case .move(let point):
        write(spaced: point.x, height - point.y)
        write("m\n")
      case .line(let point):
        write(spaced: point.x, height - point.y)
        write("l\n")
      case .curve(let first, let second, let end):
        write(spaced: first.x, height - first.y, second.x, height - second.y)
        write(spaced: end.x, height - end.y)
        write("c\n")
      case .close: write("h\n")
      }
    }
  }

  private mutating func fill(_ box: Box, radius: Double) {
    if radius > 0 {
      trace(SheetPath(rounded: box, radius: radius))
    } else {
      rectangle(box)
    }
    write("f\n")
  }

  /// Modules as rectangles of a grid whose unit is the module, so that neighbours share their edges exactly.
  private mutating func draw(_ code: MatrixCode) {
    guard let modules = resources.codes[code] else { return }
    fill(with: ink(code.background))
    fill(code.box, radius: 0)
    let module = code.box.width / Double(modules.size + 2 * QRModules.quietZone)
    let quiet = module * Double(QRModules.quietZone)
    save()
    write(
      PageMatrix(
        a: module, d: -module, e: code.box.x + quiet, f: height - code.box.y - quiet
      ).pdf)
    fill(with: .code(code.color, resources.colors))
    for run in modules.darkRuns { write("\(run.column) \(run.row) \(run.length) 1 re\n") }
    write("f\n")
    restore()
  }

  /// The picture over its whole box; what the box's proportions leave over is cut off evenly.
  private mutating func draw(_ picture: SheetPicture) {
    guard let name = resources.pictures.name(of: picture) else { return }
    let whole = picture.wholeBox
    save()
    clip(to: picture.box)
    write(
      PageMatrix(a: whole.width, d: whole.height, e: whole.x, f: height - whole.bottom).pdf)
    write("/\(name) Do\n")
    restore()
  }
}

extension SheetPath {
  /// A rectangle with corners of quarter circles, each a cubic curve (0.5523 of the radius is the usual nearest).
  init(rounded box: Box, radius wanted: Double) {
    let radius = min(wanted, box.width / 2, box.height / 2)
    let bend = radius * 0.5523
    let (left, top, right, bottom) = (box.x, box.y, box.right, box.bottom)
    func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    self.init([
      .move(point(left + radius, top)), .line(point(right - radius, top)),
      .curve(
        point(right - radius + bend, top), point(right, top + radius - bend),
        point(right, top + radius)),
      .line(point(right, bottom - radius)),
      .curve(
        point(right, bottom - radius + bend), point(right - radius + bend, bottom),
        point(right - radius, bottom)),
      .line(point(left + radius, bottom)),
      .curve(
        point(left + radius - bend, bottom), point(left, bottom - radius + bend),
        point(left, bottom - radius)),
      .line(point(left, top + radius)),
      .curve(
        point(left, top + radius - bend), point(left + radius - bend, top),
        point(left + radius, top)),
      .close,
    ])
  }
}

extension SheetPicture {
  /// Where the whole picture would lie so that it fills its box and keeps its proportions.
  var wholeBox: Box {
    guard pixelWidth > 0, pixelHeight > 0 else { return box }
    let scale = max(box.width / Double(pixelWidth), box.height / Double(pixelHeight))
    let width = Double(pixelWidth) * scale
    let height = Double(pixelHeight) * scale
    return Box(
      x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2,
      width: width, height: height)
  }
}
