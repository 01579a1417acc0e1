package import Diagnostics

/// Half-width `, . : ; ? !` between Han.
enum HalfWidthPunctuation: InputMethodRule {
  private static let twins: [UInt32: String] = [
    0x2C: "，", 0x3A: "：", 0x3B: "；", 0x3F: "？", 0x21: "！",
  ]

  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    for passage in prose.passages {
      for index in passage.text.indices {
        let mark = passage.text[index]
        guard let twin = mark == "." ? "。" : twins[mark] else { continue }
        guard Characters.endsChinese(passage.character(index - 1)) else { continue }
        var end = index + 1
        if mark != ".", passage.character(end) == " " { end += 1 }
        guard Characters.startsChinese(passage.character(end)) else { continue }
        let typed = passage.string(index..<(index + 1))
        findings.append(
          prose.finding(
            .halfWidth, passage, index..<(index + 1),
            Bilingual(zh: "汉字之间用了半角的“\(typed)”", en: "Half-width `\(typed)` between Han"),
            remedy: Bilingual(
              zh: mark == "." ? "句子结束写“。”，名字之间写“·”" : "改成“\(twin)”",
              en: mark == "." ? "Type `。` to end a sentence, `·` within a name" : "Type `\(twin)`"),
            edits: mark == "." ? [] : [passage.edit(index..<end, twin)]))
      }
    }
  }
}

extension Rule {
  package static let halfWidth = Rule(
    "typing/half-width", .warning,
    title: Bilingual(zh: "汉字之间用全角标点", en: "Full-width punctuation between Han"),
    why: Bilingual(
      zh: "半角标点在汉字之间挤成一团，换行也会断错（GB/T 15834）。",
      en: "Half-width marks crowd between Han and break lines in the wrong place (GB/T 15834)."))
}
