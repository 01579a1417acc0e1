/// The terms of one document, each once with the best field it stands in: open addressing, kept from document to document.
struct TermTable {
  private var slots: [Slot] = Array(repeating: Slot(), count: 4096)
  /// Indexes of the slots in use, in the order they were filled.
  private var used: [Int] = []

  private struct Slot {
    var number: UInt32 = 0
    var field = SearchField.body
    var isFull = false
  }

  mutating func insert(_ number: UInt32, _ field: SearchField) {
    var place = Int(number) & (slots.count - 1)
    while slots[place].isFull {
      if slots[place].number == number {
        if field > slots[place].field { slots[place].field = field }
        return
      }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = Slot(number: number, field: field, isFull: true)
    used.append(place)
    if used.count * 2 > slots.count { grow() }
  }

  /// Gives the terms in the order they came, and empties the table.
  mutating func drain(_ take: (_ number: UInt32, _ field: SearchField) -> Void) {
    for place in used {
      take(slots[place].number, slots[place].field)
      slots[place].isFull = false
    }
    used.removeAll(keepingCapacity: true)
  }

  private mutating func grow() {
    let terms = used.map { slots[$0] }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    used.removeAll(keepingCapacity: true)
    for term in terms { insert(term.number, term.field) }
  }
}
