import Diagnostics

/// A template's source cut into text and tags, the way pages carry it: no indentation, no empty lines, and no line for a tag
/// that stands alone (Mustache's rule for standalone tags).
struct TemplateText: Sendable {
  enum Piece: Sendable {
    case literal([UInt8])
    case tag(TemplateTag)
  }

  let source: SourceText
  let tags: [TemplateTag]

  init(file: String, text: String) {
    source = SourceText(file: file, text: text)
    tags = TemplateTag.tags(of: source)
  }

  func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    for tag in tags {
      let line = isStandalone(tag) ? line(around: tag.place) : tag.place
      append(max(start, 0)..<max(start, line.lowerBound), to: &pieces)
      if tag.kind != .comment { pieces.append(.tag(tag)) }
      start = max(start, line.upperBound)
    }
    append(start..<max(start, source.bytes.count), to: &pieces)
    return pieces
  }

  private func append(_ range: Range<Int>, to pieces: inout [Piece]) {
    var out: [UInt8] = []
    var atLineStart = range.lowerBound == 0 || source.bytes[range.lowerBound - 1] == newline
    for byte in source.bytes[range] {
      if atLineStart, byte == space || byte == tab || byte == newline || byte == carriageReturn {
        continue
      }
      if byte == carriageReturn { continue }
      out.append(byte)
      atLineStart = byte == newline
    }
    if !out.isEmpty { pieces.append(.literal(out)) }
  }

  private func isStandalone(_ tag: TemplateTag) -> Bool {
    switch tag.kind {
    case .section, .inverted, .end, .partial, .comment: break
    default: return false
    }
    let line = line(around: tag.place)
    let bytes = source.bytes
    return (line.lowerBound..<tag.place.lowerBound).allSatisfy { isBlank(bytes[$0]) }
      && (tag.place.upperBound..<line.upperBound).allSatisfy { isBlank(bytes[$0]) }
  }

  /// The lines a stretch stands on, with the line end.
  private func line(around place: Range<Int>) -> Range<Int> {
    let bytes = source.bytes
    var start = place.lowerBound
    while start > 0, bytes[start - 1] != newline { start -= 1 }
    var end = place.upperBound
    while end < bytes.count, bytes[end] != newline { end += 1 }
    return start..<min(bytes.count, end + 1)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == newline || byte == carriageReturn
  }

  private var newline: UInt8 { UInt8(ascii: "\n") }
  private var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  private var space: UInt8 { UInt8(ascii: " ") }
  private var tab: UInt8 { UInt8(ascii: "\t") }
}
