import Diagnostics
import FileTree
import InputMethodChecking
import WorkSharing

/// What an input method was found to have typed into each Markdown file, for as long as the file stays as it is.
struct InputMethodMemory: Sendable {
  /// All files of the last check, and those of `content/` among them.
  private var tree: SourceTree?
  private var files: ArraySlice<SourceFile> = []
  /// Of each of `files`.
  private var findings: [[Diagnostic]] = []

  /// The findings in the Markdown files of `content/`, in order of path.
  mutating func check(_ tree: SourceTree, jobs: Int) -> [Diagnostic] {
    let files = tree.slice(under: "content")
    let new: [Int]
    if let changed = self.tree.flatMap(tree.places(changedSince:)) {
      new = changed.filter(files.indices.contains).map { $0 - files.startIndex }
    } else {
      let kept = keptPlaces(of: files)
      let old = findings
      findings = kept.map { place in place.map { old[$0] } ?? [] }
      new = kept.indices.filter { kept[$0] == nil }
    }
    let checker = InputMethodChecker()
    let found = orderedMap(new, jobs: jobs) { place in
      let file = files[files.startIndex + place]
      return file.path.hasSuffix(".md") && checker.mayFind(in: file.bytes)
        ? checker.check(file.text().value).map(\.diagnostic) : []
    }
    for (place, found) in zip(new, found) { findings[place] = found }
    self.tree = tree
    self.files = files
    return findings.flatMap(\.self)
  }

  /// For each file its place at the last check; `nil` when it is new or has other bytes.
  private func keptPlaces(of files: ArraySlice<SourceFile>) -> [Int?] {
    zip(files, places(of: files, in: self.files)).map { file, place in
      place.flatMap { file.hasBytes(of: self.files[self.files.startIndex + $0]) ? $0 : nil }
    }
  }
}
