import CampaignModel

/// A page's JSON-LD in the words of schema.org: who publishes, what it is, where it stands.
struct StructuredData {
  let context: SiteContext
  let address: String

  func json(_ content: PageContent, description: String) -> [UInt8] {
    guard address != NotFoundPage.address else { return [] }
    let url = context.links.absolute(address)
    var page = JSONObject()
    switch content.subject {
    case .article(let article):
      page.add("@type", "NewsArticle")
      page.add("headline", article.title)
      page.add("datePublished", "\(article.date)")
      page.add("dateModified", "\(article.updated ?? article.date)")
      if let expires = article.expires { page.add("expires", "\(expires)") }
      if let picture = context.sharePicture(article) { page.add("image", picture.url) }
      page.add("keywords", article.tags.joined(separator: ","))
    case .site: page.add("@type", "WebSite")
    case nil: page.add("@type", "WebPage")
    }
    page.add("name", content.title)
    page.add("description", description)
    page.add("url", url)
    page.add("inLanguage", context.words.text("lang") ?? "")
    page.add("isAccessibleForFree", raw: Array("true".utf8))
    page.add("publisher", raw: publisher.bytes)
    var graph = [page.bytes]
    if !content.crumbs.isEmpty { graph.append(crumbs(content.crumbs, url)) }
    var whole = JSONObject()
    whole.add("@context", "https://schema.org")
    whole.add("@graph", list: graph)
    return whole.bytes
  }

  private var publisher: JSONObject {
    var publisher = JSONObject()
    publisher.add("@type", "GovernmentOrganization")
    publisher.add("name", context.site.office)
    publisher.add("url", context.links.absolute(""))
    return publisher
  }

  private func crumbs(_ links: [LinkView], _ url: String) -> [UInt8] {
    let home = LinkView(title: context.words[.home], path: "")
    let items = ([home] + links).enumerated().map { place, link in
      var item = JSONObject()
      item.add("@type", "ListItem")
      item.add("position", raw: Array(String(place + 1).utf8))
      item.add("name", link.title)
      item.add("item", link.path.map { context.links.baseURL + $0 } ?? url)
      return item.bytes
    }
    var list = JSONObject()
    list.add("@type", "BreadcrumbList")
    list.add("itemListElement", list: items)
    return list.bytes
  }
}
