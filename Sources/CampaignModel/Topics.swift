package import Hashing
package import Markdown

/// A topic folder with its `_index.md`.
package struct Topic: Sendable {
  package var id: String
  package var file: String
  package var title: String
  package var shortTitle: String?
  package var summary: String
  package var slogan: String?
  /// Lower comes first; topics of equal order are sorted by id.
  package var order: Int
  /// `#rrggbb`.
  package var color: String
  /// One Han character drawn as the topic's sign.
  package var icon: String
  package var body: MarkdownDocument
  /// Equal for equal topics.
  package var contentDigest = Digest.none

  package init(id: String, file: String, title: String) {
    self.id = id
    self.file = file
    self.title = title
    summary = ""
    order = 1000
    color = "#9a2a1f"
    icon = String(title.prefix(1))
    body = MarkdownDocument(file: file)
  }

  package var address: String { "\(id)/" }
  package var displayTitle: String { shortTitle ?? title }
}

/// The theme of a month: `months/2026-11.md`.
package struct MonthTheme: Sendable {
  /// A day the public may have heard of (宣传日).
  package struct Day: Sendable, Hashable {
    package var date: CivilDate
    package var name: String
    package var note: String

    package init(date: CivilDate, name: String, note: String = "") {
      self.date = date
      self.name = name
      self.note = note
    }
  }

  package var month: YearMonth
  package var file: String
  package var title: String
  package var shortTitle: String?
  package var summary: String
  package var topics: [String]
  package var slogans: [String]
  package var days: [Day]
  package var body: MarkdownDocument
  /// Equal for equal themes.
  package var contentDigest = Digest.none

  package init(month: YearMonth, file: String, title: String) {
    self.month = month
    self.file = file
    self.title = title
    summary = ""
    topics = []
    slogans = []
    days = []
    body = MarkdownDocument(file: file)
  }

  package var address: String { "months/\(month)/" }
  package var displayTitle: String { shortTitle ?? title }
}

/// The front page's own words (`content/_index.md`) or a standing page (`pages/about.md`).
package struct StandingPage: Sendable {
  package var slug: String
  package var file: String
  package var title: String
  package var summary: String
  package var slogan: String?
  package var order: Int
  package var body: MarkdownDocument
  /// Equal for equal pages.
  package var contentDigest = Digest.none

  package init(slug: String, file: String, title: String) {
    self.slug = slug
    self.file = file
    self.title = title
    summary = ""
    order = 1000
    body = MarkdownDocument(file: file)
  }

  package var address: String { "\(slug)/" }
}
