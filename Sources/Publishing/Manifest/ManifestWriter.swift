import WorkSharing

/// Writes manifests: JSON with sorted keys, a file a line, no more escapes than needed.
enum ManifestWriter {
  static let head = Array("{\"generator\":\"\(Manifest.generator)\",\"files\":[\n".utf8)
  static let tail = Array("\n]}\n".utf8)
  static let separator = Array(",\n".utf8)
  /// What stands around the four values of a line.
  static let marks = ["{\"bytes\":", ",\"path\":\"", "\",\"sha256\":\"", "\",\"source\":\"", "\"}"]
    .map { Array($0.utf8) }

  static func json(_ manifest: Manifest, jobs: Int) -> [UInt8] {
    let files = manifest.files
    let starts = Array(stride(from: 0, to: files.count, by: chunk))
    let parts = orderedMap(starts, jobs: jobs) { start in
      var out: [UInt8] = []
      out.reserveCapacity(chunk * 192)
      for index in start..<min(files.count, start + chunk) {
        if index > 0 { out += separator }
        append(files[index], to: &out)
      }
      return out
    }
    var out = head
    out.reserveCapacity(parts.reduce(head.count + tail.count) { $0 + $1.count })
    for part in parts { out += part }
    return out + tail
  }

  /// Lines written in one go by a thread.
  private static let chunk = 512

  private static func append(_ entry: Manifest.Entry, to out: inout [UInt8]) {
    out += marks[0]
    out += String(entry.bytes).utf8
    out += marks[1]
    append(entry.path, to: &out)
    out += marks[2]
    out += entry.sha256.utf8
    out += marks[3]
    append(entry.source, to: &out)
    out += marks[4]
  }

  /// Appends text with the escapes JSON asks for (RFC 8259 §7).
  private static func append(_ text: String, to out: inout [UInt8]) {
    guard text.utf8.contains(where: isEscaped) else {
      out += text.utf8
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case 0x08: out += Array("\\b".utf8)
      case 0x09: out += Array("\\t".utf8)
      case 0x0A: out += Array("\\n".utf8)
      case 0x0C: out += Array("\\f".utf8)
      case 0x0D: out += Array("\\r".utf8)
      case 0..<0x20:
        out += Array((byte < 16 ? "\\u000" : "\\u00").utf8) + Array(String(byte, radix: 16).utf8)
      default: out.append(byte)
      }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
