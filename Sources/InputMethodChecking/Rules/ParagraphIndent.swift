package import Diagnostics

/// Spaces before a paragraph, as typewriters indent: wide ones stay in the text, four narrow ones make it code.
enum ParagraphIndent: InputMethodRule {
  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    for passage in prose.passages {
      for line in passage.lines where line.start > line.margin {
        if line.isCode {
          findings.append(code(prose, passage, line.margin..<line.start))
        } else if let first = passage.firstIndex(of: "\u{3000}", in: line.margin..<line.start) {
          findings.append(wide(prose, passage, first..<line.start))
        }
      }
    }
  }

  private static func wide(
    _ prose: Prose, _ passage: Passage, _ range: Range<Int>
  ) -> InputMethodFinding {
    prose.finding(
      .wideIndent, passage, range,
      Bilingual(zh: "这一行用全角空格缩进", en: "This line is indented with wide spaces"),
      remedy: Bilingual(
        zh: "去掉行首的空格，段落直接顶格写，网页和海报自己会排",
        en: "Take the spaces away; pages and posters set paragraphs themselves"),
      edits: [passage.edit(range, "")])
  }

  private static func code(
    _ prose: Prose, _ passage: Passage, _ range: Range<Int>
  ) -> InputMethodFinding {
    prose.finding(
      .codeIndent, passage, range,
      Bilingual(
        zh: "行首空了四格以上，这一段会变成程序代码的样子",
        en: "Four spaces at the start make this paragraph look like program code"),
      remedy: Bilingual(zh: "去掉行首的空格，段落直接顶格写", en: "Take the spaces away"),
      edits: [passage.edit(range, "")])
  }
}

extension Rule {
  package static let wideIndent = Rule(
    "typing/wide-indent", .warning,
    title: Bilingual(zh: "段落前不打全角空格", en: "No wide spaces before a paragraph"),
    why: Bilingual(
      zh: "全角空格会留在文字里：后面的 #、- 不再起作用，海报的缩进也会多出两格；看着空的一行也并不空，上下两段会连在一起。",
      en:
        "They stay in the text: marks behind them lose their meaning, and empty lines are not empty."
    ))

  package static let codeIndent = Rule(
    "typing/code-indent", .error,
    title: Bilingual(zh: "段落前不空四格", en: "No four spaces before a paragraph"),
    why: Bilingual(
      zh: "Markdown 把空四格的段落当作程序代码，不换行，粗体和链接也不起作用。",
      en: "Markdown takes such a paragraph for code: no line breaks, no bold text, no links."))
}
