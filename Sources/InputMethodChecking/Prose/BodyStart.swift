import Diagnostics

/// Where the settings at the head of a file end and its body starts.
enum BodyStart {
  /// The offset of the first byte behind the closing `---` line, dashes of any kind allowed; 0 without settings.
  static func offset(in source: SourceText) -> Int {
    let lines = 1...source.lineCount
    guard let opening = lines.first(where: { !source.lineRange($0).allSatisfy(isBlank(source)) }),
      isDashes(source, opening)
    else { return 0 }
    let later = lines.dropFirst(opening)
    guard
      let closing = later.first(where: { isFence(source, $0) })
        ?? later.first(where: { isDashes(source, $0) })
    else { return source.bytes.count }
    return closing < source.lineCount ? source.lineStarts[closing] : source.bytes.count
  }

  /// The same for a file that starts with a plain `---` line, without looking for lines first; 0 for any other.
  static func plainOffset(in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let dash = UInt8(ascii: "-")
      guard bytes.count > 4, bytes[0] == dash, bytes[1] == dash, bytes[2] == dash, bytes[3] <= 0x0D
      else { return 0 }
      var index = 3
      while index + 3 < bytes.count {
        if bytes[index] == 0x0A, bytes[index + 1] == dash, bytes[index + 2] == dash,
          bytes[index + 3] == dash
        {
          return index + 4
        }
        index += 1
      }
      return 0
    }
  }

  private static func isBlank(_ source: SourceText) -> (Int) -> Bool {
    { source.bytes[$0] == 0x20 || source.bytes[$0] == 0x09 }
  }

  private static func isFence(_ source: SourceText, _ line: Int) -> Bool {
    let scalars = trimmed(source, line)
    return scalars.count == 3 && scalars.allSatisfy { $0 == "-" }
  }

  /// Two or more dashes of any kind and nothing else, as an input method may make of `---`.
  private static func isDashes(_ source: SourceText, _ line: Int) -> Bool {
    guard source.lineRange(line).count <= 120 else { return false }
    let scalars = trimmed(source, line)
    return scalars.count > 1 && scalars.allSatisfy { "-－—–―─﹣−".unicodeScalars.contains($0) }
  }

  private static func trimmed(_ source: SourceText, _ line: Int) -> [Unicode.Scalar] {
    var range = source.lineRange(line)
    while let last = range.last, isBlank(source)(last) { range.removeLast() }
    while let first = range.first, isBlank(source)(first) { range.removeFirst() }
    guard let first = range.first, [0x2D, 0xE2, 0xEF].contains(source.bytes[first]) else {
      return []
    }
    return Array(source.text(range).unicodeScalars)
  }
}
