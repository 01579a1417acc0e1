package import CampaignModel
import PosterImposing

/// What `banbao posters` was asked for.
package struct PosterRequest: Sendable {
  /// Markdown files relative to the site folder, or addresses such as `anti-fraud/refund-scam`; all articles when empty.
  package var paths: [String] = []
  package var layout: String?
  package var sheet: PaperSize?
  /// `nil` is the finished sheet and nothing else, as on the site.
  package var variant: PrintVariant?
  /// Small paper that each poster is divided over.
  package var tile: PaperSize?
  /// Percent of the poster's size, for tiles.
  package var scale = 100
  /// Millimetres that neighbouring tiles share.
  package var overlap: Double
  /// A month's board pack in place of single posters.
  package var month: YearMonth?
  /// The pack page by page as the boards are walked, instead of each sheet once with its number of copies.
  package var isInBoardOrder = false

  package init() {
    overlap = TileGrid.usualOverlap
  }
}
