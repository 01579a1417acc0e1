/// A printed sheet of an article as the site offers it: which layout on which paper, and its addresses below the site's root.
package struct PosterFile: Sendable, Hashable {
  /// The article's address, `anti-fraud/refund-scam/`.
  package var address: String
  package var layout: String
  package var sheet: PaperSize

  package init(address: String, layout: String, sheet: PaperSize) {
    self.address = address
    self.layout = layout
    self.sheet = sheet
  }

  /// `anti-fraud/refund-scam/poster-notice-a4.pdf`
  package var path: String { "\(address)poster-\(layout)-\(sheet.rawValue.lowercased()).pdf" }
}

extension Campaign {
  /// The posters of an article, in the order of its layouts and sheets.
  package func posterFiles(of article: Article) -> [PosterFile] {
    guard let request = article.poster else { return [] }
    let sheets = request.sheets.isEmpty ? site.posterSheets : request.sheets
    return request.layouts.flatMap { layout in
      sheets.map { PosterFile(address: article.address, layout: layout, sheet: $0) }
    }
  }
}

/// The screen preview of an article's first poster, `poster.png` beside the page.
package enum PosterPreview {
  package static let name = "poster.png"
  /// Pixels; the ratio of ISO 216 paper.
  package static let width = 600
  package static let height = 849
}
