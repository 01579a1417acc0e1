package import Diagnostics

/// `街道(社区)` and pairs of two widths.
enum HalfWidthParentheses: InputMethodRule {
  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    for passage in prose.passages {
      for line in passage.lines {
        var open: [Int] = []
        for index in line.range {
          if passage.text[index].isOne(of: "(（") {
            open.append(index)
          } else if passage.text[index].isOne(of: ")）"), let opening = open.popLast() {
            check(prose, passage, opening, index, findings: &findings)
          }
        }
        for opening in open where passage.text[opening] == "(" && isBetweenHan(passage, opening) {
          findings.append(unclosed(prose, passage, opening))
        }
      }
    }
  }

  private static func check(
    _ prose: Prose, _ passage: Passage, _ opening: Int, _ closing: Int,
    findings: inout [InputMethodFinding]
  ) {
    let isMixed = (passage.text[opening] == "(") != (passage.text[closing] == ")")
    let inner = (passage.character(opening + 1), passage.character(closing - 1))
    let holdsHan = Characters.isHan(inner.0) || Characters.isHan(inner.1)
    let isHalf = passage.text[opening] == "(" && isBetweenHan(passage, opening)
    guard isHalf || isMixed && holdsHan else { return }
    let edits = zip([opening, closing], ["（", "）"]).filter { place, mark in
      passage.string(place..<(place + 1)) != mark
    }.map { place, mark in passage.edit(place..<(place + 1), mark) }
    guard !edits.isEmpty else { return }
    findings.append(
      prose.finding(
        .halfWidthParentheses, passage, opening..<(closing + 1),
        Bilingual(zh: "汉字的括号用了半角", en: "Half-width parentheses around Han"),
        remedy: Bilingual(zh: "两个括号都用全角：（ ）", en: "Type both full-width: `（` and `）`"),
        edits: edits))
  }

  private static func unclosed(
    _ prose: Prose, _ passage: Passage, _ opening: Int
  ) -> InputMethodFinding {
    prose.finding(
      .halfWidthParentheses, passage, opening..<(opening + 1),
      Bilingual(
        zh: "半角的“(”在这一行里没有收尾", en: "A half-width `(` without its end on this line"),
      remedy: Bilingual(zh: "两个括号都写上，都用全角：（ ）", en: "Type both, full-width: `（` and `）`"))
  }

  private static func isBetweenHan(_ passage: Passage, _ index: Int) -> Bool {
    Characters.endsChinese(passage.character(index - 1))
      && Characters.startsChinese(passage.character(index + 1))
  }
}

extension Rule {
  package static let halfWidthParentheses = Rule(
    "typing/half-width-parentheses", .warning,
    title: Bilingual(zh: "汉字的括号用全角，成对", en: "Parentheses around Han are full-width"),
    why: Bilingual(
      zh: "半角括号比汉字矮一截，一半一全更难看；换行时也不会跟着文字走。",
      en: "Half-width ones are too small beside Han, and lines break wrongly around them."))
}
