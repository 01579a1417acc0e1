import Testing

@testable import PreviewServing

/// Clients that send too much, too slowly or too often do not keep the server from others.
@Suite(.serialized) struct GreedyClientTests {
  @Test func aLongAddressIsRefused() async throws {
    try await withServer { client in
      let reply = await client.get("/" + String(repeating: "a", count: 100_000))
      #expect(reply.status == 414)
      #expect(await client.isServed())
    }
  }

  @Test func aLongHeadIsRefused() async throws {
    try await withServer { client in
      let one = "X-Field: " + String(repeating: "b", count: 1_000_000)
      #expect(await client.get("/", one).status == 431)
      let many = (0..<20_000).map { "X-\($0): y" }.joined(separator: "\r\n")
      #expect(await client.get("/", many).status == 431)
      #expect(await client.isServed())
    }
  }

  @Test func aSlowHeadIsCutOff() async throws {
    var limits = PreviewLimits.patient
    limits.headTime = .milliseconds(600)
    try await withServer(limits: limits) { client in
      let text = "GET / HTTP/1.1\r\nX: " + String(repeating: "c", count: 2000)
      let reply = await client.drip(text, every: .milliseconds(50))
      #expect(reply.status == 408)
      #expect(await client.isServed())
    }
  }

  @Test func aClientThatNeverReadsIsCutOff() async throws {
    let source = SampleSource()
    var pages = SampleSource.pages
    pages["large.txt"] = String(repeating: "字", count: 4_000_000)
    source.set(pages)
    var limits = PreviewLimits.patient
    limits.answerTime = .milliseconds(400)
    limits.connections = 4
    try await withServer(source, limits: limits) { client in
      await client.stalled(12, "GET /large.txt HTTP/1.1\r\nHost: localhost:\(client.port)\r\n\r\n")
      {
        #expect(await client.isServed())
      }
    }
  }

  @Test func idleConnectionsMakeRoom() async throws {
    var limits = PreviewLimits.patient
    limits.connections = 8
    try await withServer(limits: limits) { client in
      await client.idle(200) {
        for _ in 0..<5 { #expect(await client.isServed()) }
      }
      #expect(await client.isServed())
    }
  }

  @Test func moreConnectionsThanFilesDoNotEndTheServer() async throws {
    try await withServer { client in
      await client.idle(600) { #expect(await client.isServed()) }
      #expect(await client.isServed())
    }
  }

  @Test func onlySoManyPagesWaitForNews() async throws {
    var limits = PreviewLimits.patient
    limits.streams = 3
    try await withServer(limits: limits) { client in
      let ask =
        "GET /.banbao/events?page= HTTP/1.1\r\nHost: localhost:\(client.port)\r\n\r\n"
      let statuses = await client.listening(5, ask)
      #expect(statuses.sorted() == [200, 200, 200, 503, 503])
      #expect(await client.isServed())
    }
  }
}
