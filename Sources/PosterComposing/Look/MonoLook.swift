/// Turns a sheet into one for office laser printers.
///
/// It works on what is drawn, not on layouts: large grounds turn white with a frame, patterns turn light, drawings dark, and text
/// gets the ink that its new ground asks for. So no layout, whoever wrote it, can come out grey on grey.
struct MonoLook {
  /// Text to ground: WCAG 2.2 (1.4.6) asks for 7, toner on an office's paper is never quite black.
  static let textContrast = 10.0
  /// A ground is large from this part of the sheet on.
  static let largePart = 0.02

  private let sheet: Box
  private let bled: Box
  private var grounds: [Ground] = []
  /// Frames of the last ground, drawn after the pattern on it.
  private var frames: [PosterSheet.Mark] = []

  /// Whether the element at hand is a drawing: its pieces are ink, however large.
  private var isDrawing = false

  /// What lies somewhere, before and after.
  private struct Ground {
    var box: Box
    var old: SheetColor
    var new: SheetColor
  }

  static func applied(to sheet: PosterSheet) -> PosterSheet {
    var look = MonoLook(sheet)
    var sheet = sheet
    sheet.elements = sheet.elements.flatMap { look.element($0) } + look.flushed()
    return sheet
  }

  private init(_ sheet: PosterSheet) {
    self.sheet = Box(x: 0, y: 0, width: sheet.width, height: sheet.height)
    bled = Box(
      x: -sheet.bleed, y: -sheet.bleed, width: sheet.width + 2 * sheet.bleed,
      height: sheet.height + 2 * sheet.bleed)
  }

  private mutating func flushed() -> [PosterSheet.Element] {
    defer { frames = [] }
    return frames.isEmpty ? [] : [PosterSheet.Element(.artifact, marks: frames)]
  }

  private mutating func element(_ element: PosterSheet.Element) -> [PosterSheet.Element] {
    isDrawing = element.isDrawing
    let isGround = element.marks.contains { self.isGround($0) }
    let before = isGround || element.tag != .artifact ? flushed() : []
    return before + [converted(element)]
  }

  private func isGround(_ mark: PosterSheet.Mark) -> Bool {
    switch mark {
    case .rectangle(let box, _, _): isLarge(box.intersection(bled))
    case .path(let path, _): isGround(path)
    default: false
    }
  }

  private func isGround(_ path: SheetPath) -> Bool {
    let outlines = path.outlines
    return !isDrawing && outlines.count == 1
      && outlines.contains { abs($0.enclosedArea) > Self.largePart * sheet.area }
  }

  private mutating func converted(_ element: PosterSheet.Element) -> PosterSheet.Element {
    var element = element
    let clip = element.clip.map { $0.intersection(bled) } ?? bled
    let isOrnament = element.tag == .artifact
    element.marks = element.marks.flatMap { mark(of: $0, clip, isOrnament) }
    return element
  }

  private mutating func mark(
    of mark: PosterSheet.Mark, _ clip: Box, _ isOrnament: Bool
  ) -> [PosterSheet.Mark] {
    switch mark {
    case .rectangle(let box, let radius, let color):
      return rectangle(box, radius, color, clip)
    case .path(let path, let color):
      return self.path(path, color, clip)
    case .stroke(let path, let thickness, let color, let dash):
      guard let box = path.bounds else { return [] }
      return [
        .stroke(
          path, thickness: thickness, color: ink(color, on: ground(box.intersection(clip))),
          dash: dash)
      ]
    case .line(let from, let to, let thickness, let color):
      let box = Box(
        x: min(from.x, to.x), y: min(from.y, to.y), width: abs(from.x - to.x),
        height: abs(from.y - to.y))
      return [
        .line(from: from, to: to, thickness: thickness, color: ink(color, on: ground(box)))
      ]
    case .text(var line):
      let ground = ground(line.box.intersection(clip))
      let isFaint = isOrnament && line.color.contrast(with: ground.old) < 3
      line.color = isFaint ? faint(on: ground) : text(line.color, on: ground)
      return [.text(line)]
    case .code(var code):
      (code.color, code.background) = (.black, .white)
      return [.code(code)]
    case .picture: return [mark]
    }
  }

  private mutating func rectangle(
    _ box: Box, _ radius: Double, _ color: SheetColor, _ clip: Box
  ) -> [PosterSheet.Mark] {
    let seen = box.intersection(clip)
    let below = ground(seen)
    guard isLarge(seen) else {
      let new = ink(color, on: below)
      grounds.append(Ground(box: seen, old: color, new: new))
      return [.rectangle(box, radius: radius, color: new)]
    }
    grounds.append(Ground(box: seen, old: color, new: .white))
    frames += frame(box, radius, contrast: color.contrast(with: below.old))
    return [.rectangle(box, radius: radius, color: .white)]
  }

  /// The edges of a white ground that lie on the sheet: strong where it was dark, thin where it was pale.
  private func frame(_ box: Box, _ radius: Double, contrast: Double) -> [PosterSheet.Mark] {
    guard contrast > 1.04 else { return [] }
    let unit = min(sheet.width, sheet.height)
    let thickness = unit * (contrast > 2 ? 0.006 : 0.0022)
    let color = SheetColor(gray: contrast > 2 ? 0.1 : 0.45)
    if radius > 0 {
      let inner = box.inset(thickness / 2)
      var path = SheetPath()
      path.rounded(inner, radius: max(0, radius - thickness / 2))
      return [.stroke(path, thickness: thickness, color: color, dash: [])]
    }
    let half = thickness / 2
    let sides: [(isThere: Bool, from: Point, to: Point)] = [
      (
        box.y > 0.01, Point(x: box.x, y: box.y + half), Point(x: box.right, y: box.y + half)
      ),
      (
        box.bottom < sheet.bottom - 0.01, Point(x: box.x, y: box.bottom - half),
        Point(x: box.right, y: box.bottom - half)
      ),
      (box.x > 0.01, Point(x: box.x + half, y: box.y), Point(x: box.x + half, y: box.bottom)),
      (
        box.right < sheet.right - 0.01, Point(x: box.right - half, y: box.y),
        Point(x: box.right - half, y: box.bottom)
      ),
    ]
    return sides.filter(\.isThere).map {
      .line(from: $0.from, to: $0.to, thickness: thickness, color: color)
    }
  }

  private mutating func path(
    _ path: SheetPath, _ color: SheetColor, _ clip: Box
  ) -> [PosterSheet.Mark] {
    guard let bounds = path.bounds else { return [] }
    let seen = bounds.intersection(clip)
    let below = ground(seen)
    let outlines = path.outlines
    if isGround(path) {
      let contrast = color.contrast(with: below.old)
      grounds.append(Ground(box: seen, old: color, new: .white))
      guard contrast > 1.04 else { return [.path(path, color: .white)] }
      let unit = min(sheet.width, sheet.height)
      return [
        .path(path, color: .white),
        .stroke(
          path, thickness: unit * (contrast > 2 ? 0.006 : 0.0022),
          color: SheetColor(gray: contrast > 2 ? 0.1 : 0.45), dash: []),
      ]
    }
    var new = ink(color, on: below)
    // A large field of many dark pieces is a pattern: grey enough to be seen, light enough to be cheap.
    if outlines.count > 4, seen.area > Self.largePart * sheet.area, new.luminance < 0.2 {
      new = SheetColor(gray: 0.6)
    }
    if outlines.count == 1 { grounds.append(Ground(box: seen, old: color, new: new)) }
    return [.path(path, color: new)]
  }

  private func isLarge(_ box: Box) -> Bool { box.area > Self.largePart * sheet.area }

  /// The last thing painted under the whole of a box; the paper where there is none.
  private func ground(_ box: Box) -> Ground {
    grounds.last { $0.box.contains(box, slack: 0.3) }
      ?? Ground(box: sheet, old: .white, new: .white)
  }

  private func ink(_ color: SheetColor, on ground: Ground) -> SheetColor {
    let contrast = color.contrast(with: ground.old)
    if contrast < 2 { return faint(on: ground) }
    return ground.new.luminance > 0.4 ? SheetColor(gray: 0.2) : .white
  }

  private func faint(on ground: Ground) -> SheetColor {
    ground.new.luminance > 0.4
      ? SheetColor(gray: 0.9).mixed(with: ground.new, 0.8) : ground.new.mixed(with: .white, 0.85)
  }

  private func text(_ color: SheetColor, on ground: Ground) -> SheetColor {
    let isLight = ground.new.luminance > 0.4
    let grey = color.inGray
    // White text on a ground that turned white is ink now.
    let start =
      isLight == (grey.luminance < ground.old.luminance)
      ? grey : SheetColor(gray: isLight ? 0.1 : 1)
    return start.pushed(from: ground.new, to: Self.textContrast)
  }
}

extension PosterSheet.Element {
  /// Several shapes put together, unlike a ground, which is one shape, or one with its outline.
  fileprivate var isDrawing: Bool {
    guard tag == .artifact, marks.count > 1 else { return false }
    if marks.count == 2, case .path(let ground, _) = marks[0],
      case .stroke(let edge, _, _, _) = marks[1]
    {
      return ground != edge
    }
    return marks.contains { if case .path = $0 { true } else { false } }
  }
}
