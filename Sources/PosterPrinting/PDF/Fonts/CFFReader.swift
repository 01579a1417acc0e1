/// Reads what must be known of a CFF font's frame (Adobe Technical Note 5176); every step checks the bounds.
struct CFFReader {
  private let cff: [UInt8]
  private var at: Int

  init(_ cff: [UInt8], at offset: Int) {
    self.cff = cff
    at = offset
  }

  /// Goes past an INDEX (§5) and gives where its items lie; `nil` when it is damaged.
  mutating func skipIndex() -> [Range<Int>]? {
    guard let count = number(width: 2) else { return nil }
    guard count > 0 else { return [] }
    guard let width = number(width: 1), (1...4).contains(width) else { return nil }
    var offsets: [Int] = []
    offsets.reserveCapacity(count + 1)
    for _ in 0...count {
      guard let offset = number(width: width) else { return nil }
      offsets.append(offset)
    }
    // Offsets count from the byte before the data.
    let base = at - 1
    var items: [Range<Int>] = []
    for (start, end) in zip(offsets, offsets.dropFirst()) {
      guard start >= 1, end >= start, base + end <= cff.count else { return nil }
      items.append(base + start..<base + end)
    }
    at = base + (offsets.last ?? 1)
    return items
  }

  private mutating func number(width: Int) -> Int? {
    guard at >= 0, at + width <= cff.count else { return nil }
    defer { at += width }
    return cff[at..<at + width].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The operands of a DICT (§4) by operator; two-byte operators as 12 × 256 + second byte. Real numbers count as 0.
  static func operands(_ dictionary: ArraySlice<UInt8>) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    var stack: [Int] = []
    var bytes = dictionary.makeIterator()
    while let byte = bytes.next() {
      let first = Int(byte)
      switch first {
      case 12:
        found[12 << 8 | Int(bytes.next() ?? 0)] = stack
        stack = []
      case 0...21:
        found[first] = stack
        stack = []
      case 28: stack.append(Int(Int16(truncatingIfNeeded: word(&bytes, 2))))
      case 29: stack.append(Int(Int32(truncatingIfNeeded: word(&bytes, 4))))
      case 30:
        while let pair = bytes.next(), pair & 15 != 15, pair >> 4 != 15 {}
        stack.append(0)
      case 32...246: stack.append(first - 139)
      case 247...250: stack.append((first - 247) * 256 + word(&bytes, 1) + 108)
      case 251...254: stack.append(-(first - 251) * 256 - word(&bytes, 1) - 108)
      default: break
      }
    }
    return found
  }

  private static func word(_ bytes: inout ArraySlice<UInt8>.Iterator, _ width: Int) -> Int {
    (0..<width).reduce(0) { value, _ in value << 8 | Int(bytes.next() ?? 0) }
  }
}
