/// The connections there are; when one too many comes, the one cut is that which has been idle longest.
actor ConnectionBook {
  private struct Entry {
    var task: Task<Void, Never>
    var hasHead = false
  }

  private let most: Int
  private var entries: [Int: Entry] = [:]
  private var last = 0

  init(most: Int) { self.most = most }

  /// Serves a connection beside the others.
  func add(_ work: @escaping @Sendable (_ id: Int) async -> Void) {
    last += 1
    let id = last
    if entries.count >= most {
      // Numbers grow with time: the least is the oldest. Browsers send their head at once.
      let idle = entries.filter { !$0.value.hasHead }.keys.min()
      if let cut = idle ?? entries.keys.min() { entries.removeValue(forKey: cut)?.task.cancel() }
    }
    entries[id] = Entry(
      task: Task {
        await work(id)
        self.remove(id)
      })
  }

  /// Notes that a connection has said what it wants.
  func heard(_ id: Int) { entries[id]?.hasHead = true }

  private func remove(_ id: Int) { entries[id] = nil }

  /// Cuts all, and returns when they are gone.
  func close() async {
    let tasks = entries.values.map(\.task)
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
  }
}
