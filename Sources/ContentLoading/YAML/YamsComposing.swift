import Diagnostics
import Markdown
import Yams

/// The full parser: composes with Yams and copies its tree into nodes, refusing what could expand or exhaust.
enum YamsComposing {
  static func read(_ block: YAMLBlock) -> Reported<YAMLNode?> {
    if let place = aliasBomb(block) { return Reported(nil, [YAMLFeature.anchor(block, at: place)]) }
    do {
      // UTF-8 by name: the default looks into the environment at every call.
      guard let root = try Yams.compose(yaml: block.text, .default, .default, .utf8) else {
        return Reported(nil)
      }
      var copy = Copy(block: block, lines: block.lines())
      let node = copy.node(root, depth: 1)
      return Reported(node, copy.findings)
    } catch let error as YamlError {
      return Reported(nil, [YamsFault(block).diagnostic(error)])
    } catch {
      return Reported(nil, [YamsFault(block).unknown()])
    }
  }

  /// Where an anchor stands that an alias of the same name uses.
  ///
  /// Yams hashes the keys of every mapping, and a key made of aliases of aliases takes exponential time; so such a text must
  /// not reach it. Quoting is not looked at: the same word behind `&` and `*` at the start of two values is no prose.
  private static func aliasBomb(_ block: YAMLBlock) -> SourcePosition? {
    let bytes = block.bytes
    var anchors: [ArraySlice<UInt8>: Int] = [:]
    var aliases = Set<ArraySlice<UInt8>>()
    for index in bytes.indices
    where bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "*") {
      var end = index + 1
      while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
      guard end > index + 1, startsValue(bytes, at: index) else { continue }
      let name = bytes[(index + 1)..<end]
      if bytes[index] == UInt8(ascii: "*") { aliases.insert(name) } else { anchors[name] = index }
    }
    guard let first = anchors.filter({ aliases.contains($0.key) }).values.min() else { return nil }
    let line = bytes[..<first].count { $0 == UInt8(ascii: "\n") }
    let start = bytes[..<first].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return block.position(line: line, column: block.scalars(in: start..<first) + 1)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func startsValue(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index > 0 else { return true }
    switch bytes[index - 1] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","):
      return true
    default: return false
    }
  }
}

private struct Copy {
  let block: YAMLBlock
  let lines: [Range<Int>]
  var findings: [Diagnostic] = []
  /// The line looked at last, as scalars: a long line is taken apart once, not once for each of its nodes.
  private var latest: (line: Int, scalars: [Unicode.Scalar]) = (0, [])

  init(block: YAMLBlock, lines: [Range<Int>]) {
    self.block = block
    self.lines = lines
  }

  mutating func node(_ node: Node, depth: Int) -> YAMLNode? {
    guard let mark = node.mark else { return nil }
    let start = SourcePosition(line: mark.line + block.lineOffset, column: mark.column)
    guard depth <= YAMLReader.depthLimit else {
      findings.append(YAMLLimit.tooDeep(block, at: file(mark)))
      return nil
    }
    // Yams keeps anchors weakly and drops tags, so the text itself is asked.
    if let property = scalar(at: mark), property == "&" || property == "!" {
      findings.append(YAMLFeature.anchor(block, at: file(mark)))
      return nil
    }
    let span = Span(start: start, end: start)
    switch node {
    case .scalar(let scalar):
      guard scalar.string.utf8.count <= YAMLReader.scalarLimit else {
        findings.append(YAMLFeature.longScalar(block, at: file(mark)))
        return nil
      }
      let style: YAMLNode.ScalarStyle =
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: .quoted
        case .literal, .folded: .block
        case .any, .plain: .plain
        }
      let column = endColumn(mark, text: scalar.string, style: style)
      let end = SourcePosition(line: start.line, column: column ?? lineEnd(mark))
      // Without an end on its line the text goes on below, and YAML has made a space of each line end.
      let text = column == nil ? HanJoining.joined(scalar.string) : scalar.string
      return YAMLNode(.scalar(text, style), span: Span(start: start, end: max(start, end)))
    case .sequence(let items):
      return YAMLNode(.list(items.compactMap { self.node($0, depth: depth + 1) }), span: span)
    case .mapping(let pairs):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in pairs {
        guard let key = self.node(key, depth: depth + 1) else { continue }
        guard key.text != nil else {
          findings.append(YAMLFeature.keyShape(block, at: key.span))
          continue
        }
        guard let value = self.node(value, depth: depth + 1) else { continue }
        entries.append(YAMLNode.Entry(key: key, value: value))
      }
      return YAMLNode(.mapping(entries), span: span)
    case .alias:
      findings.append(YAMLFeature.anchor(block, at: file(mark)))
      return nil
    }
  }

  private mutating func line(_ mark: Mark) -> [Unicode.Scalar] {
    if latest.line == mark.line { return latest.scalars }
    guard mark.line >= 1, mark.line <= lines.count else { return [] }
    let text = String(decoding: block.bytes[lines[mark.line - 1]], as: UTF8.self)
    latest = (mark.line, Array(text.unicodeScalars))
    return latest.scalars
  }

  private mutating func scalar(at mark: Mark) -> Unicode.Scalar? {
    let line = line(mark)
    return line.indices.contains(mark.column - 1) ? line[mark.column - 1] : nil
  }

  private func file(_ mark: Mark) -> SourcePosition {
    block.position(line: mark.line - 1, column: mark.column)
  }

  private mutating func lineEnd(_ mark: Mark) -> Int { line(mark).count + 1 }

  /// Where a scalar ends on its first line; `nil` when it goes on below. Yams tells only where it starts.
  private mutating func endColumn(
    _ mark: Mark, text: String, style: YAMLNode.ScalarStyle
  ) -> Int? {
    let line = line(mark)
    let from = mark.column - 1
    guard from < line.count else { return mark.column }
    switch style {
    case .plain:
      let end = from + text.unicodeScalars.count
      let isWhole = end <= line.count && line[from..<end].elementsEqual(text.unicodeScalars)
      return isWhole ? end + 1 : nil
    case .block: return nil
    case .quoted: return Self.closingQuote(line, from: from).map { $0 + 2 }
    }
  }

  private static func closingQuote(_ line: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start + 1
    while index < line.count {
      if line[index] == "\\", line[start] == "\"" {
        index += 2
      } else if line[index] == line[start] {
        guard line[start] == "'", index + 1 < line.count, line[index + 1] == "'" else {
          return index
        }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }
}
