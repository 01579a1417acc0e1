package import Diagnostics

/// Every rule of fonts and drawing, for the pages of `docs/diagnostics/`.
package enum PrintingRules {
  package static let all: [Rule] = [
    .fontBroken, .fontMissing,
    .posterDamagedGlyph, .posterFont, .posterFontLacks, .posterFontLicence,
    .posterCodeTooLong, .posterNotDrawn,
    .posterPictureUnreadable,
  ]
}
