package import Diagnostics
package import Hashing

/// The files a run makes: path to bytes, ordered by path; two makers of one path are both reported, the first is kept.
package struct OutputTree: Sendable {
  /// One file to write, with the source it came from for the manifest and for collisions; shared, as it never changes.
  package final class File: Sendable {
    package let path: String
    package let content: Content
    /// The content file, or the name of the stage for a page made from many.
    package let source: String

    package init(path: String, content: Content, source: String) {
      self.path = path
      self.content = content
      self.source = source
    }

    package convenience init(path: String, bytes: [UInt8], source: String) {
      self.init(path: path, content: .bytes(bytes), source: source)
    }

    /// The bytes that are to be written; none of a file that is stored.
    package var bytes: [UInt8] {
      if case .bytes(let bytes) = content { bytes } else { [] }
    }

    /// Of the bytes.
    package var sum: SHA256Sum {
      switch content {
      case .bytes(let bytes): SHA256Sum(of: bytes)
      case .stored(let stored): stored.sum
      }
    }

    /// Bytes.
    package var count: Int {
      switch content {
      case .bytes(let bytes): bytes.count
      case .stored(let stored): stored.count
      }
    }
  }

  package enum Content: Sendable {
    case bytes([UInt8])
    case stored(StoredFile)
  }

  private var files: [File] = []
  /// Where among the files a path is.
  private var places: [String: Int] = [:]
  package private(set) var byteCount = 0

  package init() {}

  package var count: Int { files.count }
  package var isEmpty: Bool { files.isEmpty }

  /// The files in order of path bytes; at no cost to speak of after `order()`.
  package var ordered: [File] { files.ordered(byPath: \.path) }

  package subscript(path: String) -> File? { places[path].map { files[$0] } }

  /// Puts the files in order of path bytes, so that asking for them so sorts no more.
  package mutating func order() {
    files = ordered
    for (place, file) in files.enumerated() { places[file.path] = place }
  }

  /// Adds a file; the path is relative, `/` between parts, no empty, `.` or `..` part.
  package mutating func add(_ file: File) -> [Diagnostic] {
    guard Self.isSafe(file.path) else { return [Self.unsafePath(file)] }
    return addSafe(file)
  }

  private mutating func addSafe(_ file: File) -> [Diagnostic] {
    if let earlier = self[file.path] { return [Self.collision(earlier, file)] }
    places[file.path] = files.count
    files.append(file)
    byteCount += file.count
    return []
  }

  /// Puts a file in the place of the one at its path; one at a new path is not taken.
  package mutating func replace(_ file: File) {
    guard let place = places[file.path] else { return }
    byteCount += file.count - files[place].count
    files[place] = file
  }

  package mutating func add(path: String, bytes: [UInt8], source: String) -> [Diagnostic] {
    add(File(path: path, bytes: bytes, source: source))
  }

  package mutating func add(path: String, text: String, source: String) -> [Diagnostic] {
    add(path: path, bytes: Array(text.utf8), source: source)
  }

  /// Adds every file of another tree.
  package mutating func merge(_ other: OutputTree) -> [Diagnostic] {
    if isEmpty {
      self = other
      return []
    }
    files.reserveCapacity(count + other.count)
    places.reserveCapacity(count + other.count)
    return other.files.flatMap { addSafe($0) }
  }

  /// Whether a path stays inside the folder it is published to.
  package static func isSafe(_ path: String) -> Bool {
    let bytes = path.utf8
    guard bytes.count <= 1024, !bytes.contains(0) else { return false }
    // Of the part being read: its length, and whether it is dots alone.
    var length = 0
    var isDots = true
    for byte in bytes {
      if byte == UInt8(ascii: "/") {
        if !isSafePart(length, isDots) { return false }
        (length, isDots) = (0, true)
      } else {
        length += 1
        isDots = isDots && byte == UInt8(ascii: ".")
      }
    }
    return isSafePart(length, isDots)
  }

  private static func isSafePart(_ length: Int, _ isDots: Bool) -> Bool {
    length > 0 && length <= 255 && !(isDots && length <= 2)
  }
}

extension OutputTree {
  private static func collision(_ first: File, _ second: File) -> Diagnostic {
    Diagnostic(
      .outputCollision, at: .top(of: second.source),
      Bilingual(
        zh: "`\(second.path)` 已由 `\(first.source)` 生成，这里又要生成一次",
        en: "`\(second.path)` is already made by `\(first.source)`"),
      remedy: Bilingual(
        zh: "给其中一篇换一个“网址名”（slug）或文件名",
        en: "Give one of them another `slug` or file name"))
  }

  private static func unsafePath(_ file: File) -> Diagnostic {
    Diagnostic(
      .outputUnsafePath, at: .top(of: file.source),
      Bilingual(
        zh: "`\(file.path)` 不能作为网站里的路径", en: "`\(file.path)` cannot be a path of the site"),
      remedy: Bilingual(
        zh: "路径里不能有空的部分、`.`、`..`，每一段不超过 255 字节",
        en: "No empty part, `.` or `..`, and at most 255 bytes a part"))
  }
}

extension Rule {
  package static let outputCollision = Rule(
    "output/collision", .error,
    title: Bilingual(zh: "一个网址只能有一个页面", en: "One address, one page"),
    why: Bilingual(
      zh: "两个来源生成同一个文件时，后一个会悄悄盖掉前一个，所以这里两个都不放行。",
      en: "When two sources make one file the later would silently replace the earlier."))

  package static let outputUnsafePath = Rule(
    "output/unsafe-path", .error,
    title: Bilingual(zh: "生成的路径必须留在网站文件夹里", en: "Output paths stay inside the site"),
    why: Bilingual(
      zh: "带 `..` 的路径会写到网站文件夹外面。", en: "A path with `..` would be written outside the site."))
}
