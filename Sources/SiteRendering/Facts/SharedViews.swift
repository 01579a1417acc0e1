import CampaignModel

/// Views that many kinds of page show.
extension SiteContext {
  func date(_ date: CivilDate) -> DateView { DateView(date, words: words) }

  func hotlines(_ ids: [String]) -> [HotlineView] {
    ids.compactMap(hotline).map { HotlineView(hotline: $0) }
  }

  var featuredHotlines: [HotlineView] {
    let featured = hotlines.filter(\.isFeatured)
    return (featured.isEmpty ? Array(hotlines.prefix(3)) : featured)
      .map { HotlineView(hotline: $0) }
  }

  func topic(_ id: String) -> TopicView? {
    topic(named: id).map { topic in
      TopicView(
        topic: topic, path: links.path(topic.address), art: { art(topic: id) },
        count: { count(.topic(id)) })
    }
  }

  func topics(current: String? = nil) -> [TopicView] {
    topicIDs.compactMap { id in
      var view = topic(id)
      view?.isCurrent = id == current
      return view
    }
  }

  func kind(_ kind: Article.Kind) -> String {
    switch kind {
    case .tip: words[.kindTip]
    case .story: words[.kindStory]
    case .result: words[.kindResult]
    case .alert: words[.kindAlert]
    case .notice: words[.kindNotice]
    }
  }

  func pieces(_ numbers: some Sequence<Int>, root: String) -> [PieceView] {
    numbers.map { PieceView(html: card($0).html(root: root)) }
  }

  // MARK: Pictures

  /// The `srcset` of a picture's WebP files.
  func sizes(of picture: SitePicture, root: String) -> String {
    picture.sizes.map { "\(root)\(SiteLinks.encoded($0.path)) \($0.width)w" }
      .joined(separator: ", ")
  }

  /// The drawing of a month, `art/month-11.svg` in the theme.
  func art(_ month: YearMonth) -> String? {
    asset("art/month-\(month.month < 10 ? "0" : "")\(month.month).svg")
  }

  /// The drawing of a topic, `art/topic-anti-fraud.svg` in the theme; topics without one show their character.
  func art(topic: String) -> String? { asset("art/topic-\(topic).svg") }

  // MARK: Posters

  /// An article's posters; `nil` when this run makes none for it.
  func poster(_ article: Article) -> PosterView? {
    poster(.article(article), title: article.displayTitle)
  }

  /// The posters of any subject, by layout; `nil` when this run makes none for it.
  func poster(_ subject: PosterSubject, title: String) -> PosterView? {
    let files = posterFiles(of: subject).filter { !$0.isShared }
    guard let first = files.first else { return nil }
    var layouts: [PosterLayoutView] = []
    for file in files {
      let sheet = SheetView(
        paper: file.sheet, path: links.path(file.path), sheet: words.paper(file.sheet),
        label: words.sentence(
          .posterSheet,
          [
            "sheet": words.paper(file.sheet), "title": title, "layout": layoutTitle(file.layout),
          ]))
      if layouts.last?.layout == file.layout {
        layouts[layouts.count - 1].sheets.append(sheet)
      } else {
        layouts.append(
          PosterLayoutView(layout: file.layout, title: layoutTitle(file.layout), sheets: [sheet]))
      }
    }
    return PosterView(
      title: title, path: links.path(subject.address), file: links.path(first.path),
      preview: links.path(subject.address + PosterPreview.name),
      alt: words.sentence(.posterAlt, ["title": title]), layouts: layouts)
  }

  // MARK: Visits and months

  func visit(_ visit: PlannedVisit) -> VisitView {
    let venue = visits.venues[visit.venue]
    return VisitView(
      date: date(visit.date), venue: venue?.name ?? "", area: visits.areas[venue?.area ?? ""] ?? "",
      category: venue.map { words.venue($0.category) } ?? "",
      theme: visits.themes[visit.theme] ?? "",
      topic: topic(named: visit.theme) == nil ? "" : visit.theme,
      format: words.format(visit.format),
      isPast: visit.date < today)
  }

  func monthTile(_ month: YearMonth, address: String) -> MonthTileView {
    let theme = self.month(month)
    let current = today.yearMonth
    return MonthTileView(
      month: month, name: words.month(month), title: theme?.title ?? "",
      slogan: theme?.slogans.first ?? "", art: art(month),
      path: links.path(address), visits: visits.byMonth[month]?.count ?? 0,
      isCurrent: month == current, isPast: month < current,
      topics: (theme?.topics ?? []).compactMap { topic($0) })
  }

  static func calendarAddress(_ month: YearMonth) -> String { "calendar/\(month)/" }
}
