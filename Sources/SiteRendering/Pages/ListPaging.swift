import CampaignModel

/// Cuts a list of articles into pages: `anti-fraud/`, `anti-fraud/page/2/` …
struct ListPaging {
  /// The articles of each page; one empty page when there are none.
  let pages: [[Int]]
  private let address: String
  private let total: Int

  init(_ numbers: [Int], size: Int, address: String) {
    let size = max(1, size)
    total = numbers.count
    self.address = address
    var pages: [[Int]] = []
    var start = 0
    while start < numbers.count {
      pages.append(Array(numbers[start..<min(numbers.count, start + size)]))
      start += size
    }
    self.pages = pages.isEmpty ? [[]] : pages
  }

  /// The address of a page, from 0.
  func address(_ page: Int) -> String { page == 0 ? address : "\(address)page/\(page + 1)/" }

  /// The bar below a page's list; `nil` when there is but one page.
  ///
  /// At most nine numbers: the ends, and those around the current page.
  func bar(_ page: Int, _ context: SiteContext) -> PagerView? {
    guard pages.count > 1 else { return nil }
    func link(_ number: Int) -> LinkView {
      LinkView(
        title: String(number + 1), path: context.links.path(address(number)),
        isCurrent: number == page)
    }
    let last = pages.count - 1
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
      next: page < last ? link(page + 1) : nil,
      summary: context.words.sentence(
        .pageNumber,
        ["n": String(page + 1), "pages": String(pages.count), "total": String(total)]))
  }

  /// A page's title: from the second page on with its number.
  func title(_ title: String, _ page: Int, _ context: SiteContext) -> String {
    guard page > 0 else { return title }
    let mark = context.words.sentence(
      .pageNumber,
      ["n": String(page + 1), "pages": String(pages.count), "total": String(total)])
    return "\(title)（\(mark)）"
  }
}
