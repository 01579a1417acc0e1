import CampaignModel
import Foundation
import Testing

@testable import SiteRendering

/// `docs/themes.md` names what there is: the templates and all they may read, colours of the styles, poster layouts.
///
/// `BANBAO_RECORD=1` writes the two tables of names anew.
@Suite struct ThemeDocumentTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let file = repository.appending(path: "docs/themes.md")
  private static let marks = (start: "<!-- names -->\n", end: "<!-- /names -->")

  private func text() throws -> String { try String(contentsOf: Self.file, encoding: .utf8) }

  /// The words in backquotes of the first cells of the table below a heading.
  private func names(below heading: String) throws -> [String] {
    let lines = try text().components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: heading), "no \(heading)")
    let table = lines[(start + 1)...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return table.dropFirst(2).flatMap { row in
      let cell = row.split(separator: "|", maxSplits: 1).first ?? ""
      return cell.split(separator: "`").filter { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
    }
  }

  @Test func everyTemplateIsNamed() throws {
    #expect(try names(below: "## 模板").sorted() == TemplateName.allCases.map(\.rawValue).sorted())
  }

  @Test func everyColourIsNamed() throws {
    let style = String(decoding: DefaultTheme.theme.assets["style.css"] ?? [], as: UTF8.self)
    let root = try #require(style.firstRange(of: ":root {").map { style[$0.upperBound...] })
    let tokens = root.prefix { $0 != "}" }.matches(of: /--([a-z-]+): #/).map { String($0.1) }
    #expect(try names(below: "## 颜色").sorted() == tokens.filter { !$0.hasPrefix("topic") }.sorted())
  }

  @Test func everyLayoutIsNamed() throws {
    let folder = Self.repository.appending(path: "themes/default/posters").path
    let layouts = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    #expect(try names(below: "## 海报").sorted() == layouts.sorted())
  }

  @Test func templatesReadWhatIsWritten() throws {
    let text = try text()
    let start = try #require(text.firstRange(of: Self.marks.start)?.upperBound)
    let end = try #require(text.firstRange(of: Self.marks.end)?.lowerBound)
    let tables = NamesOfTemplates().tables
    if ProcessInfo.processInfo.environment["BANBAO_RECORD"] != nil {
      try text.replacingCharacters(in: start..<end, with: tables)
        .write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(text[start..<end] == tables)
    }
  }
}

/// What templates may read, as two tables: by template, and by kind of value.
private struct NamesOfTemplates {
  var tables: String {
    var kinds: [String: any TemplateView.Type] = [:]
    var rows = TemplateName.allCases.map { row($0.rawValue, $0.root, &kinds) }
    rows = ["| 模板 | 名字 |", "|---|---|"] + rows + ["", "| 里面的值 | 名字 |", "|---|---|"]
    var written: Set<String> = []
    while let kind = kinds.keys.filter({ !written.contains($0) }).min() {
      written.insert(kind)
      if let view = kinds[kind] { _ = row(kind, view, &kinds) }
    }
    rows += written.sorted().compactMap { kind in kinds[kind].map { row(kind, $0, &kinds) } }
    return rows.joined(separator: "\n") + "\n"
  }

  /// A row of names; notes what kinds of values stand behind them.
  private func row(
    _ name: String, _ view: any TemplateView.Type, _ kinds: inout [String: any TemplateView.Type]
  ) -> String {
    let isPage = String(describing: view).hasPrefix("Page<")
    let fields = view.fieldNames.filter { !isPage || ($0 != "root" && $0 != "site") }
    let names = fields.map { field -> String in
      switch view.field(named: field)?.shape {
      case .view(let inner), .list(let inner):
        kinds[Self.kind(inner)] = inner
        return "`\(field)`→`\(Self.kind(inner))`"
      case .html: return "`{\(field)}`"
      default: return "`\(field)`"
      }
    }
    if isPage { kinds["site"] = SiteView.self }
    return "| `\(name)` | \(names.joined(separator: " ")) |"
  }

  /// `MonthTileView` is a `month-tile`.
  private static func kind(_ view: any TemplateView.Type) -> String {
    let name = String(describing: view).replacing(/View$/, with: "")
    return name.replacing(/(?<small>[a-z])(?<large>[A-Z])/) { "\($0.small)-\($0.large)" }
      .lowercased()
  }
}
