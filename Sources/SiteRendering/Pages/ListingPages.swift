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
    _ context: SiteContext, address: String, numbers: [Int], listing: Listing, source: String
  ) -> [PageJob] {
    let paging = ListPaging(numbers, size: context.campaign.site.pageSize, address: address)
    return paging.pages.indices.map { page in
      PageJob(
        address: paging.address(page), source: source, section: "", changed: nil,
        isListed: page == 0
      ) { content(listing, paging, page, $0) }
    }
  }

  private static func content(
    _ listing: Listing, _ paging: ListPaging, _ page: Int, _ context: SiteContext
  ) -> PageContent {
    let root = SiteLinks.root(of: paging.address(page))
    let isFirst = page == 0
    let main = context.page(
      .listing, root: root,
      ListingView(
        title: listing.title, summary: listing.summary,
        cards: context.pieces(paging.pages[page], root: root), pager: paging.bar(page, context),
        visits: isFirst ? listing.visits : [], hiddenVisits: isFirst ? listing.hiddenVisits : 0,
        venues: isFirst ? listing.venues : [], icon: listing.icon))
    return PageContent(
      title: paging.title(listing.title, page, context),
      description: listing.summary.isEmpty ? listing.title : listing.summary,
      crumbs: [listing.parent, LinkView(title: listing.name, path: nil, isCurrent: true)],
      bodyClass: "page-listing",
      metas: GovernmentMeta.column(
        name: listing.name, description: listing.title, type: listing.parent.title), main: main)
  }

  static func overview(
    address: String, title: String, summary: String, tiles: [TileView], isCloud: Bool,
    source: String
  ) -> PageJob {
    PageJob(address: address, source: source, section: address) { context in
      PageContent(
        title: title, description: summary,
        crumbs: [LinkView(title: title, path: nil, isCurrent: true)], bodyClass: "page-overview",
        metas: GovernmentMeta.column(name: title, description: summary, type: title),
        main: context.page(
          .overview, root: SiteLinks.root(of: address),
          OverviewView(title: title, summary: summary, tiles: tiles, isCloud: isCloud)))
    }
  }
}
