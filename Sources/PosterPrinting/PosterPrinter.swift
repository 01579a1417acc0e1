import CCairo
package import Diagnostics
package import PosterComposing

/// Draws posters as PDF and PNG; may be used from several threads, each drawing opens its own font handles.
package struct PosterPrinter: Sendable {
  let fonts: PosterFonts

  package init(fonts: PosterFonts) {
    self.fonts = fonts
  }

  /// The sheet as a one-page PDF at trim size; the same sheet gives the same bytes.
  package func pdf(_ sheet: PosterSheet, colors: PrintColors = .screen) -> Reported<[UInt8]> {
    pdf(PrintDocument(sheet), colors: colors)
  }

  /// The document as one PDF file; the same document gives the same bytes.
  package func pdf(
    _ document: PrintDocument, colors: PrintColors = .screen
  ) -> Reported<[UInt8]> {
    let point = 72 / 25.4
    let first = document.pages.first
    return draw(
      document.pages, source: document.source, title: document.title,
      on: .pdf(width: (first?.width ?? 210) * point, height: (first?.height ?? 297) * point),
      scale: point, isTagged: true
    ) { canvas in
      describe(document, on: canvas.surface)
      return { canvas.finish() }
    }
  }

  /// The sheet as a PNG of so many pixels, for screens.
  package func png(_ sheet: PosterSheet, width: Int, height: Int) -> Reported<[UInt8]> {
    png(
      sheet, width: width, height: height,
      scale: min(Double(width) / sheet.width, Double(height) / sheet.height))
  }

  /// The page with all that lies on it as a PNG of so many pixels, for screens.
  package func png(_ page: PrintPage, width: Int, height: Int) -> Reported<[UInt8]> {
    png(
      page, source: page.placements.first?.sheet.source ?? "",
      title: page.placements.first?.sheet.title ?? "", width: width, height: height,
      scale: min(Double(width) / page.width, Double(height) / page.height))
  }

  /// - Parameter scale: Pixels to a millimetre.
  func png(_ sheet: PosterSheet, width: Int, height: Int, scale: Double) -> Reported<[UInt8]> {
    png(
      PrintPage(width: sheet.width, height: sheet.height, placements: [.init(sheet)]),
      source: sheet.source, title: sheet.title, width: width, height: height, scale: scale)
  }

  private func png(
    _ page: PrintPage, source: String, title: String, width: Int, height: Int, scale: Double
  ) -> Reported<[UInt8]> {
    draw(
      [page], source: source, title: title, on: .image(width: width, height: height),
      scale: scale, isTagged: false
    ) { canvas in
      cairo_set_source_rgb(canvas.context, 1, 1, 1)
      cairo_paint(canvas.context)
      return { canvas.encodePNG() }
    }
  }

  private func draw(
    _ pages: [PrintPage], source: String, title: String, on canvas: CairoCanvas?, scale: Double,
    isTagged: Bool, prepare: (CairoCanvas) -> () -> Result<[UInt8], CairoFailure>
  ) -> Reported<[UInt8]> {
    let codes = PageCodes(pages, source: source, title: title)
    let findings = codes.findings
    let wanted = pages.reduce(into: Set<FontFace>()) { $0.formUnion($1.faces) }
    var faces: [FontFace: CairoFace] = [:]
    for face in wanted { faces[face] = fonts.faces[face].flatMap(CairoFace.init) }
    guard let canvas, faces.count == wanted.count else {
      let failure = Self.notDrawn(source, title, "no surface or no face")
      return Reported([], findings + [failure])
    }
    let finish = prepare(canvas)
    cairo_scale(canvas.context, scale, scale)
    let drawing = SheetDrawing(
      canvas: canvas, faces: faces, codes: codes.modules, isTagged: isTagged)
    if isTagged { cairo_tag_begin(canvas.context, "Document", "") }
    for (index, page) in pages.enumerated() {
      if index > 0 {
        cairo_show_page(canvas.context)
        cairo_pdf_surface_set_size(canvas.surface, page.width * scale, page.height * scale)
      }
      drawing.draw(page)
    }
    if isTagged { cairo_tag_end(canvas.context, "Document") }
    switch finish() {
    case .success(let bytes): return Reported(bytes, findings)
    case .failure(let failure):
      return Reported([], findings + [Self.notDrawn(source, title, failure.reason)])
    }
  }

  /// Title, author and dates; the date is the document's, so that the bytes do not depend on when they were made.
  private func describe(_ document: PrintDocument, on surface: OpaquePointer) {
    let date = "\(document.date)T00:00:00+08:00"
    for (key, value) in [
      (CAIRO_PDF_METADATA_TITLE, document.title), (CAIRO_PDF_METADATA_AUTHOR, document.author),
      (CAIRO_PDF_METADATA_CREATOR, "Banbao"), (CAIRO_PDF_METADATA_CREATE_DATE, date),
      (CAIRO_PDF_METADATA_MOD_DATE, date),
    ] {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }
}
