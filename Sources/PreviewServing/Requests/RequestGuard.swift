/// Lets through what this machine's browser asks of its own preview, and nothing else.
///
/// Other sites open in the same browser reach 127.0.0.1 too: by a name of theirs that resolves to it (so Host is checked), by
/// requests from their pages (so Origin and Sec-Fetch-Site are), and their answers must carry no CORS header.
struct RequestGuard: Sendable {
  let port: UInt16

  /// A request that may be answered.
  func admit(_ head: RequestHead) -> Result<Request, Refusal> {
    let hosts = head.values("host")
    guard hosts.count == 1 else { return .failure(.malformed) }
    guard isOurs(hosts[0]) else { return .failure(.foreignHost) }
    for origin in head.values("origin") {
      guard origin.hasPrefix("http://"), isOurs(String(origin.dropFirst("http://".count))) else {
        return .failure(.foreignOrigin)
      }
    }
    // A link on another site may lead here; its scripts, pictures and frames may not be ours.
    if head.values("sec-fetch-site").contains("cross-site"),
      !head.values("sec-fetch-mode").contains("navigate")
        || head.values("sec-fetch-dest").contains(where: { $0 != "document" })
    {
      return .failure(.crossSite)
    }
    guard head.method == "GET" || head.method == "HEAD" else { return .failure(.method) }
    guard head.values("transfer-encoding").isEmpty,
      head.values("content-length").allSatisfy({ $0 == "0" })
    else { return .failure(.hasBody) }
    guard let path = TargetPath(head.target) else { return .failure(.unsafePath) }
    return .success(
      Request(isHead: head.method == "HEAD", path: path, language: head.values("accept-language")))
  }

  private func isOurs(_ host: String) -> Bool {
    let host = host.lowercased()
    return ["localhost", "127.0.0.1", "[::1]"].contains { name in
      host == "\(name):\(port)" || port == 80 && host == name
    }
  }
}

/// A request that passed the guard.
struct Request: Sendable {
  /// Whether only the answer's head is wanted.
  var isHead: Bool
  var path: TargetPath
  /// The values of Accept-Language.
  var language: [String]
}
