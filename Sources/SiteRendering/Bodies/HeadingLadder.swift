import Markdown

/// Headings of a body brought into order below the page's `h1`: the first is an `h2`, and none is more than one level deeper
/// than the heading above it, whatever marks the author chose.
struct HeadingLadder {
  /// Levels as written and as shown, of the headings that are open.
  private var open: [(written: Int, shown: Int)] = []

  /// The document in order; itself when nothing had to change.
  static func ordered(_ document: MarkdownDocument) -> MarkdownDocument {
    var look = HeadingLadder()
    guard !look.keeps(document.blocks) else { return document }
    var ladder = HeadingLadder()
    var ordered = document
    ordered.blocks = ladder.blocks(document.blocks)
    return ordered
  }

  /// Whether every heading is shown as written; nearly all texts are, and need not be built anew.
  private mutating func keeps(_ blocks: [Block]) -> Bool {
    for block in blocks {
      switch block.kind {
      case .heading(let level, _, _):
        guard shown(level) == level else { return false }
      case .quote(let inner):
        guard keeps(inner) else { return false }
      case .list(let list):
        for item in list.items { guard keeps(item.blocks) else { return false } }
      case .directive(let directive):
        if case .blocks(let inner) = directive.content, !keeps(inner) { return false }
      default: break
      }
    }
    return true
  }

  private mutating func blocks(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      var block = block
      switch block.kind {
      case .heading(let level, let id, let text):
        block.kind = .heading(level: shown(level), id: id, text)
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
