import Diagnostics

/// The preview's start page: what is wrong, what is not published yet, and every poster there is to look at.
struct StartPage {
  let overview: PreviewOverview
  /// What was looked for; empty for everything.
  let wanted: String
  let findings: [Diagnostic]
  let isStale: Bool
  let hasCalendar: Bool
  let language: Language

  private var say: Saying { Saying(language) }

  /// As many findings as anybody reads here; `banbao check` tells all.
  private static let mostFindings = 100

  var html: String {
    let body = [findingsCard, search, draftsCard, postersCard].joined(separator: "\n")
    return OwnPage(say("预览首页", "Preview home"), language, hasCalendar: hasCalendar, body: body)
      .html
  }

  /// Finds drafts and posters where there are more than can be looked through.
  private var search: String {
    guard overview.hasMore || !wanted.isEmpty else { return "" }
    let name = say("按标题或文件名找稿件和海报", "Find drafts and posters by title or file name")
    let more =
      overview.hasMore
      ? "<p class=\"banbao-quiet\">\(say("太多了，下面各列最新的 \(PreviewOverview.most) 条。", "Too many to list: below are the newest \(PreviewOverview.most) of each."))</p>"
      : ""
    let all =
      wanted.isEmpty ? "" : "<a href=\"/\(InjectedPage.folder)\">\(say("全部", "All"))</a>"
    return """
      <form class="banbao-find" role="search" action="/\(InjectedPage.folder)" method="get">
      <label for="banbao-q">\(name)</label>
      <div><input type="search" id="banbao-q" name="q" value="\(wanted.escaped)">\
      <button>\(say("找", "Find"))</button>\(all)</div>
      \(more)</form>
      """
  }

  private var findingsCard: String {
    guard !findings.isEmpty else {
      return card(
        say("发现的问题", "Findings"),
        "<p class=\"banbao-quiet\">\(say("没有发现问题。", "None."))</p>")
    }
    let stale =
      isStale
      ? "<p class=\"banbao-stale\">\(say("文件里有错，网页还是改动之前的；改好保存后会自动更新。", "There are faults in the files: the pages are still those from before. They follow as soon as the files are mended."))</p>"
      : ""
    return card(
      say("发现的问题：\(findings.ordered().count)", "Findings: \(findings.ordered().count)"),
      stale + OwnPage.list(findings, most: Self.mostFindings, language))
  }

  private var draftsCard: String {
    guard !overview.drafts.isEmpty else { return "" }
    let items = overview.drafts.map { draft in
      let title =
        draft.address.map { "<a href=\"/\($0.escaped)\">\(draft.title.escaped)</a>" }
        ?? draft.title.escaped
      return "<li><div>\(title)</div><code class=\"banbao-file\">\(draft.file.escaped)</code></li>"
    }
    let hint =
      overview.drafts.contains { $0.address == nil }
      ? "<p class=\"banbao-quiet\">\(say("加上 --drafts 就能预览草稿。", "Add --drafts to see drafts."))</p>"
      : ""
    return card(
      say("还没有发布的稿件", "Not published yet"),
      hint + "<ul class=\"banbao-rows\">\(items.joined(separator: "\n"))</ul>")
  }

  private var postersCard: String {
    let items = overview.posters.map { group in
      let chips = group.wishes.map { wish in
        let layout = wish.layout.map { overview.layoutNames[$0] ?? $0 }
        let sheet = wish.sheet.map { overview.sheetNames[$0].map { say($0) } ?? $0 }
        let name = [layout, sheet].compactMap(\.self).joined(separator: " ")
        return "<li><a href=\"\(PosterPage.address(of: wish).escaped)\">\(name.escaped)</a></li>"
      }
      return """
        <li><div><a href="/\(group.address.escaped)">\(group.title.escaped)</a>\
        <code class="banbao-file">\(group.file.escaped)</code></div>\
        <ul class="banbao-chips">\(chips.joined())</ul></li>
        """
    }
    return card(
      say("海报", "Posters"),
      items.isEmpty
        ? "<p class=\"banbao-quiet\">\(wanted.isEmpty ? say("还没有海报。", "None yet.") : say("没有找到。", "Nothing found."))</p>"
        : "<ul class=\"banbao-rows\">\(items.joined(separator: "\n"))</ul>")
  }

  private func card(_ title: String, _ content: String) -> String {
    "<section class=\"banbao-card\"><h2>\(title.escaped)</h2>\n\(content)\n</section>"
  }
}
