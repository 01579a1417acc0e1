package import Diagnostics
package import Hashing
package import Markdown

/// One article with its front matter read and its body parsed.
package struct Article: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case tip, story, result, alert, notice

    package var chinese: String {
      switch self {
      case .tip: "提示"
      case .story: "故事"
      case .result: "成果"
      case .alert: "警示"
      case .notice: "通知"
      }
    }
  }

  /// What the author asks of posters.
  package struct PosterRequest: Sendable, Hashable {
    package var layouts: [String]
    /// Whether the layouts are the author's choice, not those that go with such an article.
    package var choosesLayouts: Bool
    /// Empty means the site's `posterSheets`.
    package var sheets: [PaperSize]
    package var headline: String?
    /// Roles that may be left out when space is short: `summary`, `points`.
    package var optional: [String]

    package init(
      layouts: [String] = ["notice"], choosesLayouts: Bool = false, sheets: [PaperSize] = [],
      headline: String? = nil, optional: [String] = []
    ) {
      self.layouts = layouts
      self.choosesLayouts = choosesLayouts
      self.sheets = sheets
      self.headline = headline
      self.optional = optional
    }
  }

  package enum Privacy: String, Sendable, Hashable, CaseIterable {
    case anonymised, consented
    case publicOfficial = "public-official"
  }

  package enum Photos: String, Sendable, Hashable, CaseIterable {
    case none, consented, crowd, officials
  }

  package struct Picture: Sendable, Hashable {
    /// Path in the site folder: `content/anti-fraud/refund-scam/phone.png`.
    package var path: String
    package var alt: String

    package init(path: String, alt: String) {
      self.path = path
      self.alt = alt
    }
  }

  /// The folder's topic id.
  package var topic: String
  package var slug: String
  /// The Markdown file, `content/anti-fraud/refund-scam.md`.
  package var file: String
  package var title: String
  package var shortTitle: String?
  package var date: CivilDate
  package var updated: CivilDate?
  package var publish: CivilDate?
  package var expires: CivilDate?
  package var kind: Kind
  /// The folder's topic first, then others named in the front matter.
  package var topics: [String]
  package var audiences: [String]
  package var venues: [VenueCategory]
  package var tags: [String]
  package var summary: String
  package var points: [String]
  package var slogan: String?
  package var hotlines: [String]
  package var author: String?
  package var source: String?
  package var picture: Picture?
  package var isDraft: Bool
  package var aliases: [String]
  /// `nil` when the author wants no poster.
  package var poster: PosterRequest?
  package var privacy: Privacy?
  package var consent: String?
  package var concernsMinors: Bool?
  package var photos: Photos?
  package var body: MarkdownDocument
  package var reading: ReadingTime
  /// Where front matter keys stand, for later stages' diagnostics; English key to place.
  package var places: [String: SourceRange]
  /// Equal for articles that are equal in everything but the layouts a theme has settled; `none` when it came from no file.
  package var contentDigest: Digest

  package init(topic: String, slug: String, file: String, title: String, date: CivilDate) {
    self.topic = topic
    self.slug = slug
    self.file = file
    self.title = title
    self.date = date
    kind = .tip
    topics = [topic]
    audiences = []
    venues = []
    tags = []
    summary = ""
    points = []
    hotlines = []
    isDraft = false
    aliases = []
    poster = PosterRequest()
    body = MarkdownDocument(file: file)
    reading = ReadingTime(han: 0, words: 0)
    places = [:]
    contentDigest = .none
  }

  /// The address below the site's root: `anti-fraud/refund-scam/`.
  package var address: String { "\(topic)/\(slug)/" }

  /// The title for narrow places.
  package var displayTitle: String { shortTitle ?? title }

  /// Whether the article is to be seen on a day: not a draft, published, not expired (the last day still counts).
  package func isLive(on day: CivilDate, drafts: Bool = false) -> Bool {
    (drafts || !isDraft) && (publish ?? date) <= day && (expires.map { day <= $0 } ?? true)
  }
}

/// The six kinds of place publicity is carried into (六进), in the offices' order.
package enum VenueCategory: String, Sendable, Hashable, CaseIterable {
  case gov, community, school, company, hospital, scenic

  package var chinese: String {
    switch self {
    case .gov: "机关"
    case .community: "社区"
    case .school: "学校"
    case .company: "企业"
    case .hospital: "医院"
    case .scenic: "景点"
    }
  }
}
