/// A page, or a part of one, that a search may find.
struct SearchDocument: Sendable, Hashable {
  /// What the result is marked as; articles are marked by their topic.
  enum Kind: String, Sendable { case article, topic, month, page, hotline }

  var kind: Kind
  /// Below the site's root, with the fragment for a part of a page: `hotlines/#tel-110`.
  var address: String
  var title: String
  /// As written in front matter, `2026-11-03`; empty where there is none.
  var date = ""
  var topics: [String] = []
  var points: [String] = []
  var summary = ""
  /// Title-like words that are not shown with the result: slogans, tags.
  var words: [String] = []
  /// Plain text in UTF-8, a block a line.
  var body: [UInt8] = []
}
