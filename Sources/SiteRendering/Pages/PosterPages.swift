import CampaignModel

/// The gallery of everything printable: `posters/`.
enum PosterPages {
  static func jobs(_ context: SiteContext) -> [PageJob] {
    guard context.hasPosters else { return [] }
    return [PageJob(address: "posters/", source: "content", section: "posters/", make: content)]
  }

  private static func content(_ context: SiteContext) -> PageContent {
    let words = context.words
    let articles = Dictionary(grouping: context.articleNumbers) { context.article($0).topic }
    let shelves = context.topicIDs.compactMap { id -> PosterShelfView? in
      let posters = (articles[id] ?? []).compactMap(context.posters)
      guard !posters.isEmpty, let view = context.topic(id) else { return nil }
      return PosterShelfView(topic: view, posters: posters)
    }
    let month = context.month(context.today.yearMonth)
    let common = [
      month.flatMap { context.poster(.month($0), title: $0.title) },
      context.poster(.office, title: words[.hotlinesTitle]),
    ].compactMap(\.self)
    let sheets = context.posterSheets
    return PageContent(
      title: words[.postersTitle], description: words[.postersSummary],
      crumbs: [LinkView(title: words[.postersTitle], path: nil, isCurrent: true)],
      bodyClass: "page-posters",
      main: context.page(
        .posters, root: SiteLinks.root(of: "posters/"),
        PostersView(
          title: words[.postersTitle], summary: words[.postersSummary],
          shelves: (common.isEmpty ? [] : [PosterShelfView(topic: nil, posters: common)]) + shelves,
          sheets: sheets.count > 1
            ? sheets.map { SheetChoiceView(sheet: $0, title: words.paper($0)) } : [])))
  }
}
