package import Diagnostics
import FileTree
import InputMethodChecking
import Publishing
import WorkSharing

/// What `banbao check --fix` changed, or would change.
package struct FixedSite: Sendable {
  package struct File: Sendable {
    package var path: String
    /// How many places were changed.
    package var count: Int
    package var before: SourceText
    package var after: SourceText

    package var summary: Bilingual {
      Bilingual(zh: "\(path)：改了 \(count) 处", en: "\(path): \(count) changes")
    }

    /// The change as a unified diff, three lines around each.
    package var diff: String { LineDiff(path: path, before: before, after: after).text }
  }

  package var files: [File]
  /// What kept files from being written.
  package var diagnostics: [Diagnostic] = []
}

extension World {
  /// Makes the certain changes of the input-method rules in every Markdown file.
  /// - Parameters:
  ///   - paths: Only these files and folders; empty means all.
  ///   - write: `false` only tells what would be changed.
  package func fix(only paths: [String], write: Bool) -> FixedSite {
    let sources = readSources()
    let wanted = paths.map(relative)
    let files = markdownFiles(of: sources.value).filter { isWanted($0.path, wanted) }
    let marked = orderedMap(files, jobs: jobs) { file -> FixedSite.File? in
      let checker = InputMethodChecker()
      guard checker.mayFind(in: file.bytes) else { return nil }
      let text = file.text()
      guard !text.hasErrors else { return nil }
      let fixed = checker.fixed(text.value)
      guard fixed.count > 0 else { return nil }
      return FixedSite.File(
        path: file.path, count: fixed.count, before: text.value, after: fixed.source)
    }
    var site = FixedSite(files: marked.compactMap(\.self))
    guard write else { return site }
    var tree = OutputTree()
    for file in site.files {
      let mark = sources.value[file.path].map { $0.bytes.count - file.before.bytes.count } ?? 0
      let byteOrderMark = Array(sources.value[file.path]?.bytes.prefix(mark) ?? [])
      site.diagnostics += tree.add(
        path: file.path, bytes: byteOrderMark + file.after.bytes, source: file.path)
    }
    if !site.diagnostics.hasErrors { site.diagnostics += FileReplacing(root: root).replace(tree) }
    if site.diagnostics.hasErrors { site.files = [] }
    return site
  }

  /// All Markdown files of `content/`, in order of path.
  func markdownFiles(of sources: SourceTree) -> [SourceFile] {
    sources.slice(under: "content").filter { $0.path.hasSuffix(".md") }
  }
}
