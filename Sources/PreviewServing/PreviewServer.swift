package import Diagnostics
import FlyingSocks
import Glibc

/// Shows a site to the browser of this machine while it is written: makes it anew when a file is saved, and tells open pages.
///
/// FlyingFox's sockets carry it. Its HTTP server does not: it takes heads of any length, waits for ever for their end, keeps the last
/// of two Host fields, and ends when file descriptors run out (0.27.1).
package struct PreviewServer: Sendable {
  private let source: any PreviewSource
  private let language: Language
  /// Absolute paths of the folders whose files the site is made of.
  private let folders: [String]
  private let limits: PreviewLimits

  package init(
    source: any PreviewSource, language: Language, folders: [String],
    limits: PreviewLimits = PreviewLimits()
  ) {
    self.source = source
    self.language = language
    self.folders = folders
    self.limits = limits
  }

  /// What the server tells whoever started it.
  package enum Event: Sendable {
    /// It serves at a port, which is another than the wished one when that is taken.
    case serving(port: UInt16)
    /// The system has no more watches to give: files are looked at twice a second instead.
    case polling
    /// The site was made anew.
    case made(findings: [Diagnostic], isStale: Bool, time: Duration)
  }

  /// Serves until it is cancelled.
  /// - Parameter port: The wished port; the next free one is taken when it is in use. 0 is any.
  package func run(
    port: UInt16, tell: @escaping @Sendable (Event) -> Void
  ) async -> [Diagnostic] {
    // A browser that leaves in the middle of an answer must not end the server.
    signal(SIGPIPE, SIG_IGN)
    guard let listener = Listener(wished: port) else { return [PreviewRules.noPort(port)] }
    let pool = SocketPool.make()
    let desk = PreviewDesk(source: source, language: language, limits: limits)
    let book = ConnectionBook(most: limits.connections)
    do {
      try await pool.prepare()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        // Watching begins before the first reading, so that no change falls between them.
        let watch = FolderWatch(folders: folders, pool: pool, mostWatches: limits.watches)
        let polls = await watch.isPolling
        if polls { tell(.polling) }
        await refresh(desk, nil, tell)
        tell(.serving(port: listener.port))
        group.addTask { try await follow(watch, polls, desk, tell) }
        group.addTask {
          while true {
            try await Task.sleep(for: limits.pulse)
            await desk.pulse()
          }
        }
        for socket in listener.sockets {
          let socket = try AsyncSocket(socket: socket, pool: pool)
          group.addTask { try await accept(on: socket, listener.port, desk, book) }
        }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch {
      // Cancelled; what else could be thrown comes from a pool that has ended.
    }
    for socket in listener.sockets { try? socket.close() }
    await desk.close()
    await book.close()
    return []
  }

  /// Makes the site anew after each change, for ever.
  private func follow(
    _ watch: FolderWatch, _ polled: Bool, _ desk: PreviewDesk,
    _ tell: @escaping @Sendable (Event) -> Void
  ) async throws {
    var polled = polled
    while true {
      let changes = try await watch.next()
      // New folders may have taken the last watches.
      if !polled, await watch.isPolling {
        polled = true
        tell(.polling)
      }
      await refresh(desk, changes, tell)
    }
  }

  private func refresh(
    _ desk: PreviewDesk, _ changes: Set<String>?, _ tell: @Sendable (Event) -> Void
  ) async {
    let start = ContinuousClock.now
    await desk.refresh(after: changes)
    tell(
      .made(
        findings: await desk.findings, isStale: await desk.isStale,
        time: ContinuousClock.now - start))
  }

  private func accept(
    on socket: AsyncSocket, _ port: UInt16, _ desk: PreviewDesk, _ book: ConnectionBook
  ) async throws {
    let door = RequestGuard(port: port)
    let answering = Answering(source: source, desk: desk, language: language)
    while true {
      try Task.checkCancellation()
      do {
        let connection = Connection(socket: try await socket.accept(), limits: limits)
        await book.add { id in
          await connection.serve(
            admit: { door.admit($0) }, heard: { await book.heard(id) },
            answer: { await answering.answer($0) })
        }
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        // Out of file descriptors, or a client that left before it was let in: others may have more luck in a moment.
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }
}
