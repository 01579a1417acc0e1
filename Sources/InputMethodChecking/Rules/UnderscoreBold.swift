package import Diagnostics

/// `请__不要__转账`: beside Han, underscores are plain characters to Markdown.
enum UnderscoreBold: InputMethodRule {
  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    for passage in prose.passages {
      for line in passage.lines {
        let runs = passage.runs(of: "_", in: line.range)
        // A single pair: three and more are blanks to fill in.
        guard runs.count == 2, runs.allSatisfy({ $0.count == 2 }) else { continue }
        let (opening, closing) = (runs[0], runs[1])
        let first = passage.character(opening.upperBound)
        let last = passage.character(closing.lowerBound - 1)
        let isTouched =
          Characters.isHan(passage.character(closing.upperBound))
          || Characters.isHan(passage.character(opening.lowerBound - 1))
            && passage.character(closing.upperBound) != Characters.newline
        guard isTouched, Characters.startsChinese(first), Characters.endsChinese(last) else {
          continue
        }
        findings.append(
          prose.finding(
            .underscoreBold, passage, opening.lowerBound..<closing.upperBound,
            Bilingual(zh: "挨着汉字的“__”不会变成粗体", en: "Beside Han, `__` makes no bold text"),
            remedy: Bilingual(zh: "粗体用星号：`**粗体**`", en: "Type stars for bold text: `**bold**`"),
            edits: runs.map { passage.edit($0, "**") }))
      }
    }
  }
}

extension Rule {
  package static let underscoreBold = Rule(
    "typing/underscore-bold", .error,
    title: Bilingual(zh: "中文里的粗体用星号", en: "Bold text in Chinese takes stars"),
    why: Bilingual(
      zh: "下划线要左右有空格才算粗体，中文不空格，所以读者看到的是下划线。",
      en: "Underscores need spaces around them, which Chinese has not, so readers see underscores.")
  )
}
