package import Diagnostics
package import Hashing
package import Markdown

extension Article {
  /// The fields of an article, while it is being read.
  package struct Fields: Sendable {
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
  }
}
