import Markdown

/// Headings of a body brought into order below the page's `h1`: the first is an `h2`, and none is more than one level deeper
/// than the heading above it, whatever marks the author chose.
struct HeadingLadder {
  /// Levels as written and as shown, of the headings that are open.
  private var open: [(written: Int, shown: Int)] = []
  private var changed = false

  /// The document in order; itself when nothing had to change.
  static func ordered(_ document: MarkdownDocument) -> MarkdownDocument {
    var ladder = HeadingLadder()
    let blocks = ladder.blocks(document.blocks)
    guard ladder.changed else { return document }
    var ordered = document
    ordered.blocks = blocks
    return ordered
  }

  private mutating func blocks(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      var block = block
      switch block.kind {
      case .heading(let level, let id, let text):
        let shown = shown(level)
        if shown != level {
          changed = true
          block.kind = .heading(level: shown, id: id, text)
        }
      case .quote(let inner):
        block.kind = .quote(self.blocks(inner))
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = self.blocks(list.items[index].blocks)
        }
        block.kind = .list(list)
      case .directive(var directive):
        if case .blocks(let inner) = directive.content {
          directive.content = .blocks(self.blocks(inner))
          block.kind = .directive(directive)
        }
      default: break
      }
      return block
    }
  }

  private mutating func shown(_ level: Int) -> Int {
    while let last = open.last, last.written >= level { open.removeLast() }
    let shown = min(6, (open.last?.shown ?? 1) + 1)
    open.append((written: level, shown: shown))
    return shown
  }
}
