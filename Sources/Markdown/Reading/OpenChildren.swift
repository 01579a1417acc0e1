/// What the open nodes hold so far, each kind on one pile: a node that closes takes what lies above its mark.
///
/// So a node's array is made once, of the right size, instead of growing with every child.
struct OpenChildren {
  var blocks: [Block] = []
  var inlines: [Inline] = []
  var items: [List.Item] = []
  var cells: [Table.Cell] = []
  var rows: [[Table.Cell]] = []

  /// How high the piles were when a node was opened.
  struct Mark {
    var blocks = 0
    var inlines = 0
    var items = 0
    var cells = 0
    var rows = 0
  }

  init() {
    blocks.reserveCapacity(32)
    inlines.reserveCapacity(16)
  }

  var mark: Mark {
    Mark(
      blocks: blocks.count, inlines: inlines.count, items: items.count, cells: cells.count,
      rows: rows.count)
  }
}

extension Array {
  /// Takes off all elements from a place on, in an array of just that size.
  mutating func take(from first: Int) -> [Element] {
    let taken = count - first
    guard taken > 0 else { return [] }
    return Array(unsafeUninitializedCapacity: taken) { buffer, initialized in
      for place in stride(from: taken - 1, through: 0, by: -1) {
        buffer.initializeElement(at: place, to: removeLast())
      }
      initialized = taken
    }
  }
}
