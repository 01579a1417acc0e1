import Synchronization

/// Whether something happens for the first time.
final class Once: Sendable {
  private let happened = Atomic(false)

  /// `true` at the first call only.
  func isFirst() -> Bool { !happened.exchange(true, ordering: .relaxed) }
}
