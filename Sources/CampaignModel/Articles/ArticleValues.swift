/// What fields of an article may hold.
extension Article {
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
}
