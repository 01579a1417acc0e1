import Diagnostics

/// The preview's start page: what is wrong, what is not published yet, and every poster there is to look at.
struct StartPage {
  let overview: PreviewOverview
  let findings: [Diagnostic]
  let isStale: Bool
  let hasCalendar: Bool
  let language: Language

  private var say: Saying { Saying(language) }

  var html: String {
    let body = [findingsCard, draftsCard, postersCard].joined(separator: "\n")
    return OwnPage(say("预览首页", "Preview home"), language, hasCalendar: hasCalendar, body: body)
      .html
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
      stale + OwnPage.list(findings, language))
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
        let name = [wish.layout.map { overview.layoutNames[$0] ?? $0 }, wish.sheet]
          .compactMap(\.self).joined(separator: " ")
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
        ? "<p class=\"banbao-quiet\">\(say("还没有海报。", "None yet."))</p>"
        : "<ul class=\"banbao-rows\">\(items.joined(separator: "\n"))</ul>")
  }

  private func card(_ title: String, _ content: String) -> String {
    "<section class=\"banbao-card\"><h2>\(title.escaped)</h2>\n\(content)\n</section>"
  }
}
