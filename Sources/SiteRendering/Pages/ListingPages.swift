import CampaignModel

/// Lists of articles that share something, and the tiles that lead to them.
enum ListingPages {
  /// What a list says above its articles.
  struct Listing: Sendable {
    var title: String
    /// For the breadcrumb.
    var name: String
    var summary = ""
    var icon = ""
    var parent: LinkView
    var visits: [VisitView] = []
    var hiddenVisits = 0
    var venues: [VenueView] = []
  }

  static func jobs(
    _ context: SiteContext, _ list: ArticleListName, address: String, source: String,
    _ listing: @escaping @Sendable (SiteContext) -> Listing
  ) -> [PageJob] {
    let paging = context.paging(list, address)
    return (0..<paging.count).map { page in
      PageJob(
        address: paging.address(page), source: source, section: "", changed: nil,
        isListed: page == 0
      ) { context in
        let (numbers, paging) = context.articles(list, address, page: page)
        return content(listing(context), numbers, paging, page, context)
      }
    }
  }

  private static func content(
    _ listing: Listing, _ numbers: ArraySlice<Int>, _ paging: ListPaging, _ page: Int,
    _ context: SiteContext
  ) -> PageContent {
    let root = SiteLinks.root(of: paging.address(page))
    let isFirst = page == 0
    let main = context.page(
      .listing, root: root,
      ListingView(
        title: listing.title, summary: listing.summary,
        cards: context.pieces(numbers, root: root), pager: paging.bar(page, context),
        visits: isFirst ? listing.visits : [], hiddenVisits: isFirst ? listing.hiddenVisits : 0,
        venues: isFirst ? listing.venues : [], icon: listing.icon))
    return PageContent(
      title: paging.title(listing.title, page, context),
      description: listing.summary.isEmpty ? listing.title : listing.summary,
      crumbs: [listing.parent, LinkView(title: listing.name, path: nil, isCurrent: true)],
      bodyClass: "page-listing page-visits",
      metas: GovernmentMeta.column(
        name: listing.name, description: listing.title, type: listing.parent.title), main: main)
  }

  static func overview(
    address: String, title: WordKey, summary: WordKey, isCloud: Bool = false, source: String,
    tiles: @escaping @Sendable (SiteContext) -> [TileView]
  ) -> PageJob {
    PageJob(address: address, source: source, section: address) { context in
      let (title, summary) = (context.words[title], context.words[summary])
      return PageContent(
        title: title, description: summary,
        crumbs: [LinkView(title: title, path: nil, isCurrent: true)],
        bodyClass: "page-overview page-tiles",
        metas: GovernmentMeta.column(name: title, description: summary, type: title),
        main: context.page(
          .overview, root: SiteLinks.root(of: address),
          OverviewView(
            title: title, summary: summary, tiles: tiles(context), isCloud: isCloud)))
    }
  }
}
