/// What a file is, by the ending of its name, and what a browser may do with it.
struct ContentType: Sendable, Equatable {
  var value: String
  /// The content security policy it is sent with.
  var policy: String

  init(_ value: String, policy: String = "default-src 'none'; frame-ancestors 'none'") {
    self.value = value
    self.policy = policy
  }

  static let text = ContentType("text/plain; charset=utf-8")
  static let script = ContentType("text/javascript; charset=utf-8")
  static let style = ContentType("text/css; charset=utf-8")
  static let events = ContentType("text/event-stream")

  /// Pages bring a policy of their own, which holds beside this one.
  static let page = ContentType(
    "text/html; charset=utf-8",
    policy: "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
      + "form-action 'self'; frame-ancestors 'none'")

  /// A drawing is sent as a picture: opened by itself it runs nothing and loads nothing.
  static let drawing = ContentType(
    "image/svg+xml",
    policy: "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; "
      + "frame-ancestors 'none'; sandbox")

  /// The type of a file of the site.
  init(of path: String) {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() : nil
    self =
      switch ending {
      case "html": .page
      case "css": .style
      case "js": .script
      case "svg": .drawing
      case "txt": .text
      case "json": ContentType("application/json; charset=utf-8")
      case "xml": ContentType("application/xml; charset=utf-8")
      case "csv": ContentType("text/csv; charset=utf-8")
      case "ics": ContentType("text/calendar; charset=utf-8")
      case "png": ContentType("image/png")
      case "jpg", "jpeg": ContentType("image/jpeg")
      case "webp": ContentType("image/webp")
      case "gif": ContentType("image/gif")
      case "ico": ContentType("image/x-icon")
      case "woff2": ContentType("font/woff2")
      // The browser's own viewer shows it; a sandbox would keep it from doing so.
      case "pdf": ContentType("application/pdf", policy: "frame-ancestors 'none'")
      default: ContentType("application/octet-stream")
      }
  }
}
