package import CampaignModel
package import Diagnostics
package import FileTree

/// What every verb starts from: the files of the site folder, and the campaign they make.
package struct ReadSite: Sendable {
  package var sources: SourceTree
  package var campaign: Campaign
  package var theme: Theme
  package var diagnostics: [Diagnostic]
  /// The folders they were read from, where that was asked for.
  package var standing: [StandingTree]?
}

extension World {
  /// Reads `content/` and `themes/`; a theme the site folder lacks comes from those shipped with the program.
  package func readSources() -> Reported<SourceTree> { sourceSnapshot().files }

  /// Reads as `readSources` does, but for the files that stand as they were at an earlier reading.
  package func sourceSnapshot(previous: SourceSnapshot? = nil) -> SourceSnapshot {
    let reader = SourceTreeReader(root: root, jobs: jobs)
    let content = reader.snapshot(["content"], previous: previous)
    let themes = reader.snapshot(["themes"], previous: previous)
    guard themes.isEmpty, let sharedRoot else {
      return SourceSnapshot(joining: [content, themes])
    }
    let shared = SourceTreeReader(root: sharedRoot, jobs: jobs)
      .snapshot(["themes"], previous: previous)
    // That the site folder has no themes is kept too: it may get some.
    return SourceSnapshot(joining: [content, themes, shared])
  }

  /// The same, where it is known which files have changed.
  /// - Parameter changes: Absolute paths; `nil` when anything may have changed.
  package func sourceSnapshot(
    previous: SourceSnapshot?, changes: Set<String>?
  ) -> SourceSnapshot {
    guard let previous, let changes else { return sourceSnapshot(previous: previous) }
    var paths = Set<String>()
    for change in changes {
      guard change.hasPrefix(root + "/") else { return sourceSnapshot(previous: previous) }
      let path = String(change.dropFirst(root.utf8.count + 1))
      // What editors leave while they save is no file of the site.
      if path.hasPrefix(".") || path.contains("/.") { continue }
      paths.insert(path)
    }
    return SourceTreeReader(root: root, jobs: jobs).snapshot(rereading: paths, of: previous)
      ?? sourceSnapshot(previous: previous)
  }

  /// The folder that holds the themes shipped with the program.
  private var sharedRoot: String? {
    guard let sharedThemes, sharedThemes.hasSuffix("/themes") else { return nil }
    return String(sharedThemes.dropLast("/themes".count))
  }

  /// Loads campaign and theme from sources, with all findings of both.
  package func load(_ sources: Reported<SourceTree>) -> ReadSite {
    var memory = ReadingMemory()
    return load(sources, memory: &memory)
  }
}
