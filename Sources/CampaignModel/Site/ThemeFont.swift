package import Diagnostics

/// A font file of the office's own, for posters, in place of the one the product brings.
package struct ThemeFont: Sendable {
  package var family: PosterStyle.Family
  package var weight: PosterStyle.Weight
  /// Below the site folder.
  package var file: String
  /// Which face of a collection, from 0.
  package var index: Int
  package var bytes: [UInt8]
  /// Where theme.yaml names it.
  package var place: SourceRange

  package init(
    family: PosterStyle.Family, weight: PosterStyle.Weight, file: String, index: Int = 0,
    bytes: [UInt8], place: SourceRange
  ) {
    self.family = family
    self.weight = weight
    self.file = file
    self.index = index
    self.bytes = bytes
    self.place = place
  }
}
