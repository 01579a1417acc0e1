import CampaignModel
import Diagnostics
import FileTree
import Publishing

/// The articles `--hold-back` leaves out because they have faults, whose last good pages stay.
///
/// Only faults inside article files can be held back; any other error still stops the build.
struct HeldBack {
  /// The findings with errors of held files told as warnings.
  private(set) var findings: [Diagnostic] = []
  private var files: Set<String> = []

  init() {}

  init(faults: [Diagnostic], in campaign: inout Campaign) {
    let topics = Set(campaign.topics.map { "content/\($0.id)/" })
    files = Set(
      faults.filter(\.isError).compactMap { $0.range?.file }.filter { file in
        file.hasSuffix(".md") && !file.hasSuffix("/_index.md")
          && topics.contains { file.hasPrefix($0) }
      })
    let held = files
    campaign.articles.removeAll { held.contains($0.file) }
    findings = faults.map { finding in
      guard finding.isError, let file = finding.range?.file, held.contains(file) else {
        return finding
      }
      var softened = finding
      softened.rule = finding.rule.softened
      return softened
    }
    for file in held.sorted() {
      findings.append(Diagnostic(.heldBack, at: .top(of: file), Rule.heldBackMessage(file)))
    }
  }

  /// Takes the pages of held files over from the folder as it was published last.
  /// - Parameter manifest: Of that folder; `nil` when there is none.
  func restore(
    from publisher: Publisher, listedIn manifest: Manifest?, into tree: inout OutputTree
  ) -> [Diagnostic] {
    guard !files.isEmpty, let manifest else { return [] }
    var findings: [Diagnostic] = []
    var pages: [String] = []
    for entry in manifest.files where files.contains(entry.source) && tree[entry.path] == nil {
      guard let bytes = publisher.currentFile(entry.path) else { continue }
      findings += tree.add(path: entry.path, bytes: bytes, source: entry.source)
      if entry.path.hasSuffix(".html") { pages.append(String(decoding: bytes, as: UTF8.self)) }
    }
    // The pictures those pages show: they stand in a folder of their own.
    for entry in manifest.files
    where entry.path.hasPrefix("pictures/") && tree[entry.path] == nil
      && pages.contains(where: { $0.contains(entry.path) })
    {
      guard let bytes = publisher.currentFile(entry.path) else { continue }
      findings += tree.add(path: entry.path, bytes: bytes, source: entry.source)
    }
    return findings
  }
}

extension Rule {
  /// The same rule as a warning.
  fileprivate var softened: Rule { Rule(code, .warning, title: title, why: why) }

  static let heldBack = Rule(
    "build/held-back", .warning,
    title: Bilingual(zh: "有错的稿件没有发布", en: "A faulty article was held back"),
    why: Bilingual(
      zh: "--hold-back 先发布其余稿件，有错的这一篇保留上一次的版本。",
      en: "--hold-back publishes the rest; the last good version of this one stays."))

  fileprivate static func heldBackMessage(_ file: String) -> Bilingual {
    Bilingual(
      zh: "`\(file)` 有错，这次没有发布，网站上保留它上一次的版本",
      en: "`\(file)` has faults and was not published; its last good version stays")
  }
}
