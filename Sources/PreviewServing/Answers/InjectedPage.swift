import Diagnostics

/// A page of the site with what shows news in it: a stylesheet and a script, both from the preview server.
///
/// Only the answer is changed; what is built stays as it is.
struct InjectedPage {
  /// The preview's own files live below this path, which no page of a site has: a leading dot is not made.
  static let folder = ".banbao/"

  let bytes: [UInt8]

  /// - Parameters:
  ///   - path: The page's path, which its script asks for news of.
  ///   - mark: What the page was when it was sent.
  ///   - language: Of what the script says.
  init(_ page: [UInt8], path: String, mark: PageMark, language: Language) {
    // A page that leads on at once has nothing to show news in.
    guard page.range(of: "http-equiv=\"refresh\"") == nil else {
      bytes = page
      return
    }
    let tags =
      "<link rel=\"stylesheet\" href=\"/\(Self.folder)preview.css\">"
      + "<script src=\"/\(Self.folder)reload.js\" defer data-banbao-page=\"\(path.escaped)\" "
      + "data-banbao-page-mark=\"\(mark.page)\" data-banbao-style-mark=\"\(mark.style)\" data-banbao-language=\"\(language.rawValue)\"></script>"
    var page = Self.withWiderPolicy(page)
    let place =
      page.range(of: "</head>")?.lowerBound ?? page.range(of: "</body>")?.lowerBound
      ?? page.endIndex
    page.insert(contentsOf: Array(tags.utf8), at: place)
    bytes = page
  }

  /// Lets scripts, styles and news come from the server, whatever else the page's own policy says.
  private static func withWiderPolicy(_ page: [UInt8]) -> [UInt8] {
    let opening = "http-equiv=\"Content-Security-Policy\" content=\""
    guard let found = page.range(of: opening),
      let end = page[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return page }
    let policy = String(decoding: page[found.upperBound..<end], as: UTF8.self)
    var page = page
    page.replaceSubrange(found.upperBound..<end, with: Array(widened(policy).utf8))
    return page
  }

  /// CSP 3 §2.2: directives between `;`, the first of a name counts; `'none'` only stands alone.
  static func widened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
    for name in ["script-src", "style-src", "connect-src"] {
      if let index = directives.firstIndex(where: { $0[0].lowercased() == name }) {
        directives[index].removeAll { $0 == "'none'" }
        if !directives[index].contains("'self'") { directives[index].append("'self'") }
      } else {
        directives.append([name, "'self'"])
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }
}

extension [UInt8] {
  /// The first place of an ASCII text.
  func range(of text: String, from start: Int = 0) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      var index = start
      while index <= bytes.count - wanted.count {
        if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
          return index..<(index + wanted.count)
        }
        index += 1
      }
      return nil
    }
  }
}

extension String {
  /// For the text and the quoted attributes of HTML.
  var escaped: String {
    unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }
}
