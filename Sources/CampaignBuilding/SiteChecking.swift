package import Diagnostics
import EditorialChecking
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
    findings += EditorialChecker().check(read.campaign, jobs: jobs)
    findings += SiteRenderer(theme: read.theme).findings
    let wanted = paths.map(relative)
    if !wanted.isEmpty {
      findings.removeAll { finding in
        guard let file = finding.range?.file else { return false }
        return !wanted.contains { file == $0 || file.hasPrefix($0 + "/") }
      }
    }
    return CheckedSite(sources: read.sources, diagnostics: findings.ordered())
  }

  /// A path as typed, as a path below the site folder.
  private func relative(_ path: String) -> String {
    var path = path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
