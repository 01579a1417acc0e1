import CampaignModel
import PreviewServing

extension PreviewMaking.Made {
  /// What the start page lists of what has a text in its title or its file's name.
  func overview(of text: String, asOf: CivilDate, showsDrafts: Bool) -> PreviewOverview {
    let campaign = read.campaign
    let wanted = text.lowercased()
    func isWanted(_ title: String, _ file: String) -> Bool {
      wanted.isEmpty || title.lowercased().contains(wanted) || file.lowercased().contains(wanted)
    }
    var overview = PreviewOverview()
    for layout in read.theme.posterLayouts where overview.layoutNames[layout.kind] == nil {
      overview.layoutNames[layout.kind] = layout.title
    }
    let drafts = campaign.articles.lazy.filter {
      !$0.isLive(on: asOf) && !$0.isExpired(on: asOf) && isWanted($0.title, $0.file)
    }.map { article in
      PreviewDraft(
        title: article.title, file: article.file,
        address: article.isLive(on: asOf, drafts: showsDrafts) ? article.address : nil)
    }
    let posters = campaign.posterSubjects.lazy.filter {
      isWanted(campaign.title(of: $0), $0.file)
    }.compactMap(posterGroup)
    // One more than is listed tells whether there are more.
    overview.drafts = Array(drafts.prefix(PreviewOverview.most + 1))
    overview.posters = Array(posters.prefix(PreviewOverview.most + 1))
    overview.hasMore =
      max(overview.drafts.count, overview.posters.count) > PreviewOverview.most
    overview.drafts = Array(overview.drafts.prefix(PreviewOverview.most))
    overview.posters = Array(overview.posters.prefix(PreviewOverview.most))
    for sheet in overview.posters.flatMap(\.wishes).compactMap(\.sheet) {
      overview.sheetNames[sheet] = PaperSize(rawValue: sheet)?.words
    }
    return overview
  }

  /// The posters of a subject but for pictures shown with links; `nil` when it has none.
  private func posterGroup(_ subject: PosterSubject) -> PreviewPosterGroup? {
    let files = read.campaign.posterFiles(of: subject).filter { !$0.isShared }
    guard !files.isEmpty else { return nil }
    return PreviewPosterGroup(
      title: read.campaign.title(of: subject), file: subject.file, address: subject.address,
      wishes: files.map {
        PreviewPosterWish(file: subject.file, layout: $0.layout, sheet: $0.sheet.rawValue)
      })
  }

  /// What posters are made of, by its file or its page's address.
  func posterSubject(_ name: String) -> PosterSubject? {
    let address = name.hasSuffix("/") ? name : name + "/"
    return read.campaign.posterSubjects.first { $0.file == name || $0.address == address }
  }

  /// The poster, share picture or poster's preview at a path of the site.
  func posterOrder(of path: String) -> PosterRun.Order? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let address = path[...slash]
    guard let subject = read.campaign.posterSubjects.first(where: { $0.address == address }) else {
      return nil
    }
    let files = read.campaign.posterFiles(of: subject)
    if path == subject.address + PosterPreview.name {
      guard let first = files.first, !first.isShared else { return nil }
      return PosterRun.Order(subject: subject, file: first, isFirst: true)
    }
    // Pictures of several pages are numbered: a page is a file for each.
    let file = files.first { file in
      file.path == path
        || file.isPicture && (1...Self.mostPages).contains { file.path(page: $0, of: 2) == path }
    }
    return file.map { PosterRun.Order(subject: subject, file: $0, isFirst: false) }
  }

  private static let mostPages = 12
}

extension Campaign {
  /// What people call the subject of a poster.
  func title(of subject: PosterSubject) -> String {
    switch subject {
    case .article(let article): article.title
    case .month(let month): month.title
    case .office: site.title
    }
  }
}

extension Article {
  /// Whether its time is over.
  func isExpired(on day: CivilDate) -> Bool { expires.map { $0 < day } ?? false }
}

extension Site {
  /// The path it is published under, without a leading `/`: `pingan/`; empty at the root of its host.
  var basePath: String {
    guard let scheme = baseURL.firstRange(of: "://") else { return "" }
    let rest = baseURL[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return "" }
    let path = rest[rest.index(after: slash)...]
    return path.isEmpty || path.hasSuffix("/") ? String(path) : path + "/"
  }
}
