/// A printed sheet or a picture as the site offers it: which layout on which paper, and its addresses below the site's root.
package struct PosterFile: Sendable, Hashable {
  /// The subject's address, `anti-fraud/refund-scam/`.
  package var address: String
  package var layout: String
  package var sheet: PaperSize

  package init(address: String, layout: String, sheet: PaperSize) {
    self.address = address
    self.layout = layout
    self.sheet = sheet
  }

  /// Whether it is a picture, a file for each page; what is printed is one PDF.
  package var isPicture: Bool { sheet.isScreen }

  /// The picture that other sites show with a link to the page (Open Graph).
  package var isShared: Bool { layout == Self.shareLayout }

  /// `anti-fraud/refund-scam/poster-notice-a4.pdf`, or `share.png` of the picture shown with links.
  package var path: String { path(page: 1, of: 1) }

  /// The path of one page; a PDF has all of them in one file.
  package func path(page: Int, of count: Int) -> String {
    let number = isPicture && count > 1 ? "-\(page)" : ""
    if isShared, isPicture {
      return address + (sheet.width == sheet.height ? "share-square" : "share") + "\(number).png"
    }
    let name = "poster-\(layout)-\(sheet.rawValue.lowercased())\(number)"
    return address + name + (isPicture ? ".png" : ".pdf")
  }

  /// The layout of pictures shown with links.
  package static let shareLayout = "share"
  /// The layout of what is folded between its columns.
  package static let foldedLayout = "leaflet"
}

extension Campaign {
  /// Everything posters are made of: articles, months, the office.
  package var posterSubjects: [PosterSubject] {
    articles.map(PosterSubject.article) + months.map(PosterSubject.month) + [.office]
  }

  /// The posters of a subject, in the order of its layouts and sheets.
  package func posterFiles(of subject: PosterSubject) -> [PosterFile] {
    switch subject {
    case .article(let article): posterFiles(of: article)
    case .month: files(site.monthPosters, at: subject.address)
    case .office: files(site.officePosters, at: subject.address)
    }
  }

  /// The posters of an article, then the pictures shown with links to it.
  package func posterFiles(of article: Article) -> [PosterFile] {
    let sheets = article.poster.map { $0.sheets.isEmpty ? site.posterSheets : $0.sheets } ?? []
    let wishes = article.poster?.layouts.map { PosterWish($0, sheets: sheets) } ?? []
    let shared = PosterWish(PosterFile.shareLayout, sheets: site.sharePictures)
    return files(wishes + [shared], at: article.address)
  }

  private func files(_ wishes: [PosterWish], at address: String) -> [PosterFile] {
    wishes.flatMap { wish in
      sheets(of: wish, among: wishes).map {
        PosterFile(address: address, layout: wish.layout, sheet: $0)
      }
    }
  }

  /// Those of a wish that its layout has, or else the layout's first: who asks for a notice and a banner on A4 gets both.
  ///
  /// A sheet that none of the layouts has stays, for the composer to say so.
  private func sheets(of wish: PosterWish, among wishes: [PosterWish]) -> [PaperSize] {
    func has(_ layout: String, _ sheet: PaperSize) -> Bool {
      posterLayouts.contains { $0.kind == layout && $0.sheet(sheet) != nil }
    }
    guard let own = posterLayouts.first(where: { $0.kind == wish.layout }) else {
      return wish.sheets
    }
    let kept = wish.sheets.filter { sheet in
      has(wish.layout, sheet) || !wishes.contains { has($0.layout, sheet) }
    }
    return kept.isEmpty && !wish.sheets.isEmpty ? own.sheets.prefix(1).map(\.paper) : kept
  }
}

/// A layout an office wants made, on these sheets.
package struct PosterWish: Sendable, Hashable {
  package var layout: String
  package var sheets: [PaperSize]

  package init(_ layout: String, sheets: [PaperSize]) {
    self.layout = layout
    self.sheets = sheets
  }
}

/// The screen preview of a subject's first poster, `poster.png` beside the page.
package enum PosterPreview {
  package static let name = "poster.png"
  /// Pixels; the ratio of ISO 216 paper.
  package static let width = 600
  package static let height = 849
}
