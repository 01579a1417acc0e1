package import Hashing
package import Markdown

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
