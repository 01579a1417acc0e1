import CampaignModel

/// The way from a link written in a Markdown file (`../mediation/tips.md#做法`) to a page of the site.
enum ContentLinks {
  /// The link for a destination as written; `nil` when it leads to no page of the site.
  ///
  /// Addresses of other hosts, mail and telephone links stay as they are.
  static func href(
    _ destination: String, in file: String, root: String, _ context: SiteContext
  ) -> String? {
    if destination.hasPrefix("#") || hasScheme(destination) { return destination }
    let cut = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let tail = destination[cut...]
    guard let path = resolve(decoded(destination[..<cut]), from: file) else {
      return nil
    }
    for candidate in [path, path + "/_index.md", path + ".md", path + "/index.md"] {
      if let address = context.destination(candidate) {
        return root + context.links.path(address) + tail
      }
    }
    return nil
  }

  /// The path in the site folder of a picture as written.
  static func file(_ source: String, in file: String) -> String? {
    hasScheme(source) ? nil : resolve(decoded(source[...]), from: file)
  }

  static func hasScheme(_ destination: String) -> Bool {
    if destination.hasPrefix("//") { return true }
    guard let colon = destination.firstIndex(of: ":") else { return false }
    let scheme = destination[..<colon]
    return !scheme.isEmpty
      && scheme.allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" || $0 == ".")
      }
  }

  /// Resolves `.` and `..` against the folder of a file; `nil` when it leaves the site folder.
  private static func resolve(_ path: String, from file: String) -> String? {
    var parts: [Substring] = []
    if path.hasPrefix("/") {
      parts = ["content"]
    } else {
      parts = file.split(separator: "/").dropLast()
    }
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// Percent-decodes a path; what is not an escape stays.
  private static func decoded(_ path: Substring) -> String {
    guard path.contains("%") else { return String(path) }
    var bytes: [UInt8] = []
    let source = Array(path.utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let value = UInt8(
          String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
