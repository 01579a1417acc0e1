import CampaignModel

/// A page's JSON-LD in the words of schema.org: who publishes, what it is, where it stands.
struct StructuredData {
  let context: SiteContext
  let address: String

  func json(_ content: PageContent, description: String) -> [UInt8] {
    guard address != NotFoundPage.address else { return [] }
    let url = context.links.absolute(address)
    let parts: [Part] = content.crumbs.isEmpty ? [.page] : [.page, .crumbs]
    return JSONObject { whole in
      whole.add("@context", "https://schema.org")
      whole.add("@graph", list: parts) { part, object in
        switch part {
        case .page: page(content, description, url, &object)
        case .crumbs: crumbs(content.crumbs, url, &object)
        }
      }
    }.bytes
  }

  private enum Part {
    case page, crumbs
  }

  private func page(
    _ content: PageContent, _ description: String, _ url: String, _ page: inout JSONObject
  ) {
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
    page.add("isAccessibleForFree", isTrue: true)
    page.add("publisher") { publisher in
      publisher.add("@type", "GovernmentOrganization")
      publisher.add("name", context.site.office)
      publisher.add("url", context.links.absolute(""))
    }
  }

  private func crumbs(_ links: [LinkView], _ url: String, _ list: inout JSONObject) {
    let home = LinkView(title: context.words[.home], path: "")
    list.add("@type", "BreadcrumbList")
    list.add("itemListElement", list: Array(([home] + links).enumerated())) { place, item in
      item.add("@type", "ListItem")
      item.add("position", number: place.offset + 1)
      item.add("name", place.element.title)
      item.add("item", place.element.path.map { context.links.baseURL + $0 } ?? url)
    }
  }
}
