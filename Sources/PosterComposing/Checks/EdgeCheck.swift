package import Diagnostics

/// What is said stays away from the cut and is not cut off by its own frame.
enum EdgeCheck {
  /// Millimetres: cutters and printers are not more exact (facts of the trade: 5 mm on posters, 3 mm on cards).
  private static func margin(_ sheet: PosterSheet) -> Double {
    min(sheet.width, sheet.height) < 120 ? 3 : 5
  }

  static func check(_ subject: CheckedSheet) -> [Diagnostic] {
    let sheet = subject.sheet
    let margin = subject.isScreen ? 0 : margin(sheet)
    let safe = Box(
      x: margin, y: margin, width: sheet.width - 2 * margin, height: sheet.height - 2 * margin)
    for element in sheet.elements where element.tag != .artifact {
      for mark in element.marks {
        guard let (box, words) = said(mark) else { continue }
        let isCut = element.clip.map { !$0.contains(box, slack: 0.1) } ?? false
        if isCut || !safe.contains(box, slack: 0.1) {
          return [finding(words, margin, subject)]
        }
      }
    }
    return []
  }

  private static func said(_ mark: PosterSheet.Mark) -> (Box, Bilingual)? {
    switch mark {
    case .text(let line):
      let words = ContrastCheck.excerpt(line.text)
      return (line.box, Bilingual(zh: "“\(words)”", en: "“\(words)”"))
    case .code(let code): return (code.box, Bilingual(zh: "二维码", en: "The QR code"))
    default: return nil
    }
  }

  private static func finding(
    _ words: Bilingual, _ margin: Double, _ subject: CheckedSheet
  ) -> Diagnostic {
    let length = PosterFindings.millimetres(margin)
    return Diagnostic(
      .posterEdge, at: subject.place,
      Bilingual(
        zh: "海报上\(words.zh)离裁切边不到 \(length) 毫米，可能被裁掉",
        en: "\(words.en) stands less than \(length) mm from the cut and may be cut off"),
      remedy: Bilingual(
        zh: "在版式里把边距（margin）放大", en: "Give the layout a larger `margin`"))
  }
}

extension Rule {
  package static let posterEdge = Rule(
    "poster/outside-safe-area", .error,
    title: Bilingual(zh: "字和二维码离裁切边要远一点", en: "Text and codes keep away from the cut"),
    why: Bilingual(
      zh: "裁纸和打印都有几毫米误差。", en: "Cutters and printers are off by some millimetres."))
}
