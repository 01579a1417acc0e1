import CampaignBuilding
import Diagnostics
import FileTree
import Foundation
import Testing

/// `docs/diagnostics/` against the rules in the code; `BANBAO_RECORD=1 make test-swift` writes it anew, and fails.
@Suite struct RulePagesTests {
  static let folder = TinySite.repository.appending(path: "docs/diagnostics")

  /// The codes of all `Rule("area/fault"` in the sources.
  static func declared() throws -> [String] {
    let sources = TinySite.repository.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .flatMap { file in
        try String(contentsOf: file, encoding: .utf8).matches(of: #/\bRule\(\s*"([^"]+)"/#)
          .map { String($0.1) }
      }
      .sorted()
  }

  @Test func noRuleOfTheSourcesIsMissing() throws {
    let declared = try Self.declared()
    #expect(declared.count > 100)
    let listed = AllRules.all.map(\.code).sorted()
    let missing = Set(declared).subtracting(listed).sorted()
    #expect(missing.isEmpty, "give these to the list of their room: \(missing)")
    #expect(declared == listed, "a rule is listed or declared twice")
  }

  @Test func codesAndTextsAreInOrder() throws {
    for rule in AllRules.all {
      #expect(rule.code.wholeMatch(of: #/[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*/#) != nil)
      for text in [rule.title.zh, rule.title.en, rule.why.zh, rule.why.en] {
        #expect(!text.isEmpty && !text.contains("\n"), "\(rule.code)")
      }
    }
    let index = try #require(RulePages().tree().value["README.md"])
    let headings = String(decoding: index.bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("## ") }
    for heading in headings {
      let names = heading.dropFirst(3).components(separatedBy: " · ")
      #expect(Set(names).count == 2, "\(heading) has no name of its own")
    }
  }

  @Test func thePagesAreThoseOfTheCode() throws {
    let pages = RulePages().tree()
    #expect(pages.diagnostics.isEmpty)
    if ProcessInfo.processInfo.environment["BANBAO_RECORD"] != nil {
      try? FileManager.default.removeItem(at: Self.folder)
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      for page in pages.value.ordered {
        try Data(page.bytes).write(to: Self.folder.appending(path: page.path))
      }
      Issue.record("recorded docs/diagnostics")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(pages.value.ordered.map(\.path)), "run `banbao docs diagnostics`")
    for page in pages.value.ordered {
      let written = try? Data(contentsOf: Self.folder.appending(path: page.path))
      #expect(written == Data(page.bytes), "\(page.path): run `banbao docs diagnostics`")
    }
  }
}
