package import Diagnostics
package import Hashing
package import Markdown

/// One article with its front matter read and its body parsed.
///
/// Its fields stand in a box that articles share until one is changed: lists of thousands are handed from stage to stage.
package struct Article: Sendable {
  private var box: Box

  private final class Box: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  package init(_ fields: Fields) { box = Box(fields) }

  /// Of `poster`, without a copy of it; `nil` when there is to be none.
  package var posterLayouts: [String]? { box.fields.poster?.layouts }
  package var posterSheets: [PaperSize] { box.fields.poster?.sheets ?? [] }

  /// Whether it is the very article, so that nothing of it needs to be compared.
  package func isIdentical(to other: Article) -> Bool { box === other.box }

  package init(topic: String, slug: String, file: String, title: String, date: CivilDate) {
    self.init(Fields(topic: topic, slug: slug, file: file, title: title, date: date))
  }

  private mutating func change(_ change: (inout Fields) -> Void) {
    var fields = box.fields
    change(&fields)
    box = Box(fields)
  }

  /// The folder's topic id.
  package var topic: String {
    get { box.fields.topic }
    set { change { $0.topic = newValue } }
  }
  package var slug: String {
    get { box.fields.slug }
    set { change { $0.slug = newValue } }
  }
  /// The Markdown file, `content/anti-fraud/refund-scam.md`.
  package var file: String {
    get { box.fields.file }
    set { change { $0.file = newValue } }
  }
  package var title: String {
    get { box.fields.title }
    set { change { $0.title = newValue } }
  }
  package var shortTitle: String? {
    get { box.fields.shortTitle }
    set { change { $0.shortTitle = newValue } }
  }
  package var date: CivilDate {
    get { box.fields.date }
    set { change { $0.date = newValue } }
  }
  package var updated: CivilDate? {
    get { box.fields.updated }
    set { change { $0.updated = newValue } }
  }
  package var publish: CivilDate? {
    get { box.fields.publish }
    set { change { $0.publish = newValue } }
  }
  package var expires: CivilDate? {
    get { box.fields.expires }
    set { change { $0.expires = newValue } }
  }
  package var kind: Kind {
    get { box.fields.kind }
    set { change { $0.kind = newValue } }
  }
  /// The folder's topic first, then others named in the front matter.
  package var topics: [String] {
    get { box.fields.topics }
    set { change { $0.topics = newValue } }
  }
  package var audiences: [String] {
    get { box.fields.audiences }
    set { change { $0.audiences = newValue } }
  }
  package var venues: [VenueCategory] {
    get { box.fields.venues }
    set { change { $0.venues = newValue } }
  }
  package var tags: [String] {
    get { box.fields.tags }
    set { change { $0.tags = newValue } }
  }
  package var summary: String {
    get { box.fields.summary }
    set { change { $0.summary = newValue } }
  }
  package var points: [String] {
    get { box.fields.points }
    set { change { $0.points = newValue } }
  }
  package var slogan: String? {
    get { box.fields.slogan }
    set { change { $0.slogan = newValue } }
  }
  package var hotlines: [String] {
    get { box.fields.hotlines }
    set { change { $0.hotlines = newValue } }
  }
  package var author: String? {
    get { box.fields.author }
    set { change { $0.author = newValue } }
  }
  package var source: String? {
    get { box.fields.source }
    set { change { $0.source = newValue } }
  }
  package var picture: Picture? {
    get { box.fields.picture }
    set { change { $0.picture = newValue } }
  }
  package var isDraft: Bool {
    get { box.fields.isDraft }
    set { change { $0.isDraft = newValue } }
  }
  package var aliases: [String] {
    get { box.fields.aliases }
    set { change { $0.aliases = newValue } }
  }
  /// `nil` when the author wants no poster.
  package var poster: PosterRequest? {
    get { box.fields.poster }
    set { change { $0.poster = newValue } }
  }
  package var privacy: Privacy? {
    get { box.fields.privacy }
    set { change { $0.privacy = newValue } }
  }
  package var consent: String? {
    get { box.fields.consent }
    set { change { $0.consent = newValue } }
  }
  package var concernsMinors: Bool? {
    get { box.fields.concernsMinors }
    set { change { $0.concernsMinors = newValue } }
  }
  package var photos: Photos? {
    get { box.fields.photos }
    set { change { $0.photos = newValue } }
  }
  package var body: MarkdownDocument {
    get { box.fields.body }
    set { change { $0.body = newValue } }
  }
  package var reading: ReadingTime {
    get { box.fields.reading }
    set { change { $0.reading = newValue } }
  }
  /// Where front matter keys stand, for later stages' diagnostics; English key to place.
  package var places: [String: SourceRange] {
    get { box.fields.places }
    set { change { $0.places = newValue } }
  }
  /// Equal for articles that are equal in everything but the layouts a theme has settled; `none` when it came from no file.
  package var contentDigest: Digest {
    get { box.fields.contentDigest }
    set { change { $0.contentDigest = newValue } }
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
