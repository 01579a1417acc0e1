package import PosterComposing

/// A page for an office printer: the sheet on paper of its size, within a white margin.
package struct OfficePage: Sendable {
  private let setting: TextSetting

  package init(setting: TextSetting) {
    self.setting = setting
  }

  /// - Parameter note: A line in the white margin for the person at the printer.
  package func page(_ sheet: PosterSheet, note: String? = nil) -> PrintPage {
    let scale = PrinterMargin.scale(width: sheet.width, height: sheet.height)
    let size = (width: sheet.width * scale, height: sheet.height * scale)
    let box = Box(
      x: (sheet.width - size.width) / 2, y: (sheet.height - size.height) / 2, width: size.width,
      height: size.height)
    var elements: [PosterSheet.Element] = []
    if let note {
      let style = TextSetting.Style(size: 2.1, color: Ink.muted, leading: 1, lines: 1)
      let text = setting.set(note, style, width: box.width)
      // Between the poster and what the printer does not reach.
      elements.append(
        PosterSheet.Element(.artifact, marks: text.marks(x: box.x, top: box.bottom + 0.6)))
    }
    return PrintPage(
      width: sheet.width, height: sheet.height,
      placements: [
        .init(
          sheet.forPrinting(at: scale), at: Point(x: box.x, y: box.y), scale: scale, clip: box)
      ], elements: elements)
  }
}

extension PosterSheet {
  /// The sheet for looking at, not scanning: nobody is warned of its small QR codes.
  var asThumbnail: PosterSheet { forPrinting(at: .infinity) }

  /// The sheet with its QR codes asking for larger modules, as they will be printed smaller.
  func forPrinting(at scale: Double) -> PosterSheet {
    guard scale != 1 else { return self }
    var sheet = self
    for index in sheet.elements.indices {
      sheet.elements[index].marks = sheet.elements[index].marks.map { mark in
        guard case .code(var code) = mark else { return mark }
        code.minModule /= scale
        return .code(code)
      }
    }
    return sheet
  }

  /// From how far the smallest type is read when it is printed at a scale, in metres; small print is meant for half as far and
  /// counts so.
  /// - Parameters:
  ///   - distance: That the floors were made for, in metres.
  ///   - raised: How much higher the floors were composed than they must be on paper.
  package func legibleDistance(at scale: Double, distance: Double, raised: Double = 1) -> Double {
    let ratios = fits.filter { $0.floor > 0 }.map { $0.size * scale * raised / $0.floor }
    return (ratios.min() ?? 1) * distance
  }

  /// Whether every region keeps its floor when the sheet is printed at a scale.
  /// - Parameter raised: How much higher the floors were composed than they must be on paper.
  package func isLegible(at scale: Double, raised: Double = 1) -> Bool {
    fits.allSatisfy { $0.size * scale >= $0.floor / raised * 0.999 }
  }
}
