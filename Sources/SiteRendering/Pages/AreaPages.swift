import CampaignModel

/// The calendar of one area: `calendar/areas/nanmen/`; only for areas with visits that may be named, which have a feed.
enum AreaPages {
  static func address(_ area: Site.Area) -> String { "calendar/areas/\(area.id)/" }

  static func jobs(_ context: SiteContext) -> [PageJob] {
    areas(context).map { area in
      PageJob(address: address(area), source: "content/outreach/plan.csv", section: "calendar/") {
        page(area, $0)
      }
    }
  }

  /// All of an area's visits are counted, as on its page.
  static func tiles(_ context: SiteContext) -> [TileView] {
    areas(context).map { area in
      TileView(
        title: area.name, path: context.links.path(address(area)),
        count: visits(area, context).count, icon: String(area.name.prefix(1)))
    }
  }

  private static func areas(_ context: SiteContext) -> [Site.Area] {
    context.site.areas.filter {
      visits($0, context).contains(where: context.visits.isPublic)
    }
  }

  private static func visits(_ area: Site.Area, _ context: SiteContext) -> [PlannedVisit] {
    context.visits.visits.filter { context.visits.venues[$0.venue]?.area == area.id }
  }

  private static func page(_ area: Site.Area, _ context: SiteContext) -> PageContent {
    let words = context.words
    let title = words.sentence(.areaTitle, ["name": area.name])
    let coming = visits(area, context).filter { $0.date >= context.today }
    let named = coming.filter(context.visits.isPublic)
    let view = CalendarAreaView(
      title: title, visits: named.map(context.visit), hidden: coming.count - named.count,
      file: context.links.path("calendar/area-\(area.id).ics"))
    return PageContent(
      title: title, description: words[.calendarSummary],
      crumbs: [
        LinkView(title: words[.calendarTitle], path: context.links.path("calendar/")),
        LinkView(title: area.name, path: nil, isCurrent: true),
      ], bodyClass: "page-calendar-area page-visits",
      main: context.page(.calendarArea, root: SiteLinks.root(of: address(area)), view))
  }
}
