import Foundation
import Testing

@testable import ContentLoading

/// The sample site of `content/` and of `themes/` against the schemas, with English and with Chinese keys.
@Suite(.enabled(if: SchemaValidator.isPresent, "python3 with jsonschema and yaml is not here"))
struct SampleSchemaTests {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every file a schema describes, with the schema and the page of front matter.
  static func cases() throws -> [(path: String, value: SchemaValidator.Case)] {
    var cases: [(String, SchemaValidator.Case)] = []
    for folder in ["content", "themes"] {
      let root = repository.appending(path: folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted() {
        let parts = path.split(separator: "/").map(String.init)
        guard let (schema, definition) = kind(folder, parts) else { continue }
        var text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        if schema == .frontMatter {
          text = try #require(text.components(separatedBy: "\n---\n").first)
        }
        cases.append(
          (
            "\(folder)/\(path)",
            SchemaValidator.Case(schema: schema, definition: definition, text: text)
          ))
      }
    }
    return cases
  }

  private static func kind(_ folder: String, _ parts: [String]) -> (ContentSchema, String)? {
    switch (folder, parts.last, parts.first) {
    case ("themes", "theme.yaml", _): (.theme, "")
    case ("content", "site.yaml", _): (.site, "")
    case ("content", "hotlines.yaml", _): (.hotlines, "")
    case ("content", "rules.yaml", _): (.rules, "")
    case ("content", "_index.md", _): (.frontMatter, parts.count == 1 ? "front-page" : "topic")
    case ("content", let name?, let first) where name.hasSuffix(".md"):
      (.frontMatter, first == "months" ? "month" : first == "pages" ? "page" : "article")
    default: nil
    }
  }

  /// The same settings with Chinese keys.
  private static func translated(_ value: SchemaValidator.Case) throws -> SchemaValidator.Case {
    let tables: [KeyTable] =
      switch value.schema {
      case .frontMatter:
        [FrontMatterKeys.poster, FrontMatterKeys.day]
          + ContentSchema.pages.filter { $0.name == value.definition }.map(\.form.keys)
      case .site: [SiteReading.idKeys, SiteReading.contactKeys, SiteReading.keys]
      case .hotlines: [HotlineReading.keys]
      case .rules:
        [
          RulesReading.weightKeys, RulesReading.bandKeys, RulesReading.themeKeys,
          RulesReading.campaignKeys, RulesReading.keys,
        ]
      case .theme: [ThemeLoader.keys]
      }
    var copy = value
    // The theme's own names are data.
    let start =
      value.schema == .theme ? #/(?m)(^)([a-z_]+)(?=:)/# : #/(?m)(^ *(?:- )?|[{,] *)([a-z_]+)(?=:)/#
    copy.text = value.text.replacing(start) { match in
      let name = String(match.2)
      let table = tables.last { $0.all.contains(name) }
      return match.1 + (table?.chinese(name) ?? name)
    }
    return copy
  }

  @Test func everyFileIsValid() throws {
    let cases = try Self.cases()
    #expect(Set(cases.map(\.value.schema)) == Set(ContentSchema.allCases))
    #expect(cases.count > 60)
    let faults = try SchemaValidator.faults(cases.map(\.value))
    for (file, fault) in zip(cases, faults) { #expect(fault == nil, "\(file.path)") }
  }

  @Test func everyFileIsValidWithChineseKeys() throws {
    let cases = try Self.cases()
    let chinese = try cases.map { try Self.translated($0.value) }
    #expect(chinese.allSatisfy { !$0.text.contains(#/(?m)^(title|name|from):/#) })
    let faults = try SchemaValidator.faults(chinese)
    for (file, fault) in zip(cases, faults) { #expect(fault == nil, "\(file.path)") }
  }
}
