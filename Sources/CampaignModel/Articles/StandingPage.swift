package import Hashing
package import Markdown

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
