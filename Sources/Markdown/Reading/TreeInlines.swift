import CCMarkGFM
import Diagnostics

/// Leaves of the text: words, line ends, code, raw HTML, references to footnotes.
extension TreeBuilder {
  mutating func appendText(_ node: OpaquePointer) {
    guard let words = bytes(cmark_node_get_literal(node)) else { return }
    if dialect == .gfm, CMarkLibrary.linksItself(prepared.stretch.count) {
      pending += words
      return
    }
    var scanner = TextScanner(
      words, sentinel: prepared.sentinel, linksAllowed: openLinks == 0,
      insertionsAllowed: dialect == .banbao)
    while let piece = scanner.next() {
      switch piece {
      case .words(let range): pending += UnsafeBufferPointer(rebasing: words[range])
      case .link(let range, let destination):
        appendAutolink(String(words, range), destination, near: guess(node, range.lowerBound))
      case .insertion(let range):
        appendInsertion(String(words, range), near: guess(node, range.lowerBound))
      }
    }
    if mayHaveFootnotes { checkLeftReferences(words, of: node) }
    if let last = words.lastScalar(butFor: prepared.sentinel) { lastScalar = last }
  }

  /// The first place where a byte of a text node can stand: entities and escapes before it only move it back.
  func guess(_ node: OpaquePointer, _ offset: Int) -> Int? {
    let line = Int(cmark_node_get_start_line(node))
    guard line > 0 else { return nil }
    let column = Int(cmark_node_get_start_column(node)) + offset
    return max(prepared.offset(line: line, column: column), cursor)
  }

  private mutating func appendAutolink(_ words: String, _ destination: String, near guess: Int?) {
    flushText()
    let span = place(of: Array(words.utf8), near: guess) ?? leafSpan
    findings.links.append(LinkReference(kind: .link, destination: destination, span: span))
    append(.link(destination: destination, title: "", [.text(words)]))
  }

  mutating func appendSoftBreak(_ node: OpaquePointer) {
    if dialect == .banbao {
      let next = scalar(behind: node)
      if keepsLines, case .paragraph? = frames.last?.kind {
        appendBreak(.softBreak)
        return
      }
      if WideCharacters.lineEndVanishes(between: lastScalar, and: next) { return }
    }
    appendBreak(.softBreak)
  }

  mutating func appendBreak(_ inline: Inline) {
    flushText()
    append(inline)
    lastScalar = 0x20
  }

  /// The first character of what follows a line end.
  private func scalar(behind node: OpaquePointer) -> UInt32 {
    var next = cmark_node_next(node)
    while let inner = next {
      switch cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        let words = bytes(cmark_node_get_literal(inner))
        return words?.firstScalar(butFor: prepared.sentinel) ?? 0x20
      case CMARK_NODE_IMAGE: return 0x20
      default: next = cmark_node_first_child(inner)
      }
    }
    return 0x20
  }

  mutating func appendCode(_ node: OpaquePointer) {
    flushText()
    let text = literal(cmark_node_get_literal(node))
    append(.code(text))
    lastScalar = text.unicodeScalars.last?.value ?? 0x20
  }

  mutating func appendCodeBlock(_ node: OpaquePointer) {
    let info = literal(cmark_node_get_fence_info(node))
    let text = literal(cmark_node_get_literal(node))
    append(Block(.code(info: info, text: text), span: span(of: node)))
  }

  mutating func appendFootnoteReference(_ node: OpaquePointer) {
    flushText()
    guard let number = Int(literal(cmark_node_get_literal(node))), number > 0 else { return }
    footnoteUses[number - 1, default: 0] += 1
    append(
      .footnoteReference(index: number - 1, occurrence: footnoteUses[number - 1, default: 1]))
    lastScalar = 0x20
  }

  /// Makes the pending words a text node.
  mutating func flushText() {
    guard !pending.isEmpty else { return }
    append(.text(String(decoding: pending, as: UTF8.self)))
    pending.removeAll(keepingCapacity: true)
  }

  // MARK: Strings of the library

  /// A C string's bytes; good as long as its node.
  func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8>? {
    guard let string else { return nil }
    let bytes = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: bytes, count: strlen(string))
  }

  /// A string as the author wrote it: sentinels taken out, fence tokens put back.
  func literal(_ string: UnsafePointer<CChar>?) -> String {
    guard let bytes = bytes(string) else { return "" }
    guard !prepared.sentinel.isEmpty,
      bytes.firstIndex(of: prepared.sentinel, from: 0, limit: bytes.count) != nil
    else { return String(bytes, 0..<bytes.count) }
    return String(decoding: prepared.restored(bytes), as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  func firstScalar(butFor sentinel: [UInt8]) -> UInt32? {
    var start = 0
    while !sentinel.isEmpty, starts(with: sentinel, at: start) { start += sentinel.count }
    return start < count ? scalar(at: start).value : nil
  }

  func lastScalar(butFor sentinel: [UInt8]) -> UInt32? {
    var end = count
    while !sentinel.isEmpty, starts(with: sentinel, at: end - sentinel.count) {
      end -= sentinel.count
    }
    return end > 0 ? scalar(before: end).value : nil
  }
}
