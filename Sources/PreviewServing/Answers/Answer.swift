/// What goes back to a browser.
struct Answer: Sendable {
  var status: Status
  var type: ContentType
  var body: Body
  /// Where the page is (with 301).
  var location: String?

  /// A body sent at once, or news as it comes.
  enum Body: Sendable {
    case bytes([UInt8])
    case news(AsyncStream<News>)
  }

  init(_ status: Status = .ok, _ type: ContentType, _ bytes: [UInt8]) {
    self.status = status
    self.type = type
    body = .bytes(bytes)
  }

  init(news: AsyncStream<News>) {
    status = .ok
    type = .events
    body = .news(news)
  }

  init(_ refusal: Refusal) {
    self.init(refusal.status, .text, Array((refusal.explanation + "\n").utf8))
  }

  static func moved(to location: String) -> Answer {
    var answer = Answer(.movedPermanently, .text, [])
    answer.location = location
    return answer
  }

  /// The head as sent.
  ///
  /// No CORS header is ever sent. One request a connection: on the loopback a new one costs next to nothing, and nothing can
  /// hide behind a first request.
  var head: [UInt8] {
    var fields = [
      ("Content-Type", type.value), ("Cache-Control", "no-store"),
      ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Content-Security-Policy", type.policy), ("Connection", "close"),
    ]
    if case .bytes(let bytes) = body { fields.append(("Content-Length", "\(bytes.count)")) }
    if status == .methodNotAllowed { fields.append(("Allow", "GET, HEAD")) }
    if let location { fields.append(("Location", location)) }
    let lines = ["HTTP/1.1 \(status.rawValue) \(status.phrase)"] + fields.map { "\($0.0): \($0.1)" }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}

/// Something a page in a browser is told.
enum News: Sendable, Equatable {
  /// The shown page or a picture or script of it is another now.
  case reload
  /// Only its stylesheets are; with the mark of the new ones.
  case style(String)
  /// The findings are others now; as JSON.
  case findings(String)
  /// Nothing new, but the server is there.
  case pulse

  /// As server-sent events (HTML Living Standard §9.2).
  var bytes: [UInt8] {
    switch self {
    case .reload: Array("event: reload\ndata: .\n\n".utf8)
    case .style(let mark): Array("event: style\ndata: \(mark)\n\n".utf8)
    case .findings(let json): Array("event: findings\ndata: \(json)\n\n".utf8)
    case .pulse: Array(":\n\n".utf8)
    }
  }
}
