extension SheetColor {
  /// Contrast when a monochrome printer renders both: PDF's RGB to grey conversion (ISO 32000-1 §10.3.2), which reds suffer from.
  func contrastInGrey(with other: SheetColor) -> Double {
    printedGrey.contrast(with: other.printedGrey)
  }

  private var printedGrey: SheetColor {
    let grey = 0.3 * red + 0.59 * green + 0.11 * blue
    return SheetColor(red: grey, green: grey, blue: grey)
  }
}
