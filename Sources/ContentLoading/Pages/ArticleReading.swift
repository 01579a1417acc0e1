import CampaignModel
import Diagnostics
import FileTree

/// Reads one article: its settings against the key table, its body, and what both refer to.
struct ArticleReading {
  private let entry: ContentMap.ArticleFile
  private let context: ReadingContext

  static func read(
    _ entry: ContentMap.ArticleFile, _ context: ReadingContext
  ) -> ReadArticle {
    ArticleReading(entry: entry, context: context).read()
  }

  private func read() -> ReadArticle {
    let page = PageSource(
      entry.file, reader: FrontMatterKeys.articleReader, context: context)
    var settings = page.settings(FrontMatterKeys.article)
    if page.isReadable {
      settings.require("title", example: "真退款不用您先出一分钱")
      settings.require("date", example: "2026-11-03")
    }
    let slug = SlugReading.slug(&settings, name: entry.name, isReadable: page.isReadable)
    var article = Article.Fields(
      topic: entry.topic, slug: slug, file: entry.file.path,
      title: settings.text("title") ?? entry.name,
      date: settings.date("date") ?? CivilDate(dayNumber: 0))
    texts(&article, &settings)
    lists(&article, &settings)
    article.picture = PictureReading.picture(&settings, in: entry.file.path, context)
    var places: [String: SourceRange] = [:]
    article.poster = PosterRequestReading.request(&settings, places: &places)
    if page.isReadable { PrivacyReading.read(&article, &settings) }
    article.body = page.body
    article.reading = page.reading
    if article.poster?.choosesLayouts == false {
      let layouts = PosterRequestReading.layouts(for: article)
      article.poster?.layouts = layouts
    }
    article.contentDigest = page.digest(
      article.topics, article.audiences, article.hotlines, article.picture.map { [$0.path] } ?? [])
    article.places = settings.places
    if !places.isEmpty { article.places.merge(places) { own, _ in own } }
    return ReadArticle(
      article: Article(article), findings: page.findings + settings.findings,
      targets: page.targets + (article.picture.map { [$0.path] } ?? []))
  }

  private func texts(_ article: inout Article.Fields, _ settings: inout StrictMapping) {
    article.shortTitle = settings.text("short_title", limit: 16)
    article.updated = settings.date("updated")
    article.publish = settings.date("publish")
    article.expires = settings.date("expires")
    article.kind = settings.choice("kind", Choices.kind) ?? .tip
    article.summary = settings.text("summary", limit: 120) ?? ""
    article.slogan = settings.text("slogan", limit: 20)
    article.author = settings.text("author")
    article.source = settings.text("source")
    article.isDraft = settings.bool("draft") ?? false
  }

  private func lists(_ article: inout Article.Fields, _ settings: inout StrictMapping) {
    let named = settings.references("topics", context.topics, .topics)
    article.topics = [entry.topic] + named.filter { $0 != entry.topic }
    article.audiences = settings.references("audiences", context.audiences, .audiences)
    article.venues = settings.choices("venues", Choices.category).uniqued()
    article.tags = settings.words("tags").map(\.text).uniqued()
    let points = settings.texts("points")
    settings.checkCount(points, limit: 6, key: "points")
    article.points = points.map(\.text)
    article.hotlines = settings.references("hotlines", context.hotlines, .hotlines)
    article.aliases = AliasReading.aliases(&settings)
  }
}

extension Array where Element: Hashable {
  /// Each element once, in order of first appearance.
  func uniqued() -> [Element] {
    // Of a few, comparing is quicker than hashing.
    guard count > 8 else {
      return reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
