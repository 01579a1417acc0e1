package import CampaignModel

extension PrintVariant {
  /// Least character height in millimetres for each metre of reading distance on the finished paper.
  package var heightPerMetre: Double {
    self == .largePrint ? Self.largePrintHeight : Self.usualHeight
  }

  /// How high characters must be composed on a paper, so that they keep their height when the sheet is shrunk to the margin.
  package func composedHeightPerMetre(on paper: PaperSize) -> Double {
    guard self != .press else { return heightPerMetre }
    return heightPerMetre / PrinterMargin.scale(width: paper.width, height: paper.height)
  }

  package static let usualHeight = 4.0
  package static let largePrintHeight = 10.0
}

/// The edge of the paper an office printer leaves white.
package enum PrinterMargin {
  /// Printers do not reach the last 4 to 5 mm; 8 leaves room for a sheet that goes through askew.
  package static let width = 8.0

  /// How much a sheet shrinks to keep the margin on paper of its own size.
  package static func scale(width: Double, height: Double) -> Double {
    guard width > 4 * Self.width, height > 4 * Self.width else { return 1 }
    return min((width - 2 * Self.width) / width, (height - 2 * Self.width) / height)
  }
}
