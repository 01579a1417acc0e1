import FoundationEssentials
import Hashing

/// Reads manifests: those written as we write them in one pass, any other JSON of the same values by the library.
enum ManifestReader {
  /// The entries of a manifest that is written just as `ManifestWriter` does; `nil` otherwise.
  static func entries(_ json: [UInt8]) -> [Manifest.Entry]? {
    var scanner = ManifestScanner(bytes: json)
    guard scanner.take(ManifestWriter.head) else { return nil }
    var entries: [Manifest.Entry] = []
    entries.reserveCapacity(json.count / 192)
    if scanner.take(ManifestWriter.tail) { return scanner.isAtEnd ? entries : nil }
    repeat {
      guard let entry = scanner.entry() else { return nil }
      entries.append(entry)
    } while scanner.take(ManifestWriter.separator)
    return scanner.take(ManifestWriter.tail) && scanner.isAtEnd ? entries : nil
  }

  /// The entries of a manifest that was written anew by another program.
  static func entriesAnyhow(_ json: [UInt8]) -> [Manifest.Entry]? {
    struct Foreign: Decodable {
      struct File: Decodable {
        var path: String
        var sha256: String
        var bytes: Int
        var source: String
      }
      var generator: String
      var files: [File]
    }
    guard let manifest = try? JSONDecoder().decode(Foreign.self, from: Data(json)),
      manifest.generator == Manifest.generator
    else { return nil }
    var entries: [Manifest.Entry] = []
    for file in manifest.files {
      guard let sum = SHA256Sum(hexadecimal: Array(file.sha256.utf8)[...]) else { return nil }
      entries.append(
        Manifest.Entry(path: file.path, sum: sum, bytes: file.bytes, source: file.source))
    }
    return entries
  }
}

/// Goes through a manifest's bytes; every step says whether the bytes were as expected.
private struct ManifestScanner {
  let bytes: [UInt8]
  private var place = 0
  /// The source of the line before, which its neighbours often share.
  private var lastSource = ""

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func take(_ expected: [UInt8]) -> Bool {
    guard bytes.count - place >= expected.count else { return false }
    for offset in expected.indices where bytes[place + offset] != expected[offset] { return false }
    place += expected.count
    return true
  }

  mutating func entry() -> Manifest.Entry? {
    let marks = ManifestWriter.marks
    guard take(marks[0]), let count = number(), take(marks[1]), let path = text(),
      take(marks[2]), bytes.count - place >= 64,
      let sum = SHA256Sum(hexadecimal: bytes[place..<(place + 64)])
    else { return nil }
    place += 64
    guard take(marks[3]), let source = text(), take(marks[4]) else { return nil }
    if source != lastSource { lastSource = source }
    return Manifest.Entry(path: path, sum: sum, bytes: count, source: lastSource)
  }

  private mutating func number() -> Int? {
    var value = 0
    let start = place
    while place < bytes.count, place - start < 18,
      case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10
    {
      value = value * 10 + Int(digit)
      place += 1
    }
    return place > start ? value : nil
  }

  /// The text up to the next quotation mark; `nil` for one with escapes, which the library reads.
  private mutating func text() -> String? {
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] != UInt8(ascii: "\\") else { return nil }
      place += 1
    }
    return String(validating: bytes[start..<place], as: UTF8.self)
  }
}
