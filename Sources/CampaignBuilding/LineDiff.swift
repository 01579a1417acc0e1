import Diagnostics

/// A unified diff of two texts with the same number of lines, as every certain change leaves them.
struct LineDiff {
  let path: String
  let before: SourceText
  let after: SourceText

  /// Unchanged lines shown around a change, as `diff -u` shows.
  private static let context = 3

  var text: String {
    let count = min(before.lineCount, after.lineCount)
    let changed = (1...max(count, 1)).filter { before.line($0) != after.line($0) }
    guard !changed.isEmpty else { return "" }
    return "--- a/\(path)\n+++ b/\(path)\n" + hunks(changed, count).map(hunk).joined()
  }

  /// Changed lines with their surroundings, those that touch joined.
  private func hunks(_ changed: [Int], _ count: Int) -> [(lines: ClosedRange<Int>, changed: [Int])]
  {
    var hunks: [(lines: ClosedRange<Int>, changed: [Int])] = []
    for line in changed {
      let first = max(1, line - Self.context)
      // The empty last line behind the final line feed is none.
      let last = max(line, min(count - (before.line(count).isEmpty ? 1 : 0), line + Self.context))
      if let open = hunks.last, first <= open.lines.upperBound + 1 {
        hunks[hunks.count - 1] = (open.lines.lowerBound...last, open.changed + [line])
      } else {
        hunks.append((first...last, [line]))
      }
    }
    return hunks
  }

  private func hunk(_ lines: ClosedRange<Int>, _ changed: [Int]) -> String {
    let place = "\(lines.lowerBound),\(lines.count)"
    var text = "@@ -\(place) +\(place) @@\n"
    var removed = ""
    var added = ""
    for line in lines {
      if changed.contains(line) {
        removed += "-\(before.line(line))\n"
        added += "+\(after.line(line))\n"
      } else {
        text += removed + added + " \(before.line(line))\n"
        (removed, added) = ("", "")
      }
    }
    return text + removed + added
  }
}
