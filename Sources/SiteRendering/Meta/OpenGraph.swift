import CampaignModel

/// The properties by which chats and portals show a shared link: title, summary, picture (https://ogp.me).
enum OpenGraph {
  static func properties(
    _ context: SiteContext, address: String, title: String, description: String,
    subject: PageSubject?
  ) -> [LayoutView.Meta] {
    var pairs = [
      ("og:site_name", context.site.title), ("og:title", title),
      ("og:description", description), ("og:url", context.links.absolute(address)),
      ("og:locale", context.words.text("og_locale") ?? ""),
    ]
    switch subject {
    case .article(let article):
      pairs += [
        ("og:type", "article"), ("article:published_time", "\(article.date)T00:00:00+08:00"),
      ]
      if let updated = article.updated {
        pairs.append(("article:modified_time", "\(updated)T00:00:00+08:00"))
      }
      if let picture = context.sharePicture(article) {
        pairs += [
          ("og:image", picture.url), ("og:image:width", String(picture.width)),
          ("og:image:height", String(picture.height)), ("og:image:alt", article.title),
          ("twitter:card", "summary_large_image"),
        ]
      }
    case .site, nil: pairs.append(("og:type", "website"))
    }
    return pairs.filter { !$0.1.isEmpty }.map { LayoutView.Meta(name: $0.0, content: $0.1) }
  }
}

/// The picture of a shared link.
struct SharePicture: Sendable {
  let url: String
  let width: Int
  let height: Int
}

extension SiteContext {
  /// An article's share picture; `nil` when this run draws none.
  func sharePicture(_ article: Article) -> SharePicture? {
    let shared = posterFiles(of: .article(article)).first {
      $0.isShared && $0.sheet.width > $0.sheet.height
    }
    guard let file = shared else { return nil }
    return SharePicture(
      url: links.absolute(file.path),
      width: Int((file.sheet.width / PaperSize.pixel).rounded()),
      height: Int((file.sheet.height / PaperSize.pixel).rounded()))
  }
}
