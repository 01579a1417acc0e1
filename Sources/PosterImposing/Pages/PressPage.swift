package import PosterComposing

/// A page for a print shop: the sheet with its bleed, and crop marks outside it.
package struct PressPage: Sendable {
  private let setting: TextSetting

  /// From the trim to the crop marks, and how long these are, in millimetres.
  static let gap = 3.0
  static let length = 5.0
  /// From the marks' ends to the edge of the page.
  static let edge = 1.0

  package init(setting: TextSetting) {
    self.setting = setting
  }

  /// - Parameter note: What the shop should read beside the poster: title, size, date.
  package func page(_ sheet: PosterSheet, note: String? = nil) -> PrintPage {
    let bleed = max(0, sheet.bleed)
    let gap = max(Self.gap, bleed)
    let slug = gap + Self.length + Self.edge
    let trim = Box(x: slug, y: slug, width: sheet.width, height: sheet.height)
    let inked = trim.grown(by: bleed)
    var marks = MarkDrawing.corners(of: trim, gap: gap, length: Self.length)
    marks += Self.targets(around: trim, gap: gap)
    if let note {
      let style = TextSetting.Style(size: 2.4, color: Ink.black, leading: 1, lines: 1)
      let text = setting.set(note, style, width: max(10, trim.width - 2 * Self.length - 24))
      marks += text.marks(x: trim.x + 2, top: trim.bottom + gap + 1.2)
    }
    return PrintPage(
      width: sheet.width + 2 * slug, height: sheet.height + 2 * slug, trim: trim, bleed: inked,
      placements: [.init(sheet, at: Point(x: trim.x, y: trim.y), clip: inked)],
      elements: [PosterSheet.Element(.artifact, marks: marks)])
  }

  /// Registration targets in the middle of each side.
  private static func targets(around trim: Box, gap: Double) -> [PosterSheet.Mark] {
    let away = gap + Self.length / 2
    let radius = 1.4
    let places = [
      (trim.x - away, trim.y + trim.height / 2), (trim.right + away, trim.y + trim.height / 2),
      (trim.x + trim.width / 2, trim.y - away), (trim.x + trim.width / 2, trim.bottom + away),
    ]
    return places.flatMap { x, y in
      [
        .stroke(
          MarkDrawing.circle(x: x, y: y, radius: radius), thickness: 0.15, color: Ink.black,
          dash: []),
        MarkDrawing.line(x - 2.2, y, x + 2.2, y, 0.15),
        MarkDrawing.line(x, y - 2.2, x, y + 2.2, 0.15),
      ]
    }
  }
}

extension Box {
  /// The box with every edge moved outward.
  func grown(by distance: Double) -> Box {
    Box(
      x: x - distance, y: y - distance, width: width + 2 * distance, height: height + 2 * distance)
  }
}
