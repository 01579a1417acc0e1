/// Bits as text: six to a character of `A-Za-z0-9-_`, first bit first, so that a script file can carry them.
struct BitWriter {
  private(set) var text: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Writes the low `count` bits of a value, at most 32.
  mutating func write(_ value: Int, bits count: Int) {
    pending = pending << UInt64(count) | UInt64(truncatingIfNeeded: value) & ((1 << count) - 1)
    pendingCount += count
    while pendingCount >= 6 {
      pendingCount -= 6
      text.append(Self.alphabet[Int(pending >> UInt64(pendingCount) & 63)])
    }
  }

  mutating func write(_ flag: Bool) { write(flag ? 1 : 0, bits: 1) }

  /// Writes a number from 1 up in Elias' gamma code: as many zeros as it has further binary digits, then the digits.
  mutating func gamma(_ value: Int) {
    let digits = Int.bitWidth - value.leadingZeroBitCount
    write(0, bits: digits - 1)
    write(value, bits: digits)
  }

  /// Writes ones and a zero, then the low `parameter` bits: Rice's code, near the least possible for random gaps.
  mutating func rice(_ value: Int, parameter: Int) {
    var ones = value >> parameter
    while ones >= 32 {
      write(-1, bits: 32)
      ones -= 32
    }
    write((1 << (ones + 1)) - 2, bits: ones + 1)
    if parameter > 0 { write(value, bits: parameter) }
  }

  /// Fills up the last character; the text is then whole.
  mutating func finish() {
    if pendingCount > 0 { write(0, bits: 6 - pendingCount) }
  }
}
