/// A line of prose with its passage, as rules about the start of lines see it.
struct ProseLine {
  var passage: Passage
  var line: Passage.Line
  var isFirst: Bool

  /// The character so many places behind the line's start; a line feed past its end.
  subscript(_ index: Int) -> UInt32 {
    index < line.range.upperBound ? passage.character(index) : Characters.newline
  }

  /// Behind spaces, wide ones too.
  func behindSpaces(_ from: Int) -> Int {
    var index = from
    while Characters.isSpace(self[index]) || self[index] == Characters.wideSpace { index += 1 }
    return index
  }

  /// Whether prose in Chinese, bold text or a link starts at an index.
  func startsText(_ index: Int) -> Bool {
    Characters.startsChinese(self[index]) || self[index].isOne(of: "*＊[")
  }
}

extension Prose {
  /// The lines that may start a heading or list item, all passages in one row.
  var blockLines: [ProseLine] {
    passages.flatMap { passage in
      passage.lines.enumerated().filter { $1.mayStartBlock && $1.start < $1.range.upperBound }
        .map { ProseLine(passage: passage, line: $1, isFirst: $0 == 0) }
    }
  }
}
