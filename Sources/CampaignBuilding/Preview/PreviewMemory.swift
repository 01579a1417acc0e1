import Diagnostics
import FileTree
import Synchronization

/// What a preview has read so far, changed in place from making to making: a value handed about would be copied each time.
final class PreviewMemory: Sendable {
  private struct State: Sendable {
    var sources: SourceSnapshot?
    var reading = ReadingMemory()
  }

  private let state = Mutex(State())

  /// Reads, loads and checks what has changed.
  /// - Returns: The site with the findings of loading, and the findings of the rules for texts.
  /// - Parameter changes: Absolute paths; `nil` when anything may have changed.
  func read(
    _ world: World, changes: Set<String>?, drafts: Bool
  ) -> (site: ReadSite, findings: [Diagnostic]) {
    state.withLock { state in
      let sources = world.sourceSnapshot(previous: state.sources, changes: changes)
      state.sources = sources
      let read = world.load(sources.files, memory: &state.reading)
      return (read, world.textFindings(in: read, drafts: drafts, memory: &state.reading))
    }
  }
}
