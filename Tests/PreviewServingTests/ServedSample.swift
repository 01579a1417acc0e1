import Diagnostics

@testable import PreviewServing

/// Runs a server of the sample during some work.
func withServer<Value: Sendable>(
  _ source: SampleSource = SampleSource(), folders: [String] = [], limits: PreviewLimits = .init(),
  port: UInt16 = 0, _ work: @escaping @Sendable (RawClient) async throws -> Value
) async throws -> Value {
  let (ports, found) = AsyncStream.makeStream(of: UInt16.self)
  let server = Task {
    await PreviewServer(source: source, language: .zh, folders: folders, limits: limits)
      .run(port: port) { event in
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
