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
  /// Of the rules for texts alone, so that they can be asked while pages are laid out.
  private let checking = Mutex(ReadingMemory())

  /// Reads and loads what has changed.
  /// - Parameter changes: Absolute paths; `nil` when anything may have changed.
  func read(_ world: World, changes: Set<String>?) -> ReadSite {
    state.withLock { state in
      let sources = world.sourceSnapshot(previous: state.sources, changes: changes)
      state.sources = sources
      return world.load(sources.files, memory: &state.reading)
    }
  }

  /// The findings of the rules for texts.
  func check(_ read: ReadSite, _ world: World, drafts: Bool) -> [Diagnostic] {
    checking.withLock { world.textFindings(in: read, drafts: drafts, memory: &$0) }
  }
}
