import FlyingSocks
import Glibc

/// The two loopback addresses, listened at by one port: browsers take `localhost` for either.
struct Listener: Sendable {
  let port: UInt16
  let sockets: [Socket]

  /// How many ports are tried, from the wished one up.
  static let tries = 50

  /// Takes the wished port, or the next that is free; 0 is any.
  /// - Returns: `nil` when none of the tried ones is free.
  init?(wished: UInt16) {
    for step in 0..<UInt16(Self.tries) {
      let (port, isTooHigh) = wished.addingReportingOverflow(step)
      guard !isTooHigh else { return nil }
      if let listener = Self(port: port) {
        self = listener
        return
      }
    }
    return nil
  }

  private init?(port: UInt16) {
    guard let four = Self.socket(AF_INET, port) else { return nil }
    guard let bound = Self.port(of: four) else { return nil }
    // Without IPv6 on this machine `localhost` cannot mean it.
    guard let six = Self.socket(AF_INET6, bound) else {
      if errno == EADDRINUSE {
        close(four)
        return nil
      }
      self.port = bound
      sockets = [Socket(file: .init(rawValue: four))]
      return
    }
    self.port = bound
    sockets = [four, six].map { Socket(file: .init(rawValue: $0)) }
  }

  /// A listening socket of the loopback only; `errno` says why not.
  private static func socket(_ family: Int32, _ port: UInt16) -> Int32? {
    let file = Glibc.socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard file >= 0 else { return nil }
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, size)
    if family == AF_INET6 { setsockopt(file, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, size) }
    guard bind(file, family, port) == 0, listen(file, SOMAXCONN) == 0 else {
      let reason = errno
      Glibc.close(file)
      errno = reason
      return nil
    }
    return file
  }

  private static func bind(_ file: Int32, _ family: Int32, _ port: UInt16) -> Int32 {
    func bind<Address>(_ address: Address) -> Int32 {
      withUnsafeBytes(of: address) { bytes in
        guard let start = bytes.baseAddress else { return -1 }
        return Glibc.bind(
          file, start.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
      }
    }
    if family == AF_INET {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
      return bind(address)
    }
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    return bind(address)
  }

  /// The port a socket was given.
  private static func port(of file: Int32) -> UInt16? {
    guard case .ip4(_, let port)? = try? Socket(file: .init(rawValue: file)).sockname() else {
      return nil
    }
    return port
  }
}
