package import CampaignModel
package import Diagnostics

/// Looks at composed sheets as the printer would, before anything is printed: contrast, codes, numbers, pictures, edges, issuer.
///
/// All is found by geometry in the display list; missing glyphs and what does not fit are found while composing, damaged
/// glyphs when fonts are prepared.
package struct PosterChecker: Sendable {
  private let office: String
  private let numbers: NumberCheck

  /// - Parameters:
  ///   - hotlines: The registry.
  ///   - office: The issuer, which sheets of some length must name.
  package init(hotlines: [Hotline], office: String) {
    self.office = office
    numbers = NumberCheck(hotlines: hotlines)
  }

  /// What is wrong with the pages of one poster.
  /// - Parameters:
  ///   - distance: Metres from where it is read.
  ///   - isScreen: A screen is scanned and read at its own size, which millimetres do not tell.
  ///   - place: Where the author can mend it.
  package func check(
    _ sheets: [PosterSheet], distance: Double, isScreen: Bool, at place: SourceRange
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for sheet in sheets {
      let subject = CheckedSheet(
        sheet: sheet, distance: distance, isScreen: isScreen, place: place)
      findings += ContrastCheck.check(subject)
      findings += CodeCheck.check(subject)
      findings += EdgeCheck.check(subject)
      findings += PictureCheck.check(subject)
      findings += numbers.check(subject)
    }
    let issuer = isScreen ? [] : IssuerCheck.check(sheets, office: office, at: place)
    return findings.uniqued() + issuer
  }
}

/// A sheet with what checks must know of it.
struct CheckedSheet {
  let sheet: PosterSheet
  /// Metres from where it is read.
  let distance: Double
  let isScreen: Bool
  let place: SourceRange

  /// The marks that say something, with their element's tag.
  var told: [(tag: PosterSheet.Element.Tag, mark: PosterSheet.Mark)] {
    sheet.elements.filter { $0.tag != .artifact }.flatMap { element in
      element.marks.map { (element.tag, $0) }
    }
  }

  var codes: [MatrixCode] {
    sheet.elements.flatMap(\.marks).compactMap { mark in
      if case .code(let code) = mark { code } else { nil }
    }
  }
}

extension [Diagnostic] {
  /// Each once, in order.
  fileprivate func uniqued() -> [Diagnostic] {
    var seen: [Diagnostic] = []
    for finding in self where !seen.contains(finding) { seen.append(finding) }
    return seen
  }
}
