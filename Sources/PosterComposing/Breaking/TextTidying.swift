/// Brings a text into the form the breaker expects: one space at most, none where marks and gaps already part the words.
enum TextTidying {
  static func tidy(_ pieces: [RichText.Piece]) -> [RichText.Piece] {
    var kept: [RichText.Piece] = []
    var previous: CharacterClass?
    let all = pieces.map { Array($0.text.unicodeScalars) }
    for (index, scalars) in all.enumerated() {
      var text = String.UnicodeScalarView()
      for (position, scalar) in scalars.enumerated() {
        let class_ = CharacterClass(scalar)
        if scalar == Self.softHyphen { continue }
        if class_ == .space || class_ == .hardSpace {
          let next = following(position, in: index, of: all)
          if let previous, let next, keepsSpace(between: previous, and: next) {
            // A second space finds a space before it and is dropped.
            text.append(class_ == .hardSpace || scalar == Self.wideSpace ? scalar : " ")
          } else {
            continue
          }
        } else {
          text.append(scalar)
        }
        previous = class_
      }
      if !text.isEmpty {
        kept.append(RichText.Piece(text: String(text), isStrong: pieces[index].isStrong))
      }
    }
    return kept
  }

  /// Between Han and Latin the breaker sets its own gap; marks bring their own blank.
  private static func keepsSpace(between a: CharacterClass, and b: CharacterClass) -> Bool {
    if a == .space || a == .hardSpace || a == .newline || b == .newline { return false }
    if a.isChineseMark || b.isChineseMark { return false }
    return !(a == .han && b.isLatin) && !(a.isLatin && b == .han)
  }

  /// The class of the next character that is not a space.
  private static func following(
    _ position: Int, in index: Int, of all: [[Unicode.Scalar]]
  ) -> CharacterClass? {
    var position = position + 1
    for scalars in all[index...] {
      while position < scalars.count {
        let class_ = CharacterClass(scalars[position])
        if class_ != .space, class_ != .hardSpace { return class_ }
        position += 1
      }
      position = 0
    }
    return nil
  }

  /// 姓　名: Han characters set apart on purpose.
  private static let wideSpace: Unicode.Scalar = "\u{3000}"
  /// Han text is not hyphenated, and fonts would draw it.
  private static let softHyphen: Unicode.Scalar = "\u{AD}"
}
