/// Blanking out what is no prose inside a passage, in the order Markdown gives: escapes and code first.
extension Passage {
  mutating func mask() {
    let ticks = matchingTicks()
    var index = 0
    while index < text.count {
      index = behindMask(at: index, ticks: ticks) ?? index + 1
    }
  }

  /// Masks what starts at an index and returns where it ends; `nil` when prose goes on.
  private mutating func behindMask(at index: Int, ticks: [Int: Int]) -> Int? {
    let end: Int?
    switch raw[index] {
    case 0x5C: end = min(index + 2, raw.count)
    case 0x60:
      let open = runEnd(index)
      end = ticks[index].map(runEnd)
      if end == nil { return open }
    case 0x3C:
      end = comment(at: index) ?? closing(index, ">", limit: Self.longestTag)
    case 0x7B, 0xFF5B: end = insertion(at: index)
    case 0x28:
      end = index > 0 && raw[index - 1] == "]" ? destination(at: index) : nil
    case 0x66, 0x68, 0x6D, 0x77: end = address(at: index)
    default: end = nil
    }
    if let end { mask(index..<end) }
    return end
  }

  private static let longestTag = 2000

  private func runEnd(_ index: Int) -> Int {
    var end = index
    while end < raw.count, raw[end] == "`" { end += 1 }
    return end
  }

  /// For each run of back-ticks the start of the next of the same length.
  private func matchingTicks() -> [Int: Int] {
    var runs: [(start: Int, count: Int)] = []
    var index = 0
    while index < raw.count {
      let end = runEnd(index)
      if end > index { runs.append((index, end - index)) }
      index = max(end, index + 1)
    }
    var next: [Int: Int] = [:]
    var latest: [Int: Int] = [:]
    for run in runs.reversed() {
      next[run.start] = latest[run.count]
      latest[run.count] = run.start
    }
    return next
  }

  private func comment(at index: Int) -> Int? {
    guard ProseReader.starts(raw, index, with: "<!--") else { return nil }
    var end = index + 4
    while end < raw.count, !ProseReader.starts(raw, end, with: "-->") { end += 1 }
    return min(end + 3, raw.count)
  }

  /// Behind the next closing character on the line, when what stands between looks like a tag or an address.
  private func closing(_ index: Int, _ mark: Unicode.Scalar, limit: Int) -> Int? {
    guard index + 1 < raw.count, Characters.isAlphanumeric(raw[index + 1]) || raw[index + 1] == "/"
    else { return nil }
    var end = index + 1
    while end < raw.count, end - index < limit, raw[end] != Characters.newline {
      if raw[end] == mark { return end + 1 }
      end += 1
    }
    return nil
  }

  /// `{{热线:96110}}`, full-width braces too.
  private func insertion(at index: Int) -> Int? {
    guard index + 1 < raw.count, raw[index + 1].isOne(of: "{｛") else { return nil }
    var end = index + 2
    while end + 1 < raw.count, raw[end] != Characters.newline {
      if raw[end].isOne(of: "}｝"), raw[end + 1].isOne(of: "}｝") { return end + 2 }
      end += 1
    }
    return nil
  }

  /// The `(address "title")` of a link; `nil` when it is none.
  private func destination(at index: Int) -> Int? {
    var end = index + 1
    var depth = 1
    while end < raw.count, raw[end] != Characters.newline {
      if raw[end] == "）" || raw[end] == "（" { return nil }
      if raw[end] == "(" { depth += 1 }
      if raw[end] == ")" { depth -= 1 }
      end += 1
      if depth == 0 { return end }
    }
    return nil
  }

  /// A bare address: to the first character that is not ASCII.
  private func address(at index: Int) -> Int? {
    guard index == 0 || !Characters.isAlphanumeric(raw[index - 1]) else { return nil }
    let isAddress = ["http://", "https://", "ftp://", "mailto:", "www."].contains {
      ProseReader.starts(raw, index, with: $0)
    }
    guard isAddress else { return nil }
    var end = index
    while end < raw.count, raw[end] > 0x20, raw[end] < 0x7F, !raw[end].isOne(of: "<>|`") {
      end += 1
    }
    return end
  }
}
