import CampaignModel
import Diagnostics
import FileTree

/// One page to be made: where it goes, what it is made from, and how.
struct PageJob: Sendable {
  /// Below the root: `anti-fraud/refund-scam/`, or a file name.
  let address: String
  /// The content file, for the manifest.
  let source: String
  /// The entry of the navigation to mark; empty for none.
  let section: String
  /// The last change, for the sitemap; `nil` where pages change with every build.
  var changed: CivilDate?
  /// Whether the sitemap names it.
  var isListed = true
  let make: @Sendable (SiteContext) -> PageContent
}

/// What a page's maker gives: the main part, and what the head says of it.
struct PageContent: Sendable {
  var title: String
  var description: String
  var crumbs: [LinkView] = []
  var bodyClass = ""
  var metas: [LayoutView.Meta] = []
  var feeds: [LinkView] = []
  /// What the page is about, for search engines and for links shared in chats; a plain page when there is none.
  var subject: PageSubject?
  var main: [UInt8]
  var findings: [Diagnostic] = []
}

extension PageJob {
  /// Makes the page whole.
  func render(_ context: SiteContext) -> Reported<OutputTree.File> {
    let frame = context.frame(section)
    let content = make(context)
    let root = root(context)
    let words = context.words
    let siteTitle = context.site.title
    let home = LinkView(title: words[.home], path: context.links.path(""))
    var feeds = [
      LinkView(
        title: words.sentence(.feedTitle, ["title": siteTitle]),
        path: context.links.path("feed.xml"))
    ]
    feeds += content.feeds
    let description =
      content.description.isEmpty ? context.site.description : content.description
    let data = StructuredData(context: context, address: address)
    let layout = LayoutView(
      root: root,
      title: address.isEmpty ? content.title : "\(content.title) - \(siteTitle)",
      description: description,
      metas: GovernmentMeta.site(context) + content.metas,
      properties: OpenGraph.properties(
        context, address: address, title: content.title, description: description,
        subject: content.subject),
      data: data.json(content, description: description),
      sheets: context.sheets(content.bodyClass).map(\.path),
      scripts: linked(context.scripts(content.bodyClass), context),
      icon: context.asset("icon.svg"), feeds: feeds, bodyClass: content.bodyClass,
      header: frame.header?.html(root: root) ?? [],
      crumbs: content.crumbs.isEmpty ? [] : [home] + content.crumbs, main: content.main,
      footer: frame.footer.html(root: root))
    let html = context.render(.layout, layout)
    return Reported(
      OutputTree.File(path: SiteLinks.file(of: address), bytes: html, source: source),
      content.findings)
  }

  /// Scripts are checked where pages come from a server: a file of a disk has no origin, and browsers refuse what they cannot
  /// check. Stylesheets carry no mark for that reason: somebody who opens a page of a served site from a disk must be able
  /// to read it. Their hashes stand in `manifest.json`, and their names.
  private func linked(
    _ assets: [SiteAssets.Linked], _ context: SiteContext
  ) -> [LayoutView.Linked] {
    let isServed = context.site.links != .explicit
    return assets.map {
      LayoutView.Linked(path: $0.path, integrity: isServed ? $0.integrity : nil)
    }
  }

  /// The way up to the site's root.
  ///
  /// `404.html` is served for addresses of any depth, so a way up cannot be known: it uses the path of the base address, which
  /// is right where the site is meant to live, asks no other host anywhere, and leaves a plain readable page elsewhere.
  func root(_ context: SiteContext) -> String {
    address == NotFoundPage.address ? context.links.basePath : SiteLinks.root(of: address)
  }
}
