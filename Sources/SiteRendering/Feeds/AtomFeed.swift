import CampaignModel
import FileTree

/// Atom feeds (RFC 4287): the site's and each topic's newest articles.
enum AtomFeed {
  private static let entriesMost = 20

  static func files(_ context: SiteContext) -> [OutputTree.File] {
    let words = context.words
    let all = Array(context.articleNumbers.prefix(entriesMost))
    var files = [
      file(
        context, address: "", title: context.site.title, numbers: all,
        source: "content/site.yaml")
    ]
    for topic in context.topicIDs.compactMap(context.topic(named:)) {
      files.append(
        file(
          context, address: topic.address,
          title: words.sentence(.feedTitle, ["title": topic.title]),
          numbers: Array(context.newest(.topic(topic.id)).prefix(entriesMost)),
          source: topic.file))
    }
    return files
  }

  private static func file(
    _ context: SiteContext, address: String, title: String, numbers: [Int], source: String
  ) -> OutputTree.File {
    let links = context.links
    let escaped = MarkupText.escaped
    let page = links.absolute(address)
    let own = links.absolute(address + "feed.xml")
    let updated = numbers.map { changed(context.article($0)) }.max() ?? context.today
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans-CN">
      <title>\(escaped(title))</title>
      <id>\(escaped(page))</id>
      <link rel="alternate" type="text/html" href="\(escaped(page))"/>
      <link rel="self" type="application/atom+xml" href="\(escaped(own))"/>
      <updated>\(time(updated))</updated>
      <author><name>\(escaped(context.site.office))</name></author>

      """
    for number in numbers {
      let article = context.article(number)
      let url = escaped(links.absolute(article.address))
      xml += """
        <entry>
        <title>\(escaped(article.title))</title>
        <id>\(url)</id>
        <link rel="alternate" type="text/html" href="\(url)"/>
        <published>\(time(article.date))</published>
        <updated>\(time(changed(article)))</updated>
        <category term="\(escaped(article.topic))" label="\(escaped(context.topic(named: article.topic)?.title ?? article.topic))"/>
        <summary>\(escaped(article.summary))</summary>
        </entry>

        """
    }
    xml += "</feed>\n"
    return OutputTree.File(path: address + "feed.xml", bytes: Array(xml.utf8), source: source)
  }

  private static func changed(_ article: Article) -> CivilDate {
    max(article.date, article.updated ?? article.date)
  }

  /// The start of a day in Asia/Shanghai, RFC 3339.
  private static func time(_ date: CivilDate) -> String { "\(date)T00:00:00+08:00" }
}
