import ContentLoading
import Diagnostics
import FileTree
import Foundation
import Testing

/// Front matters as clerks break them: one fault each, its place marked by « ».
@Suite struct BrokenFrontMatterTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var code: String
    var text: String

    init(_ code: String, _ text: String) {
      self.code = code
      self.text = text
    }

    var testDescription: String { code + " " + text.replacing("\n", with: "⏎") }
  }

  /// Lines of settings, put between fences behind a title and a date.
  static let settings: [Fault] = [
    Fault("yaml/unknown-key", "«tiltle»: 又一个"),
    Fault("yaml/unknown-key", "«标提»：又一个"),
    Fault("yaml/unknown-key", "poster:\n  «layout»: notice"),
    Fault("yaml/duplicate-key", "«标题»: 第二个"),
    Fault("yaml/duplicate-key", "summary: 一\n«summary»: 二"),
    Fault("yaml/duplicate-key", "summary: |\n  一\n«summary»: 二"),
    Fault("yaml/value", "updated: «2026-13-01»"),
    Fault("yaml/value", "updated: «2026年2月30日»"),
    Fault("yaml/value", "更新：«昨天»"),
    Fault("yaml/value", "kind: «tipp»"),
    Fault("yaml/value", "类型：«提醒»"),
    Fault("yaml/value", "draft: «也许»"),
    Fault("yaml/value", "venues: [gov, «schol»]"),
    Fault("yaml/value", "六进：机关、«学校门口»"),
    Fault("yaml/value", "poster: { sheets: [«A5»] }"),
    Fault("yaml/too-many-characters", "short_title: «一二三四五六七八九十一二三四五六七»"),
    Fault("yaml/too-many-characters", "口号：«一二三四五六七八九十一二三四五六七八九十一»"),
    Fault("yaml/too-many-items", "points: [一, 二, 三, 四, 五, 六, «七»]"),
    Fault("yaml/shape", "«summary»: [一, 二]"),
    Fault("yaml/shape", "poster: «notice»"),
    Fault("yaml/syntax", "summary: «\"没有配对"),
    Fault("yaml/syntax", "topics: «[anti-fraud"),
    Fault("yaml/syntax", "«这一行没有冒号»"),
    Fault("yaml/syntax", "points:\n  - 一\n «- 二»"),
    Fault("yaml/syntax", "summary: \"有反斜杠 «\\d\""),
    Fault("yaml/anchor", "tags: «&a [一]\nsummary: *a"),
    Fault("yaml/anchor", "tags: [«&a 一, 二]"),
    Fault("yaml/control-character", "summary: 前«\u{7}»后"),
    Fault("yaml/too-deep", "«aliases: " + String(repeating: "[", count: 80)),
    Fault("yaml/comment-in-value", "summary: 第一条 «# 重要»"),
    Fault("yaml/curly-quotes", "summary: «“整段在引号里”»"),
    Fault("content/unknown-reference", "topics: [«anti-frau»]"),
    Fault("content/unknown-reference", "audiences: [elders, «elder»]"),
    Fault("content/unknown-reference", "热线：110、«96100»"),
    Fault("content/slug", "slug: «Refund Scam»"),
    Fault("content/alias", "aliases: [«../secret»]"),
    Fault("content/picture-missing", "image: «phone.png»\nimage_alt: 一部手机"),
    Fault("front-matter/story-privacy", "kind: «story»\nminors: 否\nphotos: 无"),
    Fault("front-matter/story-privacy", "kind: story\nprivacy: «已同意»\nminors: 否\nphotos: 无"),
  ]

  @Test(arguments: settings) func settingsFault(_ fault: Fault) throws {
    try expect(fault.code, in: Self.wrapped(fault.text))
  }

  /// Whole files.
  static let files: [Fault] = [
    Fault("front-matter/empty-file", "«"),
    Fault("front-matter/empty-file", "«\n\n  \n"),
    Fault("front-matter/missing", "«# 标题\n\n正文。\n"),
    Fault("front-matter/missing", "\n«title: 标题\n"),
    Fault("front-matter/unclosed", "«---»\ntitle: 标题\ndate: 2026-11-03\n\n正文。\n"),
    Fault("front-matter/fence", "«———»\ntitle: 标题\ndate: 2026-11-03\n---\n正文。\n"),
    Fault("front-matter/fence", "---\ntitle: 标题\ndate: 2026-11-03\n«－－－»\n正文。\n"),
    Fault("yaml/missing-key", "---\n«date: 2026-11-03\n---\n正文。\n"),
    Fault("yaml/missing-key", "---\n«标题»：\n日期：2026-11-03\n---\n正文。\n"),
    Fault("yaml/missing-key", "---\n«title: 标题\n---\n正文。\n"),
    Fault("yaml/syntax", "---\ntitle: 标题\n«  date: 2026-11-03»\n---\n正文。\n"),
  ]

  /// Every message as a clerk reads it, kept in `Tests/Golden`.
  ///
  /// `BANBAO_RECORD=1` writes the file anew, and fails so that nobody records by accident.
  @Test func messagesReadAsRecorded() throws {
    let texts = Self.settings.map { Self.wrapped($0.text) } + Self.files.map(\.text)
    let said = texts.map { marked in
      let text = MarkedText(marked).text
      let path = "content/anti-fraud/refund.md"
      let found = CampaignLoader().load(TinySite.tree([path: text])).diagnostics
      return TextReport(language: .zh) { SourceText(file: $0, text: text) }.text(found)
    }
    let report = said.joined(separator: "\n")
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Golden/ContentLoading/front-matter.txt")
    if ProcessInfo.processInfo.environment["BANBAO_RECORD"] != nil {
      try Data(report.utf8).write(to: file)
      Issue.record("recorded")
    }
    #expect(try report == String(contentsOf: file, encoding: .utf8))
  }

  private static func wrapped(_ settings: String) -> String {
    "---\ntitle: 退款诈骗\ndate: 2026-11-03\n" + settings + "\n---\n正文。\n"
  }

  @Test(arguments: files) func fileFault(_ fault: Fault) throws {
    try expect(fault.code, in: fault.text)
  }

  private func expect(_ code: String, in marked: String) throws {
    let marked = MarkedText(marked)
    let path = "content/anti-fraud/refund.md"
    let found = CampaignLoader().load(TinySite.tree([path: marked.text])).diagnostics
    let list = found.map {
      "\($0.rule.code) \($0.range.map { "\($0.start.line):\($0.start.column)-\($0.end.column)" } ?? "") \($0.message.zh)"
    }
    #expect(found.count == 1, "\(list)")
    let finding = try #require(found.first { $0.rule.code == code }, "\(list)")
    #expect(finding.range?.file == path)
    #expect(finding.range?.start == marked.start, "\(list)")
    if let end = marked.end, end != marked.start {
      #expect(finding.range?.end == end, "\(list)")
    }
    #expect(finding.remedy != nil)
  }
}
