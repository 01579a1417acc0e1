package import Diagnostics

/// `＃ 标题` and `#无空格`: no headings to Markdown.
enum HeadingMark: InputMethodRule {
  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    var followsHeading = false
    for line in prose.blockLines {
      let start = line.line.start
      var index = start
      while line[index].isOne(of: "#＃") { index += 1 }
      let marks = start..<index
      let text = line.behindSpaces(index)
      defer { followsHeading = !marks.isEmpty }
      guard 1...6 ~= marks.count, line[text] != Characters.newline else { continue }
      let isWide = marks.contains { line[$0] == "＃" }
      guard isWide || !Characters.isSpace(line[index]) else { continue }
      if text == index {
        // `#反诈#` is a topic of social media, `#1` a number.
        let isTag = (text..<line.line.range.upperBound).contains { line[$0].isOne(of: "#＃") }
        guard line.startsText(text), !isTag, marks.count > 1 || line.isFirst || followsHeading
        else {
          continue
        }
      }
      findings.append(
        prose.finding(
          .headingMark, line.passage, marks,
          Bilingual(
            zh: isWide ? "全角的“＃”不会变成标题" : "“#”后面没有空格，不会变成标题",
            en: isWide
              ? "A full-width `＃` makes no heading"
              : "Without a space behind `#` this is no heading"),
          remedy: Bilingual(
            zh: "用半角的 #，后面空一格：`\(String(repeating: "#", count: marks.count)) 标题`",
            en: "Type half-width `#` and a space: `\(String(repeating: "#", count: marks.count)) …`"
          ),
          edits: [
            line.passage.edit(
              start..<text, String(repeating: "#", count: marks.count) + " ")
          ]))
    }
  }
}

extension Rule {
  package static let headingMark = Rule(
    "typing/heading", .error,
    title: Bilingual(zh: "标题用半角 # 加一个空格", en: "A heading is `#` and a space"),
    why: Bilingual(
      zh: "输入法打出的“＃”或少了空格，读者看到的就是井号，不是标题。",
      en: "With a full-width mark or no space readers see the mark and no heading."))
}
