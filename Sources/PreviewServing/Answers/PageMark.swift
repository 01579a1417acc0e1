import FileTree

/// What a page looked like, as two short texts that are others when it looks different.
///
/// They hold for one run of the server, whose hashes are seeded anew: after another start every open page loads itself again.
struct PageMark: Sendable, Equatable {
  /// Of the page, its pictures and scripts.
  var page: String
  /// Of its stylesheets.
  var style: String

  /// A mark as a browser sent it back.
  init(page: String, style: String) {
    self.page = page
    self.style = style
  }

  /// The mark of a page of the site and of the files it shows.
  init(of file: OutputTree.File?, in files: any PreviewFiles) {
    var page = Hasher()
    var style = Hasher()
    guard let file else {
      self.init(page: page, style: style)
      return
    }
    // A stylesheet's name may tell its content: the links to them belong to the styles.
    var start = 0
    while let link = file.bytes.range(of: "<link rel=\"stylesheet\"", from: start) {
      let end =
        file.bytes[link.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? file.bytes.endIndex
      page.combine(bytes: file.bytes[start..<link.lowerBound])
      style.combine(bytes: file.bytes[link.lowerBound..<end])
      start = end
    }
    page.combine(bytes: file.bytes[start...])
    for path in PageReferences.shown(in: file) {
      guard let shown = files[path] else { continue }
      if path.hasSuffix(".css") {
        style.combine(bytes: shown.bytes[...])
      } else {
        page.combine(bytes: shown.bytes[...])
      }
    }
    self.init(page: page, style: style)
  }

  /// The mark of a page made by the server, which is another after each change.
  init(version: Int) {
    var page = Hasher()
    page.combine(version)
    self.init(page: page, style: Hasher())
  }

  private init(page: Hasher, style: Hasher) {
    self.page = String(UInt(bitPattern: page.finalize()), radix: 36)
    self.style = String(UInt(bitPattern: style.finalize()), radix: 36)
  }
}

extension Hasher {
  fileprivate mutating func combine(bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { combine(bytes: $0) }
  }
}

/// The files a page names in `src`, `href` and `srcset`.
enum PageReferences {
  /// Where links lead does not show; these do.
  private static let shown: Set<Substring> = [
    ".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif",
  ]

  /// Paths as in the tree of the files that show on the page, in order, without those of other hosts.
  static func shown(in page: OutputTree.File) -> [String] {
    var paths: [String] = []
    let folder = page.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for name in [" src=\"", " href=\"", " srcset=\""] {
      var start = 0
      while let found = page.bytes.range(of: name, from: start) {
        let end =
          page.bytes[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? page.bytes.endIndex
        let value = String(decoding: page.bytes[found.upperBound..<end], as: UTF8.self)
        for link in value.split(separator: ",") {
          guard let link = link.split(separator: " ").first else { continue }
          if let path = resolve(link, in: folder) { paths.append(path) }
        }
        start = end
      }
    }
    return paths
  }

  private static func resolve(_ link: Substring, in folder: ArraySlice<Substring>) -> String? {
    let bare = link.prefix { $0 != "?" && $0 != "#" }
    guard let dot = bare.lastIndex(of: "."), shown.contains(bare[dot...]), !bare.contains(":"),
      !bare.hasPrefix("//")
    else { return nil }
    var names = bare.hasPrefix("/") ? [] : Array(folder)
    for name in bare.split(separator: "/") {
      switch name {
      case ".": continue
      case "..":
        guard names.popLast() != nil else { return nil }
      default: names.append(name)
      }
    }
    return names.joined(separator: "/")
  }
}
