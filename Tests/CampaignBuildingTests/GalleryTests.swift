import CampaignBuilding
import Diagnostics
import FileTree
import Foundation
import Testing

/// The gallery of broken sites: one fault each, what is to be said written beside it in `expected.txt`.
///
/// `BANBAO_RECORD=1 make test-swift` writes the expectations anew, and fails so that nobody records by accident.
@Suite struct GalleryTests {
  static let cases: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: TinySite.gallery.path)
    return (names ?? []).filter { $0 != "base" && !$0.hasPrefix(".") }.sorted()
  }()

  @Test func theBaseIsWithoutFault() throws {
    let outcome = try TinySite().build { _ in }
    #expect(outcome.diagnostics.filter { $0.severity > .note }.isEmpty, "\(outcome.diagnostics)")
    #expect(outcome.published != nil)
  }

  @Test(arguments: cases) func saysWhatToType(fault: String) throws {
    let site = try TinySite(overlay: fault)
    let outcome = site.build()
    let said = [Language.zh, .en].map { language in
      TextReport(language: language) { outcome.sources[$0].map { $0.text().value } }
        .text(outcome.diagnostics)
    }.joined(separator: "\n----\n")
    let file = TinySite.gallery.appending(path: fault + "/expected.txt")
    if ProcessInfo.processInfo.environment["BANBAO_RECORD"] != nil {
      try Data(said.utf8).write(to: file)
      Issue.record("recorded \(fault)")
    }
    #expect(try said == String(contentsOf: file, encoding: .utf8))
    #expect(!outcome.diagnostics.isEmpty)
    for finding in outcome.diagnostics where finding.isError {
      #expect(finding.remedy != nil, "\(finding.rule.code) says no remedy")
    }
    // A faulty site is never published.
    #expect(outcome.diagnostics.hasErrors == (outcome.published == nil))
  }
}
