import CampaignModel

/// All pages of a layout with every region's size found.
struct FittedPages: Sendable {
  struct Page: Sendable {
    /// The layout with the page's own tracks.
    var layout: PosterLayout
    var fitted: FittedSheet
  }

  var sheet: PosterLayout.Sheet
  var pages: [Page]

  var reachesPreferred: Bool { pages.allSatisfy(\.fitted.reachesPreferred) }
  var worst: Double { pages.map(\.fitted.worst).min() ?? 0 }
}

/// Fits the pages of a layout on a sheet, one for each item where a page repeats.
struct LayoutFitter {
  let layout: PosterLayout
  let sheet: PosterLayout.Sheet
  let content: any SubjectContent
  let shaper: any TextShaping
  let cohesion: WordCohesion

  func fit() -> FittedPages {
    var sheet = sheet
    if sheet.paper.isOpen { sheet.paper = sheet.paper.cut(to: length) }
    let pages = list
    return FittedPages(
      sheet: sheet,
      pages: pages.enumerated().map { index, page in
        FittedPages.Page(
          layout: page.layout,
          fitted: composer(page, sheet, number: (index + 1, pages.count)).fit())
      })
  }

  private typealias Page = (layout: PosterLayout, item: (role: PosterRegion.Role, index: Int)?)

  /// The pages in order, each with the layout of its own tracks.
  private var list: [Page] {
    guard !layout.pages.isEmpty else { return [(layout, nil)] }
    return layout.pages.flatMap { page -> [Page] in
      let own = layout.with(page)
      guard let role = page.each else { return [(own, nil)] }
      return (0..<content.count(of: role, in: own.regions)).map { (own, (role, $0)) }
    }
  }

  /// The least length of an open sheet, in millimetres, at which all text has its preferred size.
  private var length: Double {
    var (low, high) = (1, Self.longest)
    while low < high {
      let middle = (low + high) / 2
      var tried = sheet
      tried.paper = sheet.paper.cut(to: Double(middle) * Self.step)
      let isEnough = list.allSatisfy { page in
        composer(page, tried, number: (1, 1)).fit().reachesPreferred
      }
      if isEnough { high = middle } else { low = middle + 1 }
    }
    return Double(high) * Self.step
  }

  private func composer(
    _ page: Page, _ sheet: PosterLayout.Sheet, number: (page: Int, count: Int)
  ) -> PageComposer {
    PageComposer(
      layout: page.layout, sheet: sheet, content: content, item: page.item, number: number,
      shaper: shaper, cohesion: cohesion)
  }

  /// Cloth is cut to tenths of a metre; 20 m is more than any street is wide.
  private static let step = 100.0
  private static let longest = 200
}
