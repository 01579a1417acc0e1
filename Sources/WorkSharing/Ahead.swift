import Dispatch
import Synchronization

/// A value that is made while other work goes on; whoever asks for it before it is begun makes it, and later waits for it.
package final class Ahead<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case asked(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  /// A value that is there.
  package init(_ value: Value) { state = Mutex(.made(value)) }

  /// - Parameter jobs: Most threads at once; with 1 the value is made when it is asked for.
  package init(jobs: Int, _ work: @escaping @Sendable () -> Value) {
    state = Mutex(.asked(work))
    guard jobs > 1 else { return }
    DispatchQueue.global(qos: .userInitiated).async { [weak self] in _ = self?.value }
  }

  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .asked(let work):
        let value = work()
        state = .made(value)
        return value
      }
    }
  }
}
