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
