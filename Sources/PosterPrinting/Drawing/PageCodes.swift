import Diagnostics
import PosterComposing

/// The QR codes of some pages, encoded once each, and what is to be said of them.
struct PageCodes {
  private(set) var modules: [MatrixCode: QRModules] = [:]
  private(set) var findings: [Diagnostic] = []

  /// - Parameters:
  ///   - source: The file the pages' own marks came from.
  ///   - title: What those are called in findings.
  init(_ pages: [PrintPage], source: String, title: String) {
    for page in pages {
      for sheet in page.placements.map(\.sheet) {
        for element in sheet.elements { encode(element, sheet.source, sheet.title) }
      }
      for element in page.elements { encode(element, source, title) }
    }
  }

  private mutating func encode(
    _ element: PosterSheet.Element, _ source: String, _ title: String
  ) {
    for case .code(let code) in element.marks where modules[code] == nil {
      guard let encoded = QRModules(code.text) else {
        let finding = PosterPrinter.codeTooLong(source, title, code)
        if !findings.contains(finding) { findings.append(finding) }
        continue
      }
      modules[code] = encoded
    }
  }
}

extension PrintPage {
  /// The faces its text needs.
  var faces: Set<FontFace> {
    var faces = Set<FontFace>()
    for element in placements.flatMap(\.sheet.elements) + elements {
      for case .text(let line) in element.marks { faces.insert(line.face) }
    }
    return faces
  }
}
