import Diagnostics

@testable import PreviewServing

/// Runs a server of the sample during some work.
func withServer<Value: Sendable>(
  _ source: SampleSource = SampleSource(), folders: [String] = [], limits: PreviewLimits = .patient,
  port: UInt16 = 0, tell: @escaping @Sendable (PreviewServer.Event) -> Void = { _ in },
  _ work: @escaping @Sendable (RawClient) async throws -> Value
) async throws -> Value {
  let (ports, found) = AsyncStream.makeStream(of: UInt16.self)
  let server = Task {
    await PreviewServer(source: source, language: .zh, folders: folders, limits: limits)
      .run(port: port) { event in
        tell(event)
        if case .serving(let port) = event { found.yield(port) }
      }
  }
  var first: UInt16 = 0
  for await port in ports {
    first = port
    break
  }
  let result: Result<Value, any Error>
  do { result = .success(try await work(RawClient(port: first))) } catch {
    result = .failure(error)
  }
  server.cancel()
  _ = await server.value
  return try result.get()
}

extension PreviewLimits {
  /// Limits of size only: on a busy machine a test's server may have to wait for its turn.
  static var patient: PreviewLimits {
    var limits = PreviewLimits()
    limits.headTime = .seconds(900)
    limits.answerTime = .seconds(900)
    limits.lingering = .seconds(900)
    return limits
  }
}

extension RawClient {
  /// Whether an honest request is answered: at once, or, where a server's limits of time are short, in the end.
  func isServed() async -> Bool {
    for _ in 0..<100 {
      if await get("/").status == 200 { return true }
    }
    return false
  }
}
