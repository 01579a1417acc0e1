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
  package func pdf(_ sheet: PosterSheet) -> Reported<[UInt8]> {
    let point = 72 / 25.4
    return draw(
      sheet, on: .pdf(width: sheet.width * point, height: sheet.height * point), scale: point,
      isTagged: true
    ) { canvas in
      describe(sheet, on: canvas.surface)
      return { canvas.finish() }
    }
  }

  /// The sheet as a PNG of so many pixels, for screens.
  package func png(_ sheet: PosterSheet, width: Int, height: Int) -> Reported<[UInt8]> {
    png(
      sheet, width: width, height: height,
      scale: min(Double(width) / sheet.width, Double(height) / sheet.height))
  }

  /// - Parameter scale: Pixels to a millimetre.
  func png(_ sheet: PosterSheet, width: Int, height: Int, scale: Double) -> Reported<[UInt8]> {
    draw(sheet, on: .image(width: width, height: height), scale: scale, isTagged: false) {
      canvas in
      cairo_set_source_rgb(canvas.context, 1, 1, 1)
      cairo_paint(canvas.context)
      return { canvas.encodePNG() }
    }
  }

  private func draw(
    _ sheet: PosterSheet, on canvas: CairoCanvas?, scale: Double, isTagged: Bool,
    prepare: (CairoCanvas) -> () -> Result<[UInt8], CairoFailure>
  ) -> Reported<[UInt8]> {
    var findings: [Diagnostic] = []
    let codes = encode(sheet, into: &findings)
    var faces: [FontFace: CairoFace] = [:]
    for face in sheet.faces { faces[face] = fonts.faces[face].flatMap(CairoFace.init) }
    guard let canvas, faces.count == sheet.faces.count else {
      return Reported([], findings + [Self.notDrawn(sheet, "no surface or no face")])
    }
    let finish = prepare(canvas)
    cairo_scale(canvas.context, scale, scale)
    SheetDrawing(canvas: canvas, faces: faces, isTagged: isTagged).draw(sheet, codes: codes)
    switch finish() {
    case .success(let bytes): return Reported(bytes, findings)
    case .failure(let failure):
      return Reported([], findings + [Self.notDrawn(sheet, failure.reason)])
    }
  }

  /// Title, author and dates; the date is the sheet's, so that the bytes do not depend on when they were made.
  private func describe(_ sheet: PosterSheet, on surface: OpaquePointer) {
    let date = "\(sheet.date)T00:00:00+08:00"
    for (key, value) in [
      (CAIRO_PDF_METADATA_TITLE, sheet.title), (CAIRO_PDF_METADATA_AUTHOR, sheet.author),
      (CAIRO_PDF_METADATA_CREATOR, "Banbao"), (CAIRO_PDF_METADATA_CREATE_DATE, date),
      (CAIRO_PDF_METADATA_MOD_DATE, date),
    ] {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }

  private func encode(
    _ sheet: PosterSheet, into findings: inout [Diagnostic]
  ) -> [MatrixCode: QRModules] {
    var codes: [MatrixCode: QRModules] = [:]
    for case .code(let code) in sheet.elements.flatMap(\.marks) {
      guard let modules = QRModules(code.text) else {
        findings.append(Self.codeTooLong(sheet, code))
        continue
      }
      let module = code.box.width / Double(modules.size + 2 * QRModules.quietZone)
      if module < code.minModule { findings.append(Self.codeTooSmall(sheet, code, module)) }
      codes[code] = modules
    }
    return codes
  }
}

extension PosterSheet {
  /// The faces its text needs.
  var faces: Set<FontFace> {
    var faces = Set<FontFace>()
    for case .text(let line) in elements.flatMap(\.marks) { faces.insert(line.face) }
    return faces
  }
}

extension PosterPrinter {
  private static func codeTooLong(_ sheet: PosterSheet, _ code: MatrixCode) -> Diagnostic {
    Diagnostic(
      .posterCodeTooLong, at: .top(of: sheet.source),
      Bilingual(
        zh: "《\(sheet.title)》的网址太长，做不成二维码：\(code.text)",
        en: "The address of “\(sheet.title)” is too long for a QR code: \(code.text)"),
      remedy: Bilingual(zh: "给文章起一个短的“网址名”（slug）", en: "Give the article a short `slug`"))
  }

  private static func codeTooSmall(
    _ sheet: PosterSheet, _ code: MatrixCode, _ module: Double
  ) -> Diagnostic {
    let found = tenths(module)
    let least = tenths(code.minModule)
    return Diagnostic(
      .posterCodeTooSmall, at: .top(of: sheet.source),
      Bilingual(
        zh: "《\(sheet.title)》的二维码每格只有 \(found) 毫米，至少要 \(least) 毫米，手机可能扫不出",
        en:
          "The QR code of “\(sheet.title)” has modules of \(found) mm; phones need at least \(least) mm"
      ),
      remedy: Bilingual(
        zh: "缩短网址（slug、base_url），或在版式里放大二维码",
        en: "Shorten the address (`slug`, `base_url`), or give the code more room in the layout"))
  }

  private static func notDrawn(_ sheet: PosterSheet, _ reason: String) -> Diagnostic {
    Diagnostic(
      .posterNotDrawn, at: .top(of: sheet.source),
      Bilingual(
        zh: "《\(sheet.title)》的海报画不出来（\(reason)）",
        en: "The poster of “\(sheet.title)” could not be drawn (\(reason))"),
      remedy: Bilingual(
        zh: "看看内存和磁盘是否够用，再试一次；还不行请把这句话报给维护者",
        en: "See whether memory and disk suffice and try again; else report this sentence"))
  }

  private static func tenths(_ length: Double) -> String {
    let hundredths = Int((length * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension Rule {
  package static let posterCodeTooLong = Rule(
    "poster/code-too-long", .error,
    title: Bilingual(zh: "网址要放得进二维码", en: "The address fits into a QR code"),
    why: Bilingual(
      zh: "二维码最多装 2331 个字节（M 级），网址越短，格子越大，越好扫。",
      en: "A QR code of level M holds 2,331 bytes; the shorter the address, the larger its modules."
    ))

  package static let posterCodeTooSmall = Rule(
    "poster/code-too-small", .warning,
    title: Bilingual(zh: "二维码的格子要够大", en: "QR modules are large enough to scan"),
    why: Bilingual(
      zh: "拿在手上的纸每格至少 0.4 毫米，贴在墙上的至少 1 毫米，否则手机对不上焦。",
      en: "At least 0.4 mm a module in the hand and 1 mm on a wall, or phones cannot focus on them."
    ))

  package static let posterNotDrawn = Rule(
    "poster/not-drawn", .error,
    title: Bilingual(zh: "海报必须画得出来", en: "Posters can be drawn"),
    why: Bilingual(
      zh: "画不出的海报不会留下半张文件。", en: "A poster that cannot be drawn leaves no half file."))
}
