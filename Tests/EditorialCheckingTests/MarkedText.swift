import CampaignModel
import Diagnostics
import Markdown
import Testing

@testable import EditorialChecking

/// A paragraph with the expected places between ⟦ and ⟧, so that nobody counts columns.
struct MarkedText {
  let text: String
  /// Columns from 1, end exclusive.
  let marks: [Range<Int>]

  init(_ marked: String) {
    var text = ""
    var marks: [Range<Int>] = []
    var start = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = column
      case "⟧": marks.append(start..<column)
      default:
        text.unicodeScalars.append(scalar)
        column += 1
      }
    }
    self.text = text
    self.marks = marks
  }
}

/// The line every test paragraph stands in.
let line = 12

func paragraph(_ text: String, line: Int = line) -> Block {
  Block(
    .paragraph([.text(text)]),
    span: Span(
      start: SourcePosition(line: line, column: 1),
      end: SourcePosition(line: line, column: text.unicodeScalars.count + 1)))
}

func article(
  _ kind: Article.Kind = .tip, _ blocks: [Block], change: (inout Article) -> Void = { _ in }
) throws -> Article {
  let date = try #require(CivilDate(year: 2026, month: 11, day: 3))
  var article = Article(
    topic: "anti-fraud", slug: "test", file: "content/anti-fraud/test.md", title: "标题",
    date: date)
  article.kind = kind
  article.points = ["先挂断", "再核实"]
  article.expires = date.adding(days: 30)
  article.privacy = kind == .story ? .anonymised : nil
  article.body = MarkdownDocument(file: article.file, blocks: blocks)
  change(&article)
  return article
}

func campaign(_ articles: [Article]) -> Campaign {
  var campaign = Campaign()
  campaign.articles = articles
  campaign.hotlines = ["110", "119", "120", "122", "96110", "12345", "0310-7654321"].map {
    Hotline(id: $0, number: $0, name: "热线", does: "接听", neverAsks: "不要验证码")
  }
  campaign.site.areas = [Site.Area(id: "qingshi", name: "青石社区")]
  return campaign
}

/// The findings in one paragraph of an article.
func findings(
  in text: String, _ kind: Article.Kind = .tip, change: (inout Article) -> Void = { _ in }
) throws -> [Diagnostic] {
  try EditorialChecker().check(campaign([article(kind, [paragraph(text)], change: change)]))
}

/// Expects findings of one rule exactly at the marks, and of no other rule.
func expect(
  _ marked: String, _ rule: Rule, _ kind: Article.Kind = .tip,
  sourceLocation: SourceLocation = #_sourceLocation,
  change: (inout Article) -> Void = { _ in }
) throws {
  let marks = MarkedText(marked)
  let found = try findings(in: marks.text, kind, change: change)
  #expect(
    found.map(\.rule.code) == marks.marks.map { _ in rule.code }, "\(marked)",
    sourceLocation: sourceLocation)
  #expect(
    found.compactMap { $0.range.map { $0.start.column..<$0.end.column } } == marks.marks,
    "\(marked)", sourceLocation: sourceLocation)
  #expect(found.allSatisfy { $0.range?.start.line == line }, sourceLocation: sourceLocation)
  #expect(found.allSatisfy { $0.remedy != nil }, sourceLocation: sourceLocation)
}

/// Expects no finding at all.
func expectClean(
  _ text: String, _ kind: Article.Kind = .tip, sourceLocation: SourceLocation = #_sourceLocation,
  change: (inout Article) -> Void = { _ in }
) throws {
  let found = try findings(in: text, kind, change: change)
  #expect(
    found.isEmpty, "\(text): \(found.map { "\($0.rule.code) \($0.message.zh)" })",
    sourceLocation: sourceLocation)
}
