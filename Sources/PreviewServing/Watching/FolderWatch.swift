import FlyingSocks

/// Tells which files below some folders change, as soon as they have been quiet for a moment.
actor FolderWatch {
  /// Time without a further change after which what was saved is taken for whole.
  private static let quiet: Duration = .milliseconds(6)
  /// Most such times in a row, when files never cease to change.
  private static let mostRounds = 40
  /// Time between looks, where the system gives no watches.
  private static let interval: Duration = .milliseconds(500)

  private let folders: [String]
  private let pool: any AsyncSocketPool
  private var events: FolderEvents?
  private var listing: FolderListing

  /// Whether files are looked at now and then, for want of watches.
  var isPolling: Bool { events == nil }

  /// - Parameter mostWatches: Of folders; where the system gives fewer, or these are too few, files are looked at.
  init(folders: [String], pool: any AsyncSocketPool, mostWatches: Int) {
    self.folders = folders
    self.pool = pool
    let events = FolderEvents(folders: folders, most: mostWatches)
    self.events = events
    listing = FolderListing(of: events == nil ? folders : [])
  }

  /// The changes since the last call, waited for: absolute paths of files, or of folders that came and went.
  /// - Returns: `nil` when more changed than could be noted.
  func next() async throws -> Set<String>? {
    guard let events else { return try await nextByPolling() }
    var noted = FolderEvents.Noted()
    while noted.isEmpty {
      try await pool.suspendSocket(events.socket, untilReadyFor: .read)
      noted = events.read()
    }
    for _ in 0..<Self.mostRounds {
      try await Task.sleep(for: Self.quiet)
      let more = events.read()
      if more.isEmpty { break }
      noted.add(more)
    }
    guard noted.isShort else { return noted.isLost ? nil : noted.paths }
    // What came into folders that are not watched is read now; what comes next, the listing tells.
    self.events = nil
    listing = FolderListing(of: folders)
    return nil
  }

  private func nextByPolling() async throws -> Set<String> {
    while true {
      try await Task.sleep(for: Self.interval)
      let now = FolderListing(of: folders)
      let changes = now.changes(since: listing)
      listing = now
      if !changes.isEmpty { return changes }
    }
  }
}
