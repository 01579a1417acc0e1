package import Diagnostics
package import FileTree
import SiteRendering

/// The findings of `banbao check`, with the sources to quote from.
package struct CheckedSite: Sendable {
  package var sources: SourceTree
  package var diagnostics: [Diagnostic]
}

extension World {
  /// Reads, loads and checks everything, templates included, and writes nothing.
  /// - Parameter paths: Keeps only findings of these files and folders (relative to the site folder); empty keeps all.
  package func check(only paths: [String]) -> CheckedSite {
    let read = load(readSources())
    var findings = read.diagnostics
    var memory = ReadingMemory()
    findings += textFindings(in: read, drafts: true, memory: &memory)
    findings += SiteRenderer(theme: read.theme).findings
    let wanted = paths.map(relative)
    if !wanted.isEmpty, !wanted.contains(".") {
      findings.removeAll { finding in
        guard let file = finding.range?.file else { return false }
        return !isWanted(file, wanted)
      }
      findings += wanted.compactMap { unknownPath($0, in: read.sources) }
    }
    return CheckedSite(sources: read.sources, diagnostics: findings.ordered())
  }

  /// A path that names nothing: without a word "no findings" would look like praise.
  private func unknownPath(_ path: String, in sources: SourceTree) -> Diagnostic? {
    if sources[path] != nil || !sources.files(under: path).isEmpty { return nil }
    let nearest = closestWord(to: path, among: sources.files.map(\.path))
    return Diagnostic(
      .checkedPathUnknown, at: nil,
      Bilingual(
        zh: "网站文件夹里没有 `\(path)`", en: "There is no `\(path)` in the site folder"),
      remedy: Bilingual(
        zh: nearest.map { "是不是 `\($0)`？" } ?? "写相对于网站文件夹的路径，如 content/anti-fraud",
        en: nearest.map { "Did you mean `\($0)`?" }
          ?? "Give a path relative to the site folder, such as content/anti-fraud"))
  }

  /// Whether a file is one of some files and folders, or there are none to choose by.
  func isWanted(_ file: String, _ wanted: [String]) -> Bool {
    wanted.isEmpty || wanted.contains(".")
      || wanted.contains { file == $0 || file.hasPrefix($0 + "/") }
  }

  /// A path as typed, as a path below the site folder.
  func relative(_ path: String) -> String {
    var path = path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension Rule {
  package static let checkedPathUnknown = Rule(
    "check/path-unknown", .error,
    title: Bilingual(zh: "要检查的文件必须存在", en: "What is checked must exist"),
    why: Bilingual(
      zh: "路径写错时如果只说“没有发现问题”，会被当成检查通过。",
      en: "With a wrong path \"no findings\" would be taken for a pass."))
}
