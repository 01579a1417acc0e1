/// The terms of one document, each once with the best field it stands in: open addressing, kept from document to document.
struct TermTable {
  private var slots: [Slot] = Array(repeating: Slot(), count: 4096)
  /// Indexes of the slots in use, in the order they were filled.
  private var used: [UInt32] = []

  /// A term's number, its field and a bit that is set, in one word; 0 where there is none.
  private struct Slot {
    var word: UInt64 = 0

    init() {}

    init(_ number: UInt32, _ field: SearchField) {
      word = UInt64(number) << 32 | UInt64(field.rawValue) << 1 | 1
    }

    var isFull: Bool { word != 0 }
    var number: UInt32 { UInt32(truncatingIfNeeded: word >> 32) }
    var field: SearchField { SearchField(rawValue: UInt8(word >> 1 & 3)) ?? .body }
  }

  mutating func insert(_ number: UInt32, _ field: SearchField) {
    let mask = slots.count - 1
    var place = Int(number) & mask
    while true {
      let slot = slots[place]
      if !slot.isFull { break }
      if slot.number == number {
        if field > slot.field { slots[place] = Slot(number, field) }
        return
      }
      place = (place + 1) & mask
    }
    slots[place] = Slot(number, field)
    used.append(UInt32(truncatingIfNeeded: place))
    if used.count * 2 > slots.count { grow() }
  }

  /// Gives the terms in the order they came, and empties the table.
  mutating func drain(_ take: (_ number: UInt32, _ field: SearchField) -> Void) {
    for place in used {
      let slot = slots[Int(place)]
      take(slot.number, slot.field)
      slots[Int(place)] = Slot()
    }
    used.removeAll(keepingCapacity: true)
  }

  private mutating func grow() {
    let terms = used.map { slots[Int($0)] }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    used.removeAll(keepingCapacity: true)
    for term in terms { insert(term.number, term.field) }
  }
}
