import Diagnostics

/// Lines and columns of byte offsets; on a very long line it remembers counts on the way, so that many questions
/// about it do not count the whole line each time.
struct PositionFinder {
  private let source: SourceText
  /// The line `counts` belongs to, from 0.
  private var longLine = -1
  /// How many characters stand before each `step` bytes of that line.
  private var counts: [Int] = []

  init(_ source: SourceText) { self.source = source }

  mutating func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), source.bytes.count)
    return position(at: offset, line: line(of: offset))
  }

  /// The position of an offset known to lie on a line, counted from 0.
  mutating func position(at offset: Int, line: Int) -> SourcePosition {
    let start = source.lineStarts[line]
    guard offset - start > 2 * Self.step else {
      return SourcePosition(line: line + 1, column: 1 + count(start..<offset))
    }
    if longLine != line { countAll(of: line) }
    let steps = min((offset - start) / Self.step, counts.count - 1)
    let rest = count((start + steps * Self.step)..<offset)
    return SourcePosition(line: line + 1, column: 1 + counts[steps] + rest)
  }

  private mutating func countAll(of line: Int) {
    let next = line + 1
    let end = next < source.lineStarts.count ? source.lineStarts[next] : source.bytes.count
    longLine = line
    counts = [0]
    var from = source.lineStarts[line]
    while from + Self.step <= end {
      counts.append((counts.last ?? 0) + count(from..<(from + Self.step)))
      from += Self.step
    }
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = source.lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if source.lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// How many characters begin in a stretch.
  private func count(_ stretch: Range<Int>) -> Int {
    source.bytes.withUnsafeBytes { bytes in
      var index = stretch.lowerBound
      var following = 0
      while index + 8 <= stretch.upperBound {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Bytes of the form 10xxxxxx continue a character.
        following += ((eight >> 7) & (~eight >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
        index += 8
      }
      while index < stretch.upperBound {
        if bytes[index] & 0xC0 == 0x80 { following += 1 }
        index += 1
      }
      return stretch.count - following
    }
  }

  /// Bytes.
  private static let step = 1024
}
