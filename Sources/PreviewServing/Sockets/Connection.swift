import FlyingSocks
import FoundationEssentials
import Glibc

/// One connection: a head in, an answer out, and the end.
struct Connection: Sendable {
  let socket: AsyncSocket
  let limits: PreviewLimits

  /// - Parameters:
  ///   - admit: Refuses a head, or lets it through.
  ///   - answer: Answers what was let through.
  ///   - heard: Called when the head is complete: from here on the connection is no idle one.
  func serve(
    admit: @Sendable (RequestHead) -> Result<Request, Refusal>,
    heard: @Sendable () async -> Void, answer: @Sendable (Request) async -> Answer
  ) async {
    defer { try? socket.close() }
    do {
      guard let head = try await readHead() else { return }
      await heard()
      switch head.flatMap(admit) {
      case .success(let request):
        try await send(await answer(request), isHead: request.isHead)
      case .failure(let refusal):
        try await send(Answer(refusal), isHead: false)
      }
      await linger()
    } catch {
      // Cut off from either side: there is no one to tell.
    }
  }

  /// The head; `nil` when the client went away before its end.
  private func readHead() async throws -> Result<RequestHead, Refusal>? {
    do {
      return try await within(limits.headTime) {
        var collector = HeadCollector(limits: limits)
        while true {
          if let head = collector.take(try await socket.read(atMost: 4096)) { return head }
        }
      }
    } catch is DeadlinePassed {
      return .failure(.tooSlow)
    } catch SocketError.disconnected {
      return nil
    }
  }

  private func send(_ answer: Answer, isHead: Bool) async throws {
    switch answer.body {
    case .bytes(let bytes):
      let whole = Data(answer.head + (isHead ? [] : bytes))
      try await within(limits.answerTime) { try await socket.write(whole) }
    case .news(let news):
      try await send(answer.head)
      try await follow(news)
    }
  }

  private func send(_ bytes: [UInt8]) async throws {
    try await within(limits.answerTime) { try await socket.write(Data(bytes)) }
  }

  /// Passes news on until the client closes its end or there is no more.
  private func follow(_ news: AsyncStream<News>) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await item in news { try await send(item.bytes) }
      }
      group.addTask {
        // A client has nothing more to say; that reading ends shows that it is gone.
        while true { _ = try await socket.read(atMost: 4096) }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Lets the client read the answer before the connection is cut: closing with bytes unread would take the answer from it.
  private func linger() async {
    Glibc.shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    try? await within(limits.lingering) {
      while true { _ = try await socket.read(atMost: 4096) }
    }
  }
}
