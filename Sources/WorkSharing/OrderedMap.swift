import Dispatch

/// Maps items on several threads and gives the results in the order of the items.
///
/// The only place with threads: stages stay plain synchronous code on values. Items are taken in chunks, so that small ones
/// do not pay for the hand-over.
/// - Parameters:
///   - jobs: Most threads at once; 1 runs in place.
package func orderedMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @Sendable (Item) -> Result
) -> [Result] {
  guard jobs > 1, items.count > 1 else { return items.map(transform) }
  let chunk = max(1, min(64, items.count / (jobs * 4)))
  let chunks = (items.count + chunk - 1) / chunk
  return [Result](unsafeUninitializedCapacity: items.count) { buffer, count in
    // Each index is made by one thread only, and read after all are done.
    nonisolated(unsafe) let slots = buffer
    DispatchQueue.concurrentPerform(iterations: chunks) { number in
      for index in (number * chunk)..<min(items.count, (number + 1) * chunk) {
        slots.initializeElement(at: index, to: transform(items[index]))
      }
    }
    count = items.count
  }
}
