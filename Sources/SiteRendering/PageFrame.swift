import CampaignModel

/// The head, header and footer round every page's main part.
struct PageFrame: Sendable {
  /// By the section the navigation marks; the frame of no section is `""`.
  var headers: [String: RelativeFragment]
  var footer: RelativeFragment

  static let empty = PageFrame(headers: [:], footer: RelativeFragment([]))

  static func make(_ context: SiteContext, sections: Set<String>) -> PageFrame {
    var headers: [String: RelativeFragment] = [:]
    for section in sections {
      headers[section] = RelativeFragment(header(context, section: section))
    }
    return PageFrame(headers: headers, footer: RelativeFragment(footer(context)))
  }

  private static func header(_ context: SiteContext, section: String) -> [UInt8] {
    let path = context.links.path
    var links: [LinkView] = []
    func add(_ title: WordKey, _ address: String) {
      links.append(
        LinkView(
          title: context.words[title], path: path(address), isCurrent: section == address))
    }
    add(.monthsTitle, "months/")
    if context.hasCalendar { add(.calendarTitle, "calendar/") }
    if context.hasPosters { add(.postersTitle, "posters/") }
    add(.hotlinesTitle, "hotlines/")
    if let help = context.helpPage {
      links.append(
        LinkView(
          title: help.title, path: path(help.address), isCurrent: section == help.address))
    }
    return context.render(
      .header,
      HeaderView(
        root: RelativeFragment.mark, home: path(""), hotlinesPath: path("hotlines/"),
        searchPath: section == SearchPage.address ? nil : path(SearchPage.address),
        site: context.siteView,
        hotlines: Array(context.featuredHotlines.prefix(3)),
        topics: context.topics(current: section), links: links))
  }

  private static func footer(_ context: SiteContext) -> [UInt8] {
    let path = context.links.path
    let words = context.words
    var lists = [
      LinkView(title: words[.monthsTitle], path: path("months/")),
      LinkView(title: words[.hotlinesTitle], path: path("hotlines/")),
    ]
    if context.hasCalendar {
      lists.append(LinkView(title: words[.calendarTitle], path: path("calendar/")))
    }
    if context.hasPosters {
      lists.append(LinkView(title: words[.postersTitle], path: path("posters/")))
    }
    lists.append(LinkView(title: words[.venuesTitle], path: path("venues/")))
    if !context.site.audiences.isEmpty {
      lists.append(LinkView(title: words[.audiencesTitle], path: path("audiences/")))
    }
    if !context.tags.isEmpty {
      lists.append(LinkView(title: words[.tagsTitle], path: path("tags/")))
    }
    return context.render(
      .footer,
      FooterView(
        root: RelativeFragment.mark, site: context.siteView,
        hotlines: context.featuredHotlines,
        pages: context.pages.map { LinkView(title: $0.title, path: path($0.address)) },
        lists: lists, feed: path("feed.xml")))
  }
}
