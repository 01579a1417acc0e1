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
    page.add("isAccessibleForFree", raw: "true")
    page.add("publisher", raw: publisher.text)
    var graph = [page.text]
    if !content.crumbs.isEmpty { graph.append(crumbs(content.crumbs, url)) }
    var whole = JSONObject()
    whole.add("@context", "https://schema.org")
    whole.add("@graph", raw: "[" + graph.joined(separator: ",") + "]")
    return Array(whole.text.utf8)
  }

  private var publisher: JSONObject {
    var publisher = JSONObject()
    publisher.add("@type", "GovernmentOrganization")
    publisher.add("name", context.site.office)
    publisher.add("url", context.links.absolute(""))
    return publisher
  }

  private func crumbs(_ links: [LinkView], _ url: String) -> String {
    let home = LinkView(title: context.words[.home], path: "")
    let items = ([home] + links).enumerated().map { place, link in
      var item = JSONObject()
      item.add("@type", "ListItem")
      item.add("position", raw: String(place + 1))
      item.add("name", link.title)
      item.add("item", link.path.map { context.links.baseURL + $0 } ?? url)
      return item.text
    }
    var list = JSONObject()
    list.add("@type", "BreadcrumbList")
    list.add("itemListElement", raw: "[" + items.joined(separator: ",") + "]")
    return list.text
  }
}

/// A JSON object written field by field; `<`, `>` and `&` are escaped, so that it may stand inside `script`.
struct JSONObject {
  private var fields: [String] = []

  /// Empty texts are left out.
  mutating func add(_ key: String, _ value: String) {
    if !value.isEmpty { fields.append(Self.quoted(key) + ":" + Self.quoted(value)) }
  }

  mutating func add(_ key: String, raw value: String) {
    fields.append(Self.quoted(key) + ":" + value)
  }

  var text: String { "{" + fields.joined(separator: ",") + "}" }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "<", ">", "&", "\u{2028}", "\u{2029}": out += escape(scalar)
      default:
        if scalar.value < 0x20 { out += escape(scalar) } else { out.unicodeScalars.append(scalar) }
      }
    }
    return out + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
