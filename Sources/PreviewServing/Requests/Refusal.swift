/// Why a request gets no file, with the status that says so.
enum Refusal: Error, Sendable, Equatable {
  case malformed, version, lineTooLong, headTooLong, tooSlow
  case hasBody, method
  case foreignHost, foreignOrigin, crossSite
  case unsafePath, notFound, tooManyStreams

  var status: Status {
    switch self {
    case .malformed, .hasBody, .unsafePath: .badRequest
    case .version: .versionNotSupported
    case .lineTooLong: .uriTooLong
    case .headTooLong: .headerTooLarge
    case .tooSlow: .requestTimeout
    case .method: .methodNotAllowed
    case .foreignHost, .foreignOrigin, .crossSite: .forbidden
    case .notFound: .notFound
    case .tooManyStreams: .unavailable
    }
  }

  /// A line for whoever looks at the answer; nothing of the request is repeated.
  var explanation: String {
    switch self {
    case .malformed: "请求不合规范 / malformed request"
    case .version: "只用 HTTP/1.1 / HTTP/1.1 only"
    case .lineTooLong: "网址太长 / the address is too long"
    case .headTooLong: "请求头太长 / the head is too long"
    case .tooSlow: "请求太慢 / the request took too long"
    case .hasBody: "预览不接收内容 / the preview takes no content"
    case .method: "只能 GET 和 HEAD / GET and HEAD only"
    case .foreignHost: "只能用 localhost 或 127.0.0.1 打开预览 / open the preview by localhost or 127.0.0.1"
    case .foreignOrigin, .crossSite: "别的网站不能读预览 / other sites may not read the preview"
    case .unsafePath: "网址不合规范 / malformed path"
    case .notFound: "没有这一页 / no such page"
    case .tooManyStreams: "打开的预览页太多 / too many preview pages are open"
    }
  }
}

/// The answers' status codes (RFC 9110 §15).
enum Status: Int, Sendable {
  case ok = 200
  case movedPermanently = 301
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case uriTooLong = 414
  case headerTooLarge = 431
  case serverError = 500
  case unavailable = 503
  case versionNotSupported = 505

  var phrase: String {
    switch self {
    case .ok: "OK"
    case .movedPermanently: "Moved Permanently"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .uriTooLong: "URI Too Long"
    case .headerTooLarge: "Request Header Fields Too Large"
    case .serverError: "Internal Server Error"
    case .unavailable: "Service Unavailable"
    case .versionNotSupported: "HTTP Version Not Supported"
    }
  }
}
