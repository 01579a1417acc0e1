import PosterComposing

/// A page's boxes and its own units.
struct PDFPageFrame {
  /// From millimetres, y upward, to the page's units.
  let matrix: PageMatrix
  let media: PDFRectangle
  /// The entries of the page's dictionary.
  let boxes: String

  init(_ page: PrintPage) {
    // A page may be 14,400 units at most (ISO 32000-1 Annex C); a banner's units are therefore whole multiples of a point.
    let points = max(page.width, page.height) * Self.point
    let unit = max(1, (points / 14400 - 1e-9).rounded(.up))
    let scale = Self.point / unit
    matrix = PageMatrix(a: scale, d: scale)
    func rectangle(_ box: Box) -> PDFRectangle {
      PageMatrix(a: scale, d: scale).corners(of: box, height: page.height)
    }
    media = rectangle(Box(x: 0, y: 0, width: page.width, height: page.height))
    var text = "/MediaBox\(media.pdf)/BleedBox\(rectangle(page.bleed).pdf)"
    text += "/TrimBox\(rectangle(page.trim).pdf)"
    if unit > 1 { text += "/UserUnit \(Int(unit))" }
    boxes = text
  }

  /// Points in a millimetre.
  private static let point = 72 / 25.4
}
