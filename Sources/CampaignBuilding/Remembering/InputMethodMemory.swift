import Diagnostics
import FileTree
import InputMethodChecking
import WorkSharing

/// What an input method was found to have typed into each Markdown file, for as long as the file stays as it is.
struct InputMethodMemory: Sendable {
  /// In order of path.
  private var files: [SourceFile] = []
  /// Of each of `files`.
  private var findings: [[Diagnostic]] = []

  /// The findings in files in order of path.
  mutating func check(_ files: [SourceFile], jobs: Int) -> [Diagnostic] {
    var kept = places(of: files[...], in: self.files)
    for (number, place) in kept.enumerated() {
      if let place, !files[number].hasBytes(of: self.files[place]) { kept[number] = nil }
    }
    let checker = InputMethodChecker()
    let new = files.indices.filter { kept[$0] == nil }
    var found = orderedMap(new, jobs: jobs) { number in
      checker.mayFind(in: files[number].bytes)
        ? checker.check(files[number].text().value).map(\.diagnostic) : []
    }[...]
    let old = findings
    findings = kept.map { place in place.map { old[$0] } ?? found.popFirst() ?? [] }
    self.files = files
    return findings.flatMap(\.self)
  }
}
