/// What looks like a link or picture, `[text](target)`, with brackets of either width.
struct LinkShape {
  var opening: Int
  var closing: Int
  /// Between the parentheses.
  var target: Range<Int>

  /// Reads from an opening bracket; `nil` when no target in parentheses follows on the line.
  init?(_ passage: Passage, at opening: Int) {
    guard passage.character(opening).isOne(of: "[【") else { return nil }
    var index = opening + 1
    while !passage.character(index).isOne(of: "]】") {
      let scalar = passage.character(index)
      if scalar == Characters.newline || scalar.isOne(of: "[【") { return nil }
      index += 1
    }
    guard index > opening + 1, index + 1 < passage.raw.count,
      passage.raw[index + 1].isOne(of: "(（")
    else { return nil }
    let start = index + 2
    var end = start
    while end < passage.raw.count, !passage.raw[end].isOne(of: ")）") {
      guard 0x21...0x7E ~= passage.raw[end] else { return nil }
      end += 1
    }
    guard end > start, end < passage.raw.count else { return nil }
    self.opening = opening
    closing = index
    target = start..<end
  }

  /// Whether the target can only be meant as an address.
  func isAddress(in passage: Passage) -> Bool {
    let text = passage.string(target)
    return ["http://", "https://", "mailto:", "tel:", "/", "./", "../"].contains {
      text.hasPrefix($0)
    }
      || text.hasSuffix(".md") || isPicture(in: passage)
  }

  func isPicture(in passage: Passage) -> Bool {
    let text = passage.string(target).lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"].contains { text.hasSuffix($0) }
  }
}
