import CampaignModel
import Diagnostics
import FileTree
import Mustache
import Testing

@testable import SiteRendering

/// Our compiled templates mean what Mustache means: the library's output is the reference.
@Suite struct MustacheReferenceTests {
  /// A view as the library reads it.
  private struct Bridge: MustacheParent {
    let view: any TemplateView
    let words: [String: String]

    func child(named name: String) -> Any? {
      if name == "t" { return words }
      let asksPresence = name.hasSuffix("?")
      let plain = asksPresence ? String(name.dropLast()) : name
      guard let field = type(of: view).field(named: plain) else { return nil }
      let value = view.value(at: field.index, then: UnsafeBufferPointer(start: nil, count: 0)[...])
      if asksPresence { return value.isPresent }
      switch value {
      case .absent: return nil
      case .text(let text): return text
      case .number(let number): return String(number)
      case .html(let html): return String(decoding: html, as: UTF8.self)
      case .flag(let flag): return flag
      case .view(let view): return Bridge(view: view, words: words)
      case .list(let views):
        return (0..<views.count).map { Bridge(view: views.view($0), words: words) }
      case .texts(let texts): return texts
      }
    }
  }

  /// The library keeps indentation and empty lines, ours does not.
  private func plain(_ text: String) -> String {
    text.split(separator: "\n").compactMap { line in
      let line = line.drop { $0 == " " }
      return line.isEmpty ? nil : String(line)
    }.joined(separator: "\n")
  }

  private func compare<View: TemplateView>(_ name: TemplateName, _ view: View) throws {
    let theme = DefaultTheme.theme
    let set = try #require(TemplateSet.compile(theme).value)
    let templates = try theme.templates.mapValues { try MustacheTemplate(string: plain($0) + "\n") }
    let library = MustacheLibrary(templates: templates)
    let reference = library.render(
      Bridge(view: view, words: theme.strings), withTemplate: name.rawValue)
    let ours = String(decoding: set.render(name, view), as: UTF8.self)
    #expect(plain(ours) == plain(reference ?? ""), "\(name)")
  }

  private var context: SiteContext {
    get throws { try SampleCampaign.context() }
  }

  @Test func calendarsAgree() throws {
    let context = try context
    let month = SampleCampaign.today.yearMonth.next
    let visits = (context.visits.byMonth[month] ?? []).map(context.visit)
    try compare(
      .calendarMonth,
      Page(
        root: "../", site: context.siteView,
        content: CalendarMonthView(
          title: "十二月 & <六进>", summary: "主题", month: context.monthTile(month, address: "x/"),
          weekdays: context.words.weekdays, weeks: MonthGrid.weeks(month, context),
          visits: visits, hidden: 3, total: 5, file: "calendar/outreach.ics", themePath: nil,
          previous: nil, next: LinkView(title: "下月", path: "y/"))))
  }

  @Test func listsAgree() throws {
    let context = try context
    let paging = ListPaging(total: 20, size: 3, address: "a/")
    for (count, page) in [(0, 0), (3, 2)] {
      try compare(
        .listing,
        Page(
          root: "../../", site: context.siteView,
          content: ListingView(
            title: "标签：\"<家庭>\"", summary: "", cards: context.pieces(0..<count, root: "../"),
            pager: count == 0 ? nil : paging.bar(page, context), visits: [],
            hiddenVisits: count, venues: [], icon: "")))
    }
  }

  @Test func framesAgree() throws {
    let context = try context
    try compare(
      .header,
      HeaderView(
        root: "./", home: "", hotlinesPath: "hotlines/", site: context.siteView,
        hotlines: context.featuredHotlines, topics: context.topics(current: "mediation"),
        links: [LinkView(title: "甲", path: "a/", isCurrent: true)]))
    try compare(
      .footer,
      FooterView(
        root: "./", site: context.siteView, hotlines: context.featuredHotlines, pages: [],
        lists: [LinkView(title: "甲", path: "a/")], feed: "feed.xml"))
  }
}
