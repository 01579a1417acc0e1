import Dispatch

/// Runs long work on a thread of its own, so that what waits for it keeps no thread from others.
package func onOwnThread<Value: Sendable>(
  _ work: @escaping @Sendable () -> Value
) async -> Value {
  await withCheckedContinuation { continuation in
    DispatchQueue.global(qos: .userInitiated).async { continuation.resume(returning: work()) }
  }
}
