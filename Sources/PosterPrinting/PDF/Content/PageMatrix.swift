import PosterComposing

/// Takes places of one plane to another: (x, y) ↦ (ax + cy + e, bx + dy + f), as PDF writes it.
struct PageMatrix: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// This first, then the other.
  func then(_ next: PageMatrix) -> PageMatrix {
    PageMatrix(
      a: a * next.a + b * next.c, b: a * next.b + b * next.d,
      c: c * next.a + d * next.c, d: c * next.b + d * next.d,
      e: e * next.a + f * next.c + next.e, f: e * next.b + f * next.d + next.f)
  }

  /// From a placed sheet to its page, both in millimetres with y upward from the lower left corner.
  init(_ placement: PrintPage.Placement, pageHeight: Double) {
    let quarter = ((placement.turns % 4) + 4) % 4
    let cosine = [1.0, 0, -1, 0][quarter]
    let sine = [0.0, 1, 0, -1][quarter]
    let scale = placement.scale
    let height = placement.sheet.height
    self.init(
      a: scale * cosine, b: -scale * sine, c: scale * sine, d: scale * cosine,
      e: placement.origin.x - scale * sine * height,
      f: pageHeight - placement.origin.y - scale * cosine * height)
  }

  init(a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  /// PDF's operator for it; factors need more places than millimetres do.
  var pdf: [UInt8] {
    var text: [UInt8] = []
    text.append(spaced: a, b, c, d, places: 7)
    text.append(spaced: e, f, places: 4)
    text.append("cm\n")
    return text
  }

  /// The rectangle around a box whose y grows downward in a plane so high: left, bottom, right, top.
  func corners(of box: Box, height: Double) -> PDFRectangle {
    let xs = [box.x, box.right]
    let ys = [height - box.y, height - box.bottom]
    let places = xs.flatMap { x in ys.map { y in (a * x + c * y + e, b * x + d * y + f) } }
    return PDFRectangle(
      left: places.map(\.0).min() ?? 0, bottom: places.map(\.1).min() ?? 0,
      right: places.map(\.0).max() ?? 0, top: places.map(\.1).max() ?? 0)
  }
}

/// An upright rectangle in a page's own units, y upward.
struct PDFRectangle: Hashable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  /// What both cover; `nil` when they do not meet.
  func intersection(_ other: PDFRectangle) -> PDFRectangle? {
    let common = PDFRectangle(
      left: max(left, other.left), bottom: max(bottom, other.bottom),
      right: min(right, other.right), top: min(top, other.top))
    return common.left < common.right && common.bottom < common.top ? common : nil
  }

  var pdf: String {
    var text: [UInt8] = [0x5B]
    text.append(spaced: left, bottom, right)
    text.append(top)
    text.append("]")
    return String(decoding: text, as: UTF8.self)
  }
}
