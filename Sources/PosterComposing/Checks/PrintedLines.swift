/// The lines of an element as printed, one text again, to find what a line end tore apart.
struct PrintedLines {
  struct Number {
    var text: String
    /// Whether a line ends inside it.
    var isBroken: Bool
  }

  private var scalars: [Unicode.Scalar] = []
  /// Whether a new line begins at the scalar.
  private var starts: [Bool] = []

  init(_ element: PosterSheet.Element) {
    var last: TextLine?
    for case .text(let line) in element.marks {
      // A column turns words on their side and sets digits beside each other: one line after the other along its length.
      let isNext = last.map { !Self.continues($0, line) } ?? false
      for (index, scalar) in line.text.unicodeScalars.enumerated() {
        scalars.append(scalar)
        starts.append(index == 0 && isNext)
      }
      last = line
    }
  }

  /// Whether a stretch goes on where the other one ends: beside it on the same height, or below it in a column.
  private static func continues(_ a: TextLine, _ b: TextLine) -> Bool {
    let sameHeight =
      abs(a.box.y + a.box.height - b.box.y - b.box.height) < 0.6 * max(a.size, b.size)
    let sameColumn = abs(a.box.x + a.box.width / 2 - b.box.x - b.box.width / 2) < 0.3 * a.size
    let isTall = a.box.height > 1.5 * a.size || b.box.height > 1.5 * b.size
    return sameHeight && b.box.x >= a.box.x || sameColumn && isTall
  }

  /// Runs of digits, with the signs inside them that telephone numbers have.
  var numbers: [Number] {
    var found: [Number] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < scalars.count, isDigit(end) || joins(end) { end += 1 }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[index..<end])
      found.append(
        Number(
          text: String(text), isBroken: starts[(index + 1)..<end].contains(true)))
      index = end
    }
    return found
  }

  private func isDigit(_ index: Int) -> Bool { ("0"..."9").contains(scalars[index]) }

  /// A hyphen or space between digits; a new line between digits joins nothing that has no such sign.
  private func joins(_ index: Int) -> Bool {
    "- \u{2011}－".unicodeScalars.contains(scalars[index]) && index + 1 < scalars.count
      && isDigit(index + 1)
  }
}
