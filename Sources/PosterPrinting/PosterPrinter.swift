import CCairo
package import Diagnostics
import Hashing
package import PosterComposing

/// Draws posters as PDF, PNG and SVG; may be used from several threads, each drawing opens its own font handles.
package struct PosterPrinter: Sendable {
  let fonts: PosterFonts
  private let kept: KeptPrints?

  /// - Parameter kept: What was printed before, so that the same need not be printed again; the bytes are the same without.
  package init(fonts: PosterFonts, kept: KeptPrints? = nil) {
    self.fonts = fonts
    self.kept = kept
  }

  /// What was kept of the same printing, or else a new one, kept when there is nothing to say about it.
  private func once(
    _ format: String, _ add: (inout DigestWriter) -> Void, print: () -> Reported<[UInt8]>
  ) -> Reported<[UInt8]> {
    guard let kept else { return print() }
    var writer = DigestWriter()
    writer.add(kept.program)
    writer.add(format)
    writer.add(fonts.digest)
    add(&writer)
    let digest = writer.digest
    if let bytes = kept.bytes(digest) { return Reported(bytes) }
    let printed = print()
    if printed.diagnostics.isEmpty, !printed.value.isEmpty { kept.store(printed.value, digest) }
    return printed
  }

  /// The sheet as a one-page PDF at trim size; the same sheet gives the same bytes.
  package func pdf(_ sheet: PosterSheet, colors: PrintColors = .screen) -> Reported<[UInt8]> {
    pdf(PrintDocument(sheet), colors: colors)
  }

  /// The document as one PDF file; the same document gives the same bytes.
  package func pdf(
    _ document: PrintDocument, colors: PrintColors = .screen
  ) -> Reported<[UInt8]> {
    once("pdf \(colors)", { $0.add(document) }) { fresh(document, colors) }
  }

  private func fresh(_ document: PrintDocument, _ colors: PrintColors) -> Reported<[UInt8]> {
    let codes = PageCodes(document.pages, source: document.source, title: document.title)
    var writing = PDFDocumentWriting(
      document, colors: colors, fonts: fonts, codes: codes.modules)
    var findings = codes.findings
    if let face = writing.resources.fonts.failures.first {
      let failure = Self.notDrawn(
        document.source, document.title, "no font \(face.family.rawValue) \(face.weight.rawValue)")
      return Reported([], findings + [failure])
    }
    for picture in writing.resources.pictures.failures {
      findings.append(Self.pictureUnreadable(document.source, document.title, picture))
    }
    return Reported(writing.bytes(), findings)
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

  /// The sheet as an SVG file at trim size, with title and text for readers who do not see it; no links, as in any picture.
  package func svg(_ sheet: PosterSheet) -> Reported<[UInt8]> {
    once("svg", { $0.add(sheet) }) { fresh(sheet) }
  }

  private func fresh(_ sheet: PosterSheet) -> Reported<[UInt8]> {
    let page = PrintPage(width: sheet.width, height: sheet.height, placements: [.init(sheet)])
    let codes = PageCodes([page], source: sheet.source, title: sheet.title)
    guard page.faces.allSatisfy({ fonts.faces[$0] != nil }) else {
      let failure = Self.notDrawn(sheet.source, sheet.title, "no face")
      return Reported([], codes.findings + [failure])
    }
    var writing = SVGWriting(sheet, fonts: fonts, codes: codes.modules)
    return Reported(writing.bytes(), codes.findings)
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
    once(
      "png",
      {
        $0.add(width)
        $0.add(height)
        $0.add(scale)
        $0.add(page)
      }
    ) { fresh(page, source: source, title: title, width: width, height: height, scale: scale) }
  }

  private func fresh(
    _ page: PrintPage, source: String, title: String, width: Int, height: Int, scale: Double
  ) -> Reported<[UInt8]> {
    let codes = PageCodes([page], source: source, title: title)
    let findings = codes.findings
    let wanted = page.faces
    var faces: [FontFace: CairoFace] = [:]
    for face in wanted { faces[face] = fonts.faces[face].flatMap(CairoFace.init) }
    guard let canvas = CairoCanvas(width: width, height: height), faces.count == wanted.count
    else {
      let failure = Self.notDrawn(source, title, "no surface or no face")
      return Reported([], findings + [failure])
    }
    cairo_set_source_rgb(canvas.context, 1, 1, 1)
    cairo_paint(canvas.context)
    cairo_scale(canvas.context, scale, scale)
    SheetDrawing(canvas: canvas, faces: faces, codes: codes.modules).draw(page)
    switch canvas.encodePNG() {
    case .success(let bytes): return Reported(bytes, findings)
    case .failure(let failure):
      return Reported([], findings + [Self.notDrawn(source, title, failure.reason)])
    }
  }
}
