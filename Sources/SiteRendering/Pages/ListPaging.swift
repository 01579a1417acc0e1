import CampaignModel

/// How a list of articles is cut into pages: `anti-fraud/`, `anti-fraud/page/2/` …
struct ListPaging: Sendable {
  private let address: String
  private let size: Int
  private let total: Int

  init(total: Int, size: Int, address: String) {
    self.total = total
    self.size = max(1, size)
    self.address = address
  }

  /// One empty page when there are no articles.
  var count: Int { max(1, (total + size - 1) / size) }

  /// The places in the list that stand on a page, from 0.
  func places(_ page: Int) -> Range<Int> {
    min(total, page * size)..<min(total, (page + 1) * size)
  }

  /// The address of a page, from 0.
  func address(_ page: Int) -> String { page == 0 ? address : "\(address)page/\(page + 1)/" }

  /// The bar below a page's list; `nil` when there is but one page.
  ///
  /// At most nine numbers: the ends, and those around the current page.
  func bar(_ page: Int, _ context: SiteContext) -> PagerView? {
    guard count > 1 else { return nil }
    func link(_ number: Int) -> LinkView {
      LinkView(
        title: String(number + 1), path: context.links.path(address(number)),
        isCurrent: number == page)
    }
    let last = count - 1
    let near = max(0, page - 2)...min(last, page + 2)
    var links: [LinkView] = []
    for number in Set([0, last] + near).sorted() {
      if let before = links.last.flatMap({ Int($0.title) }), number + 1 > before + 1 {
        links.append(LinkView(title: "…", path: nil))
      }
      links.append(link(number))
    }
    return PagerView(
      pages: links, previous: page > 0 ? link(page - 1) : nil,
      next: page < last ? link(page + 1) : nil, summary: summary(page, context))
  }

  /// A page's title: from the second page on with its number.
  func title(_ title: String, _ page: Int, _ context: SiteContext) -> String {
    page > 0 ? "\(title)（\(summary(page, context))）" : title
  }

  private func summary(_ page: Int, _ context: SiteContext) -> String {
    context.words.sentence(
      .pageNumber,
      ["n": String(page + 1), "pages": String(count), "total": String(total)])
  }
}
