import Dispatch
import Glibc

@testable import PreviewServing

/// Speaks to a server byte by byte, as no browser would.
struct RawClient: Sendable {
  let port: UInt16

  /// What came back.
  struct Reply: Sendable {
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// 0 when there was no answer.
    var status: Int { text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0 }
    var head: String { text.range(of: "\r\n\r\n").map { String(text[..<$0.lowerBound]) } ?? text }
    var body: String { text.range(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? "" }

    func field(_ name: String) -> String? {
      for line in head.split(separator: "\r\n") {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == name.lowercased() else { continue }
        return String(parts[1].drop { $0 == " " })
      }
      return nil
    }
  }

  /// Sends bytes and reads until the server closes, or until a text has come.
  func send(_ bytes: [UInt8], until text: String? = nil) async -> Reply {
    await onOwnThread {
      let file = connect()
      defer { close(file) }
      Self.write(bytes, to: file)
      return Reply(bytes: Self.read(file, until: text))
    }
  }

  func send(_ text: String, until end: String? = nil) async -> Reply {
    await send(Array(text.utf8), until: end)
  }

  /// A GET as browsers send it, with fields added or replaced.
  func get(_ target: String, method: String = "GET", host: String? = nil, _ fields: String...) async
    -> Reply
  {
    let host = host ?? "127.0.0.1:\(port)"
    let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host)"] + fields + ["", ""]
    return await send(lines.joined(separator: "\r\n"))
  }

  /// Sends a byte now and then until the server answers or all is sent; what came.
  func drip(_ text: String, every pause: Duration) async -> Reply {
    await onOwnThread {
      let file = connect()
      defer { close(file) }
      let micros = UInt32(pause / .microseconds(1))
      for byte in text.utf8 {
        var byte = byte
        guard Glibc.send(file, &byte, 1, Int32(MSG_NOSIGNAL)) == 1 else { break }
        usleep(micros)
        var seen: UInt8 = 0
        let flags = Int32(MSG_PEEK | MSG_DONTWAIT)
        if recv(file, &seen, 1, flags) >= 0 { break }
      }
      return Reply(bytes: Self.read(file, until: nil))
    }
  }

  /// Opens connections that say nothing, and hands them to some work.
  func idle<Value: Sendable>(
    _ count: Int, _ work: @Sendable () async -> Value
  ) async -> Value {
    let files = await onOwnThread { (0..<count).map { _ in connect() } }
    let value = await work()
    for file in files { close(file) }
    return value
  }

  /// Opens connections that ask and never read the answer.
  func stalled(_ count: Int, _ text: String, _ work: @Sendable () async -> Void) async {
    let files = await onOwnThread {
      (0..<count).map { _ in
        let file = connect()
        Self.write(Array(text.utf8), to: file)
        return file
      }
    }
    await work()
    for file in files { close(file) }
  }

  /// Opens connections at once that ask for news; the status each got.
  func listening(_ count: Int, _ text: String) async -> [Int] {
    await onOwnThread {
      let files = (0..<count).map { _ in connect() }
      defer { for file in files { close(file) } }
      return files.map { file in
        Self.write(Array(text.utf8), to: file)
        return Reply(bytes: Self.read(file, until: "\r\n\r\n")).status
      }
    }
  }

  private func connect() -> Int32 {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    var patience = timeval(tv_sec: 900, tv_usec: 0)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    _ = withUnsafeBytes(of: address) { bytes in
      bytes.baseAddress.map {
        Glibc.connect(file, $0.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
      }
    }
    return file
  }

  private static func write(_ bytes: [UInt8], to file: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func read(_ file: Int32, until text: String?) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return all }
      all += buffer[..<count]
      if let text, all.range(of: text) != nil { return all }
    }
  }
}

/// Blocking calls do not belong on the threads that run the server.
func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(returning: work()) }
  }
}

extension StringProtocol {
  /// The first place of a text.
  func range(of text: String) -> Range<Index>? {
    firstRange(of: text)
  }
}
