import Diagnostics

/// Puts right what an input method leaves in settings, where the meaning is certain; columns stay those of the file.
///
/// Full-width colons after a key, a missing space behind the colon, curly quotes around a value, tabs as indentation, and a
/// text with a colon or a leading sign that YAML would take for its own.
struct ClerkTyping {
  struct Tidied {
    var block: YAMLBlock
    var findings: [Diagnostic] = []
  }

  /// One replacement inside a line of the block.
  struct Edit {
    var range: Range<Int>
    var replacement: [UInt8]
  }

  let keys: Set<String>
  let warnsOfComments: Bool

  func tidied(_ block: YAMLBlock) -> Tidied {
    let lines = block.lines()
    var scan = ClerkScan(keys: keys, warnsOfComments: warnsOfComments, block: block)
    for index in lines.indices {
      scan.line(index, lines[index], next: index + 1 < lines.count ? lines[index + 1] : nil)
    }
    var result = Tidied(block: block, findings: scan.findings)
    if !scan.edits.isEmpty { Self.apply(scan.edits, to: &result.block) }
    return result
  }

  private static func apply(_ edits: [(line: Int, edit: Edit)], to block: inout YAMLBlock) {
    let lines = block.lines()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(block.bytes.count + 64)
    var copied = 0
    var shifts: [Int: [YAMLBlock.Shift]] = [:]
    var lineDelta = (line: -1, sum: 0)
    for (line, edit) in edits {
      bytes += block.bytes[copied..<edit.range.lowerBound]
      bytes += edit.replacement
      copied = edit.range.upperBound
      let before = block.scalars(in: edit.range)
      let after = edit.replacement.count { $0 & 0xC0 != 0x80 }
      if lineDelta.line != line { lineDelta = (line, 0) }
      if after != before {
        let column = block.scalars(in: lines[line].lowerBound..<edit.range.upperBound) + 1
        lineDelta.sum += after - before
        shifts[line, default: []].append(
          YAMLBlock.Shift(column: column + lineDelta.sum, delta: after - before))
      }
    }
    bytes += block.bytes[copied...]
    block.bytes = bytes
    block.shifts = shifts
  }
}
