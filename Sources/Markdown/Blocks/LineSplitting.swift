/// The lines of a paragraph as its author typed them, for blocks in which a line means something.
extension [Inline] {
  /// Parts at line ends of the paragraph itself, not inside emphasis.
  var lines: [[Inline]] {
    var lines: [[Inline]] = [[]]
    for inline in self {
      if inline == .softBreak || inline == .hardBreak {
        lines.append([])
      } else {
        lines[lines.count - 1].append(inline)
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// Joins lines again by the rule of line ends.
  mutating func join(_ line: [Inline]) {
    let before = plainText.unicodeScalars.last?.value ?? 0x20
    let after = line.plainText.unicodeScalars.first?.value ?? 0x20
    if !WideCharacters.lineEndVanishes(between: before, and: after) { append(.softBreak) }
    for inline in line {
      if case .text(let new) = inline, case .text(let old)? = last {
        self[count - 1] = .text(old + new)
      } else {
        append(inline)
      }
    }
  }

  /// The same words with line ends between wide characters dropped.
  var withLinesJoined: [Inline] {
    guard contains(.softBreak) else { return self }
    var joined: [Inline] = []
    var line: [Inline] = []
    var startsJoining = false
    for inline in self {
      if inline == .softBreak {
        startsJoining ? joined.join(line) : joined.append(contentsOf: line)
        startsJoining = true
        line = []
      } else {
        line.append(inline)
      }
    }
    startsJoining ? joined.join(line) : joined.append(contentsOf: line)
    return joined
  }

  /// The same inlines without their first `count` characters of plain text; `nil` when those are not all plain text.
  func dropping(prefix count: Int) -> [Inline]? {
    guard case .text(let text)? = first, text.count >= count else { return nil }
    let rest = trimmedStart(text.dropFirst(count))
    return (rest.isEmpty ? [] : [.text(rest)]) + self[1...]
  }
}

func trimmedStart(_ text: Substring) -> String { String(text.drop { $0.isWhitespace }) }

extension [Block] {
  /// Drops the line ends kept in paragraphs, at any depth of lists and quotes.
  var withLinesJoined: [Block] {
    map { block in
      var block = block
      switch block.kind {
      case .paragraph(let inlines): block.kind = .paragraph(inlines.withLinesJoined)
      case .quote(let blocks): block.kind = .quote(blocks.withLinesJoined)
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = list.items[index].blocks.withLinesJoined
        }
        block.kind = .list(list)
      case .heading, .code, .table, .thematicBreak, .html, .directive: break
      }
      return block
    }
  }
}
