import CampaignModel

/// The meta tags by which inspection tools of Chinese government sites read a page.
///
/// Names and casing as on live portals; the site's identification code is printed only when it was issued.
enum GovernmentMeta {
  static func site(_ context: SiteContext) -> [LayoutView.Meta] {
    let site = context.site
    return present([
      ("SiteName", site.title), ("SiteDomain", context.links.host),
      ("SiteIDCode", site.marks.siteID),
    ])
  }

  static func column(
    name: String, description: String, type: String
  ) -> [LayoutView.Meta] {
    present([("ColumnName", name), ("ColumnDescription", description), ("ColumnType", type)])
  }

  /// `PubDate` has minutes by convention; articles carry days, so they are published at the day's start.
  static func article(_ article: Article, _ context: SiteContext) -> [LayoutView.Meta] {
    let topic = context.topic(named: article.topic)
    return present([
      ("ColumnName", topic?.title), ("ColumnType", context.kind(article.kind)),
      ("ArticleTitle", article.title), ("PubDate", "\(article.date) 00:00"),
      ("ContentSource", article.source ?? context.site.office),
      ("Keywords", article.tags.joined(separator: ",")), ("Author", article.author),
      ("Description", article.summary), ("Url", context.links.absolute(article.address)),
    ])
  }

  private static func present(_ pairs: [(String, String?)]) -> [LayoutView.Meta] {
    pairs.compactMap { name, content in
      guard let content, !content.isEmpty else { return nil }
      return LayoutView.Meta(name: name, content: content)
    }
  }
}
