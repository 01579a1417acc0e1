package import Diagnostics

/// `１.`, `1.无空格` and rows of `1、`: no list items to Markdown.
enum NumberMark: InputMethodRule {
  private struct Shape {
    var number: Int
    var separator: UInt32
    /// Digits and separator.
    var mark: Range<Int>
    /// Where the item's text starts.
    var text: Int
    var isProper: Bool
  }

  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    let lines = prose.blockLines
    let shapes = lines.map(shape)
    for (index, line) in lines.enumerated() {
      guard let shape = shapes[index], !shape.isProper else { continue }
      let before = index > 0 ? shapes[index - 1]?.number : nil
      let after = index + 1 < lines.count ? shapes[index + 1]?.number : nil
      // Only a 1 may start a list in the middle of a paragraph.
      guard line.isFirst || shape.number == 1 || before != nil else { continue }
      let isText = shape.separator.isOne(of: "、）")
      let hasNeighbour = before == shape.number - 1 || after == shape.number + 1
      guard !isText || hasNeighbour else { continue }
      findings.append(finding(prose, line, shape, isText ? .numberText : .numberMark))
    }
  }

  private static func finding(
    _ prose: Prose, _ line: ProseLine, _ shape: Shape, _ rule: Rule
  ) -> InputMethodFinding {
    let mark = "\(shape.number)" + (shape.separator.isOne(of: ")）") ? ")" : ".")
    let typed = line.passage.string(shape.mark)
    return prose.finding(
      rule, line.passage, shape.mark,
      Bilingual(
        zh: "“\(typed)”这样写不会变成编号列表", en: "`\(typed)` written so makes no numbered list"),
      remedy: Bilingual(
        zh: "用半角数字、半角点，再空一格：`\(mark) 内容`",
        en: "Type half-width digits, a full stop and a space: `\(mark) …`"),
      edits: [line.passage.edit(shape.mark.lowerBound..<shape.text, mark + " ")])
  }

  private static func shape(_ line: ProseLine) -> Shape? {
    let start = line.line.start
    var index = start
    var number = 0
    var isWide = false
    while index < start + 3, Characters.isDigit(line[index]) || Characters.isWideDigit(line[index])
    {
      isWide = isWide || Characters.isWideDigit(line[index])
      number = number * 10 + Int(line[index] - (Characters.isDigit(line[index]) ? 0x30 : 0xFF10))
      index += 1
    }
    let separator = line[index]
    guard 1...2 ~= index - start, separator.isOne(of: ".．、)）") else { return nil }
    let mark = start..<(index + 1)
    let text = line.behindSpaces(mark.upperBound)
    guard line[text] != Characters.newline else { return nil }
    let hasSpace = Characters.isSpace(line[mark.upperBound])
    guard hasSpace || line.startsText(text) else { return nil }
    return Shape(
      number: number, separator: separator, mark: mark, text: text,
      isProper: !isWide && hasSpace && separator.isOne(of: ".)"))
  }
}

extension Rule {
  package static let numberMark = Rule(
    "typing/number", .error,
    title: Bilingual(zh: "编号列表用半角数字、点和空格", en: "A numbered item is `1.` and a space"),
    why: Bilingual(
      zh: "全角数字或少了空格就不是列表，几条会连成一段。",
      en: "With full-width digits or no space it is no list, and items run together."))

  package static let numberText = Rule(
    "typing/number-text", .warning,
    title: Bilingual(zh: "连着的“1、2、”写成编号列表", en: "Rows of `1、` are better a numbered list"),
    why: Bilingual(
      zh: "“1、”只是文字：相邻的几行会连成一段，海报和读屏软件也认不出是列表。",
      en: "`1、` is mere text: lines run together, and posters and screen readers see no list."))
}
