import Diagnostics

/// Opening and closing `:::` blocks while the tree is built.
extension TreeBuilder {
  mutating func meet(_ fence: FenceLine) {
    fence.isClosing ? close(by: fence) : open(fence)
  }

  private mutating func open(_ fence: FenceLine) {
    guard levels < SafetyLimits.nesting else {
      findings.add(SafetyLimits.tooDeep(at: span(fence.range), in: file))
      return
    }
    var title = fence.title
    var role = Directive.Role(name: prepared.source.bytes[fence.name])
    if role == nil {
      let name = prepared.source.text(fence.name)
      if let known = Self.knownPrefix(of: name) {
        let rest = String(name.dropFirst(known.count))
        findings.add(.missingSpace(name: known, rest: rest, at: range(fence.name)))
        role = Directive.Role(name: known)
        title = (fence.name.lowerBound + known.utf8.count)..<title.upperBound
      } else {
        findings.add(.unknownBlock(name, at: range(fence.name)))
      }
    }
    var frame = TreeFrame(
      .directive(OpenDirective(fence: fence, role: role, title: inlines(ofTitle: title))))
    frame.mark = children.mark
    frames.append(frame)
    levels += 1
    openDirectives += 1
  }

  /// Closes the nearest open block with as many colons, or else the innermost.
  private mutating func close(by fence: FenceLine) {
    let container = frames.lastIndex { !$0.isDirective } ?? 0
    let open = frames.indices.suffix(from: container + 1)
    guard let innermost = open.last else {
      closeOutside(by: fence)
      return
    }
    let match = open.last { frames[$0].directive?.fence.colons == fence.colons } ?? innermost
    closeDirectives(above: match)
    closeDirective(end: fence.range.upperBound)
  }

  /// A closing line where no block is open: inside a list of an open block, or too much.
  private mutating func closeOutside(by fence: FenceLine) {
    guard let outer = frames.lastIndex(where: \.isDirective),
      case .directive(var directive) = frames[outer].kind
    else {
      findings.add(.unopenedBlock(at: range(fence.range)))
      return
    }
    findings.add(.indentedClosing(at: range(fence.range)))
    directive.isMisclosed = true
    frames[outer].kind = .directive(directive)
  }

  /// Closes the blocks above a frame, which lack their closing line.
  mutating func closeDirectives(above index: Int) {
    while frames.count - 1 > index, let directive = frames[frames.count - 1].directive {
      if !directive.isMisclosed {
        findings.add(
          .unclosedBlock(
            prepared.source.text(directive.fence.name), colons: directive.fence.colons,
            at: range(directive.fence.range)))
      }
      closeDirective(end: nil)
    }
  }

  private mutating func closeDirective(end: Int?) {
    guard frames.count > 1, let directive = frames[frames.count - 1].directive else { return }
    let frame = frames.removeLast()
    levels -= 1
    openDirectives -= 1
    // Without a role its blocks stay where they lie: with what holds it.
    guard let role = directive.role else { return }
    let blocks = children.blocks.take(from: frame.mark.blocks)
    let stretch = directive.fence.range.lowerBound..<(end ?? directive.fence.range.upperBound)
    append(
      Block(
        .directive(content(of: role, directive, blocks)), span: span(stretch)))
  }

  private mutating func content(
    of role: Directive.Role, _ open: OpenDirective, _ blocks: [Block]
  ) -> Directive {
    let place = range(open.fence.range)
    var made = Directive(role: role, title: open.title, content: .blocks(blocks))
    switch role {
    case .dialogue:
      made.content = .dialogue(DialogueReading.lines(of: blocks, at: place, into: &findings))
    case .quiz: made.content = .quiz(QuizReading.quiz(of: blocks, at: place, into: &findings))
    case .hotline:
      made.content = .hotlines(
        HotlineReading.ids(of: blocks, file: file, at: place, into: &findings))
    case .slogan where blocks.isEmpty && !open.title.isEmpty:
      made.content = .blocks([Block(.paragraph(open.title), span: span(open.fence.title))])
      made.title = []
    default:
      if blocks.isEmpty { findings.add(.emptyBlock(role, at: place)) }
    }
    return made
  }

  /// A title as inlines; most hold no mark and need no parser.
  private mutating func inlines(ofTitle title: Range<Int>) -> [Inline] {
    guard !title.isEmpty else { return [] }
    guard prepared.source.bytes[title].contains(where: Self.mayMark) else {
      return [.text(prepared.source.text(title))]
    }
    var builder = TreeBuilder(PreparedText(title: title, of: prepared.source), dialect: dialect)
    builder.build()
    findings.absorb(builder.findings)
    if case .heading(_, _, let inlines)? = builder.children.blocks.first?.kind {
      return inlines
    }
    return [.text(prepared.source.text(title))]
  }

  /// Whether a byte of a title may begin a mark, a bare address or an insertion.
  private static func mayMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23, 0x26, 0x2A, 0x3A, 0x3C, 0x3E, 0x40, 0x5B...0x60, 0x77, 0x57, 0x7B...0x7E, 0xEF:
      true
    default: false
    }
  }

  /// The longest known name a word starts with: a title without a space before it.
  private static func knownPrefix(of word: String) -> String? {
    Directive.Role.names.filter { !$0.utf8.allSatisfy { $0 < 0x80 } && word.hasPrefix($0) }
      .max { $0.count < $1.count }
  }

  private func range(_ offsets: Range<Int>) -> SourceRange { prepared.source.range(offsets) }
}

extension Findings {
  mutating func absorb(_ other: Findings) {
    diagnostics += other.diagnostics
    links += other.links
    hotlines += other.hotlines
    comments += other.comments
  }
}
