package import CampaignModel

/// What goes to a printer as one file: pages on which composed sheets are laid.
package struct PrintDocument: Sendable, Hashable {
  package var title: String
  /// The issuer.
  package var author: String
  /// BCP 47.
  package var language: String
  package var date: CivilDate
  /// The file it was made from, for findings.
  package var source: String
  package var pages: [PrintPage]

  package init(
    title: String, author: String, language: String = "zh-CN", date: CivilDate, source: String,
    pages: [PrintPage] = []
  ) {
    self.title = title
    self.author = author
    self.language = language
    self.date = date
    self.source = source
    self.pages = pages
  }
}

/// A page of a printed file, in millimetres from its top left corner.
package struct PrintPage: Sendable, Hashable {
  /// Of the paper in the printer (PDF's media box).
  package var width: Double
  package var height: Double
  /// Where the paper is cut (ISO 15930: TrimBox).
  package var trim: Box
  /// How far ink runs over the cut (BleedBox); the trim itself without bleed.
  package var bleed: Box
  /// Drawn in order.
  package var placements: [Placement]
  /// The page's own marks, over the sheets: crop marks, glue edges, labels.
  package var elements: [PosterSheet.Element]

  /// A sheet, or a part of one, on a page.
  package struct Placement: Sendable, Hashable {
    package var sheet: PosterSheet
    /// Where the sheet's own top left trim corner comes to lie, after turning.
    package var origin: Point
    package var scale: Double
    /// Quarter turns clockwise about the origin.
    package var turns: Int
    /// On the page; the sheet is cut off outside it.
    package var clip: Box?

    package init(
      _ sheet: PosterSheet, at origin: Point = Point(x: 0, y: 0), scale: Double = 1,
      turns: Int = 0, clip: Box? = nil
    ) {
      self.sheet = sheet
      self.origin = origin
      self.scale = scale
      self.turns = turns
      self.clip = clip
    }
  }

  package init(
    width: Double, height: Double, trim: Box? = nil, bleed: Box? = nil,
    placements: [Placement] = [], elements: [PosterSheet.Element] = []
  ) {
    self.width = width
    self.height = height
    self.trim = trim ?? Box(x: 0, y: 0, width: width, height: height)
    self.bleed = bleed ?? self.trim
    self.placements = placements
    self.elements = elements
  }
}

extension PrintDocument {
  /// The sheets of one poster, one to a page, cut at their trim.
  package init(_ first: PosterSheet, further: [PosterSheet] = []) {
    self.init(
      title: first.title, author: first.author, language: first.language, date: first.date,
      source: first.source,
      pages: ([first] + further).map { sheet in
        PrintPage(width: sheet.width, height: sheet.height, placements: [.init(sheet)])
      })
  }
}
