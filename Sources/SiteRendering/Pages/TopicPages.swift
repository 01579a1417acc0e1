import CampaignModel

/// The topics' pages with their lists.
enum TopicPages {
  static func jobs(_ context: SiteContext) -> [PageJob] {
    context.topicIDs.compactMap(context.topic(named:)).flatMap { topic in
      let paging = context.paging(.topic(topic.id), topic.address)
      let changed = context.newest(.topic(topic.id)).first.map { context.article($0).date }
      return (0..<paging.count).map { page in
        PageJob(
          address: paging.address(page), source: topic.file, section: topic.id, changed: changed,
          isListed: page == 0
        ) { content(topic.id, page, $0) }
      }
    }
  }

  private static func content(
    _ id: String, _ page: Int, _ context: SiteContext
  ) -> PageContent {
    guard let view = context.topic(id) else {
      return PageContent(title: "", description: "", main: [])
    }
    let topic = view.topic
    let text = page == 0 ? context.topicBody(id) : nil
    let (numbers, paging) = context.articles(.topic(id), topic.address, page: page)
    let root = SiteLinks.root(of: paging.address(page))
    let body = BodyWriter(context: context, root: root)
    let feed = context.links.path(topic.address + "feed.xml")
    let hasPosters = numbers.contains { context.posters($0) != nil }
    let main = context.page(
      .topic, root: root,
      TopicPageView(
        topic: view, intro: text.map(body.html) ?? [],
        cards: context.pieces(numbers, root: root), pager: paging.bar(page, context),
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
      ], main: main, findings: text.map(body.findings) ?? [])
  }
}
