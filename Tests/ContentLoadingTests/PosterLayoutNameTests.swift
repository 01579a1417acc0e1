import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Testing

/// Which layouts an article's posters have, asked for or not.
@Suite struct PosterLayoutNameTests {
  private func article(_ settings: String, body: String = "正文。") throws -> Campaign {
    let text = "---\ntitle: 退款\ndate: 2026-11-03\n\(settings)\n---\n\(body)\n"
    let loaded = CampaignLoader().load(TinySite.tree(["content/anti-fraud/refund.md": text]))
    #expect(!loaded.hasErrors, "\(loaded.diagnostics.map(\.message.zh))")
    return loaded.value
  }

  private func theme(_ kinds: [String]) -> Theme {
    var theme = Theme(name: "t")
    theme.posterLayouts = kinds.map { PosterLayout(kind: $0, title: $0 == "notice" ? "温馨提示" : "") }
    return theme
  }

  private let talk = ":::对话\n骗子：您好。\n我：不用。\n:::"
  private let story = "kind: story\nprivacy: anonymised\nminors: false\nphotos: none"

  @Test func whatGoesWithAnArticle() throws {
    #expect(try article("kind: tip").articles[0].poster?.layouts == ["notice"])
    #expect(try article("kind: alert").articles[0].poster?.layouts == ["warning"])
    #expect(
      try article(story, body: talk).articles[0].poster?.layouts == ["story", "dialogue"])
    #expect(
      try article("kind: tip", body: "::::提示\n\(talk)\n::::").articles[0].poster?.layouts
        == ["notice", "dialogue"])
    #expect(
      try article("kind: tip", body: "::::仅网页\n\(talk)\n::::").articles[0].poster?.layouts
        == ["notice"])
    #expect(try article("poster: false").articles[0].poster == nil)
  }

  @Test func whatTheThemeLacksIsReplaced() throws {
    var campaign = try article("kind: alert", body: talk)
    #expect(settle(&campaign, in: theme(["notice", "dialogue"])).isEmpty)
    #expect(campaign.articles[0].poster?.layouts == ["notice", "dialogue"])
    campaign = try article("kind: alert", body: talk)
    #expect(settle(&campaign, in: theme(["notice"])).isEmpty)
    #expect(campaign.articles[0].poster?.layouts == ["notice"])
  }

  @Test func aMisspeltNameIsAnErrorWhereItStands() throws {
    var campaign = try article("poster:\n  layouts: [notice, warnin]")
    let findings = settle(&campaign, in: theme(["notice", "warning"]))
    #expect(findings.count == 1)
    let finding = try #require(findings.first)
    #expect(finding.severity == .error)
    #expect(finding.range?.file == "content/anti-fraud/refund.md")
    #expect(finding.range?.start.line == 5)
    #expect(finding.range?.start.column == 21)
    #expect(finding.remedy?.zh.contains("warning") == true)
  }

  @Test func aTitleIsAName() throws {
    var campaign = try article("海报:\n  版式: 温馨提示")
    #expect(settle(&campaign, in: theme(["notice"])).isEmpty)
    #expect(campaign.articles[0].poster?.layouts == ["notice"])
  }

  private func settle(_ campaign: inout Campaign, in theme: Theme) -> [Diagnostic] {
    var memory = PosterLayoutMemory()
    return memory.settle(&campaign, in: theme)
  }

  /// A clerk mends one article of two while the theme stays, then the theme gets other layouts.
  @Test func whatWasSettledStays() throws {
    var memory = PosterLayoutMemory()
    let good = try article("kind: alert", body: talk)
    let bad = try article("poster:\n  layouts: [notice, warnin]")
    var campaign = good
    campaign.articles += bad.articles
    #expect(memory.settle(&campaign, in: theme(["notice"])).count == 1)
    let first = campaign.articles[0]
    #expect(first.poster?.layouts == ["notice"])

    campaign.articles = good.articles + good.articles
    #expect(memory.settle(&campaign, in: theme(["notice"])).isEmpty)
    #expect(campaign.articles[0].isIdentical(to: first))
    #expect(campaign.articles[1].poster?.layouts == ["notice"])

    campaign.articles = good.articles + bad.articles
    #expect(memory.settle(&campaign, in: theme(["notice", "dialogue"])).count == 1)
    #expect(campaign.articles[0].poster?.layouts == ["notice", "dialogue"])
  }
}
