import Testing

@testable import PreviewServing

/// What a page of another site, or a program on this machine, may try; after each the server still serves.
@Suite(.serialized) struct HostileRequestTests {
  @Test(arguments: [
    "/../../etc/passwd", "/topic/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc/passwd", "/..%5c..%5cwindows/win.ini", "/%252e%252e/%252e%252e/etc/passwd",
    "/topic/%2e/", "/topic\\..\\..\\etc", "//etc/passwd", "/topic//index.html",
    "/topic%2findex.html",
    "/index.html%00.png", "/%00", "/%0d%0aX: y", "/%", "/%zz", "/%ff", "/%c0%ae%c0%ae/", "/~root",
    "/topic/.", "/topic/..", "/./index.html", "/index.html/", "/.banbao/../index.html",
    "/.banbao/reload.js/", "/etc/passwd", "/proc/self/environ", "etc/passwd", "*", "",
    "http://127.0.0.1/index.html", "http://evil.example/index.html", "file:///etc/passwd",
    "/index.html#x", "/content/site.yaml", "/.git/config", "/@fs/etc/passwd?raw??",
  ])
  func aTargetThatIsNoPageGetsNone(_ target: String) async throws {
    try await withServer { client in
      let reply = await client.get(target)
      #expect([400, 404].contains(reply.status), "\(target): \(reply.head)")
      #expect(!reply.text.contains("root:"))
      #expect(reply.field("Location") == nil)
      try await expectServing(client)
    }
  }

  @Test(arguments: [
    "evil.example", "evil.example:PORT", "127.0.0.1.evil.example:PORT",
    "localhost.evil.example:PORT",
    "127.0.0.1", "localhost", "127.0.0.1:1", "0.0.0.0:PORT", "127.1:PORT", "2130706433:PORT",
    "[::]:PORT", "user@127.0.0.1:PORT", "127.0.0.1:PORT, evil.example", "",
  ])
  func aForeignHostIsForbidden(_ host: String) async throws {
    try await withServer { client in
      let reply = await client.get("/", host: host.replacing("PORT", with: "\(client.port)"))
      #expect(reply.status == 403)
      #expect(!reply.text.contains("正文"))
      try await expectServing(client)
    }
  }

  @Test func hostIsOneOrNoRequest() async throws {
    try await withServer { client in
      let ours = "Host: localhost:\(client.port)\r\n"
      for fields in ["", ours + ours, ours + "Host: evil.example\r\n"] {
        #expect(await client.send("GET / HTTP/1.1\r\n\(fields)\r\n").status == 400)
      }
    }
  }

  @Test(arguments: [
    "http://evil.example", "https://localhost:PORT", "http://localhost:1", "null",
    "http://localhost:PORT.evil.example", "http://127.0.0.1", "file://", "",
  ])
  func aForeignOriginIsForbidden(_ origin: String) async throws {
    try await withServer { client in
      let sent = "Origin: " + origin.replacing("PORT", with: "\(client.port)")
      for target in ["/", "/.banbao/events?page="] {
        let lines = ["GET \(target) HTTP/1.1", "Host: localhost:\(client.port)", sent, "", ""]
        // News would go on for ever: the head is enough.
        let reply = await client.send(lines.joined(separator: "\r\n"), until: "\r\n\r\n")
        #expect(reply.status == 403)
      }
      try await expectServing(client)
    }
  }

  @Test func pagesOfOtherSitesMayOnlyLinkHere() async throws {
    try await withServer { client in
      let cross = "Sec-Fetch-Site: cross-site"
      let script = await client.get("/", cross, "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script")
      #expect(script.status == 403)
      let frame = await client.get("/", cross, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")
      #expect(frame.status == 403)
      let link = await client.get(
        "/", cross, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")
      #expect(link.status == 200)
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "FOO"])
  func onlyGetAndHeadAreAllowed(_ method: String) async throws {
    try await withServer { client in
      let reply = await client.get("/", method: method)
      #expect(reply.status == 405)
      #expect(reply.field("Allow") == "GET, HEAD")
      try await expectServing(client)
    }
  }

  @Test func noAnswerIsMeantForOtherSites() async throws {
    try await withServer { client in
      for target in ["/", "/topic", "/nothing/", "/%00", "/assets/site.css", "/.banbao/reload.js"] {
        let reply = await client.get(target, "Origin: http://localhost:\(client.port)")
        #expect(!reply.head.lowercased().contains("access-control"))
        #expect(reply.field("X-Content-Type-Options") == "nosniff")
        #expect(reply.field("Cache-Control") == "no-store")
        #expect(reply.field("Cross-Origin-Resource-Policy") == "same-origin")
        #expect(reply.field("Content-Security-Policy")?.contains("frame-ancestors 'none'") == true)
      }
    }
  }

  @Test(arguments: [
    "GET / HTTP/1.1\nHost: localhost:PORT\n\n", "GET / HTTP/1.1\r\nHost: localhost:PORT\n\r\n",
    "GET  / HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", "GET /\r\n\r\n", "\r\n\r\n",
    "\u{0}\u{0}\r\n\r\n",
    "GET / HTTP/1.1\r\nHost : localhost:PORT\r\n\r\n",
    "GET / HTTP/1.1\r\n Host: localhost:PORT\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost:PORT\r\nA: b\r\n c\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost:PORT\r\nA: \u{1}\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 5\r\n\r\nhello",
    "GET / HTTP/1.1\r\nHost: localhost:PORT\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "GET /\u{4E2D}\u{6587} HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
    "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\n",
  ])
  func whatIsNotStrictlyHTTPIsRefused(_ text: String) async throws {
    try await withServer { client in
      let reply = await client.send(text.replacing("PORT", with: "\(client.port)"))
      #expect(reply.status == 400)
      try await expectServing(client)
    }
  }

  @Test func otherVersionsAreRefused() async throws {
    try await withServer { client in
      #expect(await client.send("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n").status == 505)
      #expect(await client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").status == 505)
    }
  }

  /// That the server answers an honest request as if nothing had been.
  private func expectServing(_ client: RawClient) async throws {
    let reply = await client.get("/")
    #expect(reply.status == 200)
    #expect(reply.body.contains("正文"))
  }
}
