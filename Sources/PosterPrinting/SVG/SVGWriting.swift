import Hashing
import PosterComposing

/// Writes a sheet as SVG: one picture for readers of the screen, with its title and all its text as the description.
///
/// No font is shipped, so glyphs are outlines, each defined once and used where it stands.
struct SVGWriting {
  private let sheet: PosterSheet
  private let fonts: PosterFonts
  private let codes: [MatrixCode: QRModules]
  private var body: [UInt8] = []
  private var glyphs: SVGGlyphs

  init(_ sheet: PosterSheet, fonts: PosterFonts, codes: [MatrixCode: QRModules]) {
    self.sheet = sheet
    self.fonts = fonts
    self.codes = codes
    // Names differ between sheets, so that a page may hold several.
    let words = "\(sheet.text)\n\(sheet.width)×\(sheet.height)"
    glyphs = SVGGlyphs(prefix: "b" + sha256(Array(words.utf8)).prefix(5))
  }

  /// The file, in millimetres at trim size.
  mutating func bytes() -> [UInt8] {
    for element in sheet.elements { draw(element) }
    let name = glyphs.prefix
    var text: [UInt8] = []
    text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
    text.append(sheet.width)
    text.append("mm\" height=\"")
    text.append(sheet.height)
    text.append("mm\" viewBox=\"0 0 ")
    text.append(spaced: sheet.width)
    text.append(sheet.height)
    text.append("\" lang=\"\(sheet.language.escapedForXML)\" role=\"img\" ")
    text.append("aria-labelledby=\"\(name)-t\" aria-describedby=\"\(name)-d\">")
    text.append("<title id=\"\(name)-t\">\(sheet.title.escapedForXML)</title>")
    text.append("<desc id=\"\(name)-d\">\(sheet.text.escapedForXML)</desc>\n")
    text.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<defs>")
    text.append(contentsOf: glyphs.definitions)
    text.append("</defs>\n")
    text.append(contentsOf: body)
    text.append("</svg>\n")
    return text
  }

  private mutating func draw(_ element: PosterSheet.Element) {
    // A picture in the picture is cut off at its own edges: a clip without a name.
    if let clip = element.clip {
      body.append("<svg")
      body.append(box: clip)
      body.append(" viewBox=\"")
      body.append(spaced: clip.x, clip.y, clip.width)
      body.append(clip.height)
      body.append("\">")
    }
    for mark in element.marks { draw(mark) }
    body.append(element.clip == nil ? "\n" : "</svg>\n")
  }

  private mutating func draw(_ mark: PosterSheet.Mark) {
    switch mark {
    case .rectangle(let box, let radius, let color):
      body.append("<rect")
      body.append(box: box)
      if radius > 0 { body.append(attribute: "rx", min(radius, box.width / 2, box.height / 2)) }
      body.append(color: color)
      body.append("/>")
    case .line(let start, let end, let thickness, let color):
      draw(SheetPath([.move(start), .line(end)]), thickness, color, dash: [])
    case .path(let path, let color):
      body.append("<path fill-rule=\"evenodd\" d=\"")
      body.append(path: path)
      body.append("\"")
      body.append(color: color)
      body.append("/>")
    case .stroke(let path, let thickness, let color, let dash):
      draw(path, thickness, color, dash: dash)
    case .text(let line): body.append(contentsOf: glyphs.line(line, fonts.faces[line.face]))
    case .code(let code): draw(code)
    case .picture(let picture): draw(picture)
    }
  }

  private mutating func draw(
    _ path: SheetPath, _ thickness: Double, _ color: SheetColor, dash: [Double]
  ) {
    body.append("<path d=\"")
    body.append(path: path)
    body.append("\" fill=\"none\"")
    body.append(color: color, "stroke")
    body.append(attribute: "stroke-width", thickness)
    if !dash.isEmpty {
      body.append(" stroke-dasharray=\"")
      for length in dash { body.append(spaced: length) }
      body.append("\"")
    }
    body.append("/>")
  }

  private mutating func draw(_ code: MatrixCode) {
    guard let modules = codes[code] else { return }
    draw(.rectangle(code.box, radius: 0, color: code.background))
    let module = code.box.width / Double(modules.size + 2 * QRModules.quietZone)
    body.append("<path transform=\"translate(")
    body.append(spaced: code.box.x + module * Double(QRModules.quietZone))
    body.append(code.box.y + module * Double(QRModules.quietZone))
    body.append(")scale(")
    body.append(module, places: 6)
    body.append(")\" d=\"")
    for run in modules.darkRuns {
      body.append("M\(run.column) \(run.row)h\(run.length)v1h-\(run.length)z")
    }
    body.append("\"")
    body.append(color: code.color)
    body.append("/>")
  }

  /// A JPEG that cannot be read is left out, and the PDF's findings say so.
  private mutating func draw(_ picture: SheetPicture) {
    let isJPEG = picture.format == .jpeg
    guard let bytes = isJPEG ? JPEGPicture(picture.bytes)?.bytes : picture.bytes else { return }
    body.append("<image preserveAspectRatio=\"xMidYMid slice\"")
    body.append(box: picture.box)
    body.append(" href=\"data:image/\(isJPEG ? "jpeg" : "png");base64,")
    body.append(base64: bytes)
    body.append("\"/>")
  }
}
