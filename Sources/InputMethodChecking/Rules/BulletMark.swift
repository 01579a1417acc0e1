package import Diagnostics

/// `－ 项`, `· 项` and `-项`: no list items to Markdown.
enum BulletMark: InputMethodRule {
  private enum Shape { case proper, dash, dot, tight }

  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    let lines = prose.blockLines
    let shapes = lines.map(shape)
    for (index, line) in lines.enumerated() {
      guard let shape = shapes[index], shape != .proper else { continue }
      let before = index > 0 ? shapes[index - 1] : nil
      let after = index + 1 < lines.count ? shapes[index + 1] : nil
      let mark = line.line.start..<(line.line.start + 1)
      let isSpaced = Characters.isSpace(line[mark.upperBound])
      guard before != nil || after != nil || isSpaced && !line[mark.lowerBound].isOne(of: "•●◆")
      else { continue }
      guard line.isFirst || before != nil || isSpaced else { continue }
      let typed = line.passage.string(mark)
      findings.append(
        prose.finding(
          shape == .dot ? .bulletDot : .bulletMark, line.passage, mark,
          shape == .tight
            ? Bilingual(zh: "“-”后面没有空格，不会变成列表", en: "Without a space behind `-` this is no list")
            : Bilingual(zh: "“\(typed)”不会变成列表", en: "`\(typed)` makes no list"),
          remedy: Bilingual(zh: "用半角减号，后面空一格：`- 内容`", en: "Type a hyphen and a space: `- …`"),
          edits: [
            line.passage.edit(mark.lowerBound..<line.behindSpaces(mark.upperBound), "- ")
          ]))
    }
  }

  private static func shape(_ line: ProseLine) -> Shape? {
    let start = line.line.start
    let text = line.behindSpaces(start + 1)
    guard line[text] != Characters.newline else { return nil }
    let isSpaced = Characters.isSpace(line[start + 1])
    if line[start].isOne(of: "-*+"), isSpaced { return .proper }
    guard isSpaced || line.startsText(text) else { return nil }
    if line[start] == "－" { return .dash }
    if line[start].isOne(of: "·•●◆") { return .dot }
    return line[start] == "-" ? .tight : nil
  }
}

extension Rule {
  package static let bulletMark = Rule(
    "typing/bullet", .error,
    title: Bilingual(zh: "列表用半角减号加一个空格", en: "A list item is a hyphen and a space"),
    why: Bilingual(
      zh: "输入法打出的“－”或少了空格就不是列表，几条会连成一段。",
      en: "With a full-width hyphen or no space it is no list, and items run together."))

  package static let bulletDot = Rule(
    "typing/bullet-dot", .warning,
    title: Bilingual(zh: "用圆点排的几行写成列表", en: "Lines led by a dot are better a list"),
    why: Bilingual(
      zh: "“·”只是文字：相邻的几行会连成一段，海报和读屏软件也认不出是列表。",
      en: "A dot is mere text: lines run together, and posters and screen readers see no list."))
}
