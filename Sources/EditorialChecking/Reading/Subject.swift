import CampaignModel
import Diagnostics

/// One file's text as the rules read it, with what they need to know about it.
///
/// A class for the same reason as `Passage`.
final class Subject: Sendable {
  let file: String
  /// `nil` for topics, months and standing pages.
  let article: Article?
  let passages: [Passage]
  /// Of all passages together.
  let signs: PassageSigns

  var isStory: Bool { article?.kind == .story }
  /// A story whose people agreed to be named, or are named in office.
  var hasNamedConsent: Bool {
    article?.privacy == .consented || article?.privacy == .publicOfficial
  }

  init(_ article: Article, lexicon: Lexicon) {
    var builder = PassageBuilder(lexicon: lexicon, file: article.file)
    let places = article.places
    builder.add(article.title, .title, at: places["title"])
    builder.add(article.shortTitle, .shortTitle, at: places["short_title"])
    builder.add(article.poster?.headline, .headline, at: places["headline"] ?? places["poster"])
    builder.add(article.summary, .summary, at: places["summary"])
    for (index, point) in article.points.enumerated() {
      builder.add(point, .point, at: places["points[\(index)]"] ?? places["points"])
    }
    builder.add(article.slogan, .slogan, at: places["slogan"])
    builder.add(article.picture?.alt, .alt, at: places["image_alt"])
    builder.add(article.picture?.path, .imageSource, at: places["image"])
    builder.add(article.body)
    file = article.file
    self.article = article
    passages = builder.passages
    signs = builder.signs
  }

  convenience init(_ topic: Topic, lexicon: Lexicon) {
    var builder = PassageBuilder(lexicon: lexicon, file: topic.file)
    builder.add(topic.title, .title, at: nil)
    builder.add(topic.shortTitle, .shortTitle, at: nil)
    builder.add(topic.summary, .summary, at: nil)
    builder.add(topic.slogan, .slogan, at: nil)
    builder.add(topic.body)
    self.init(file: topic.file, passages: builder.passages)
  }

  convenience init(_ month: MonthTheme, lexicon: Lexicon) {
    var builder = PassageBuilder(lexicon: lexicon, file: month.file)
    builder.add(month.title, .title, at: nil)
    builder.add(month.shortTitle, .shortTitle, at: nil)
    builder.add(month.summary, .summary, at: nil)
    for slogan in month.slogans { builder.add(slogan, .slogan, at: nil) }
    for day in month.days {
      builder.add(day.name, .title, at: nil)
      builder.add(day.note, .summary, at: nil)
    }
    builder.add(month.body)
    self.init(file: month.file, passages: builder.passages)
  }

  convenience init(_ page: StandingPage, lexicon: Lexicon) {
    var builder = PassageBuilder(lexicon: lexicon, file: page.file)
    builder.add(page.title, .title, at: nil)
    builder.add(page.summary, .summary, at: nil)
    builder.add(page.slogan, .slogan, at: nil)
    builder.add(page.body)
    self.init(file: page.file, passages: builder.passages)
  }

  /// The words of `site.yaml`, whose places the model does not keep.
  convenience init(_ site: Site, lexicon: Lexicon) {
    var builder = PassageBuilder(lexicon: lexicon, file: "content/site.yaml")
    builder.add(site.title, .title, at: nil)
    builder.add(site.shortTitle, .shortTitle, at: nil)
    builder.add(site.office, .title, at: nil)
    builder.add(site.description, .summary, at: nil)
    builder.add(site.slogan, .slogan, at: nil)
    for name in site.areas.map(\.name) + site.audiences.map(\.name) {
      builder.add(name, .title, at: nil)
    }
    builder.add(site.contact.address, .summary, at: nil)
    builder.add(site.contact.hours, .summary, at: nil)
    self.init(file: "content/site.yaml", passages: builder.passages)
  }

  /// The words of `hotlines.yaml` about each number.
  convenience init(_ hotlines: [Hotline], lexicon: Lexicon) {
    var builder = PassageBuilder(lexicon: lexicon, file: "content/hotlines.yaml")
    for hotline in hotlines {
      builder.add(hotline.name, .title, at: nil)
      for text in [hotline.does, hotline.callWhen, hotline.neverAsks, hotline.hours] {
        builder.add(text, .summary, at: nil)
      }
    }
    self.init(file: "content/hotlines.yaml", passages: builder.passages)
  }

  /// The names and places of the notice boards, which are public.
  convenience init(_ boards: [Board], lexicon: Lexicon) {
    var builder = PassageBuilder(lexicon: lexicon, file: "content/boards.csv")
    for board in boards {
      builder.add(board.name, .title, at: nil)
      builder.add(board.place, .summary, at: nil)
    }
    self.init(file: "content/boards.csv", passages: builder.passages)
  }

  private init(file: String, passages: [Passage]) {
    self.file = file
    article = nil
    self.passages = passages
    signs = passages.reduce(into: []) { $0.formUnion($1.signs) }
  }

  /// Where a front matter key stands, else the top of the file.
  func place(of key: String) -> SourceRange { article?.places[key] ?? .top(of: file) }
}
