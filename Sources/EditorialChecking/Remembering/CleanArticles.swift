import Hashing

/// The articles in which nothing was found, by what they say, and what they were read against: a later run of the same program
/// need not read them again.
package struct CleanArticles: Sendable, Equatable {
  /// Of the settings that articles are read against.
  let facts: Digest
  let articles: Set<Digest>

  init(facts: Digest, articles: Set<Digest>) {
    self.facts = facts
    self.articles = articles
  }

  /// The same articles give the same bytes.
  package var bytes: [UInt8] {
    var writer = DigestWriter()
    writer.add(facts)
    for article in articles.sorted(by: { ($0.high, $0.low) < ($1.high, $1.low) }) {
      writer.add(article)
    }
    return writer.bytes
  }

  /// As they were kept; `nil` when the bytes are none of ours.
  package init?(bytes: [UInt8]) {
    var reader = FieldReader(bytes)
    guard let facts = reader.digest() else { return nil }
    var articles: Set<Digest> = []
    while !reader.isAtEnd {
      guard let article = reader.digest() else { return nil }
      articles.insert(article)
    }
    self.init(facts: facts, articles: articles)
  }
}
