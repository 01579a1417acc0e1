import CampaignModel

/// The topics' pages with their lists.
enum TopicPages {
  static func jobs(_ context: SiteContext) -> [PageJob] {
    context.campaign.topics.flatMap { topic in
      let numbers = context.index.byTopic[topic.id] ?? []
      let paging = ListPaging(
        numbers, size: context.campaign.site.pageSize, address: topic.address)
      let changed = numbers.first.map { context.index.article($0).date }
      return paging.pages.indices.map { page in
        PageJob(
          address: paging.address(page), source: topic.file, section: topic.id, changed: changed,
          isListed: page == 0
        ) { content(topic, paging, page, $0) }
      }
    }
  }

  private static func content(
    _ topic: Topic, _ paging: ListPaging, _ page: Int, _ context: SiteContext
  ) -> PageContent {
    let root = SiteLinks.root(of: paging.address(page))
    let body = BodyWriter(context: context, root: root)
    let feed = context.links.path(topic.address + "feed.xml")
    guard let view = context.topic(topic.id) else {
      return PageContent(title: "", description: "", main: [])
    }
    let hasPosters =
      context.options.posters
      && paging.pages[page].contains { context.index.article($0).poster != nil }
    let main = context.page(
      .topic, root: root,
      TopicPageView(
        topic: view, intro: page == 0 ? body.html(topic.body) : [],
        cards: context.pieces(paging.pages[page], root: root), pager: paging.bar(page, context),
        isFirst: page == 0,
        posters: hasPosters ? context.links.path("posters/") + "#" + topic.id : nil, feed: feed))
    return PageContent(
      title: paging.title(topic.title, page, context), description: topic.summary,
      crumbs: [LinkView(title: topic.displayTitle, path: nil, isCurrent: true)],
      bodyClass: "page-topic t-\(topic.id)",
      metas: GovernmentMeta.column(
        name: topic.title, description: topic.summary, type: context.words[.topicsTitle]),
      feeds: [
        LinkView(
          title: context.words.sentence(.feedTitle, ["title": topic.title]), path: feed)
      ], main: main, findings: page == 0 ? body.findings(topic.body) : [])
  }
}
