import CampaignModel
import FileTree

/// Stubs at the addresses articles have left (`aliases`), so that old links and printed QR codes still lead somewhere.
enum RedirectPages {
  static func files(_ context: SiteContext) -> [OutputTree.File] {
    context.movedArticles.map(context.article).flatMap { article in
      article.aliases.map { alias in
        let address = address(alias)
        let html = context.render(
          .redirect,
          RedirectView(
            title: article.title,
            target: SiteLinks.root(of: address) + context.links.path(article.address)))
        return OutputTree.File(
          path: SiteLinks.file(of: address), bytes: html, source: article.file)
      }
    }
  }

  /// `/old/path`, `old/path/` and `old/path/index.html` are one address; another file name stays one.
  static func address(_ alias: String) -> String {
    var path = alias.drop { $0 == "/" }
    if path.hasSuffix("/index.html") { path = path.dropLast("index.html".count) }
    if path.hasSuffix(".html") || path.hasSuffix(".htm") || path.hasSuffix("/") {
      return String(path)
    }
    return path + "/"
  }
}
