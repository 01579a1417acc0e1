import Diagnostics
import Markdown
import Testing

/// Footnotes, and the rules as a list.
@Suite struct FootnoteTests {
  @Test func pairsAreFine() {
    #expect(read("甲[^1]乙[^注]\n\n[^1]: 一\n[^注]: 二\n").diagnostics.isEmpty)
    #expect(read(":::提示\n甲[^a]\n:::\n\n[^A]: 一\n").diagnostics.isEmpty)
    #expect(read("`[^1]` \\[^2] []^3\n\n```\n[^4]: 一\n```\n").diagnostics.isEmpty)
  }

  @Test func halvesAreFaults() {
    expectFindings("甲⟦[^1]⟧乙，丙⟦[^2]⟧\n", ["markdown/footnote-pair", "markdown/footnote-pair"])
    expectFindings("甲\n\n⟦[^1]⟧: 一\n", ["markdown/footnote-pair"])
    expectFindings(
      "甲[^1]**“⟦[^2]⟧”**\n\n[^1]: 一\n\n> ⟦[^3]⟧: 三\n",
      ["markdown/footnote-pair", "markdown/footnote-pair"])
  }

  @Test func rulesAreListedOnce() {
    let codes = MarkdownRules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasPrefix("markdown/") })
  }
}
