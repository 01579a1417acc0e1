package import Diagnostics

/// `＊＊粗体＊＊`: plain stars to Markdown.
enum BoldMark: InputMethodRule {
  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    for passage in prose.passages {
      for line in passage.lines {
        let runs = passage.runs(of: "*＊", in: line.range)
        guard runs.count.isMultiple(of: 2), runs.allSatisfy({ $0.count == 2 }) else { continue }
        for index in stride(from: 0, to: runs.count, by: 2) {
          check(prose, passage, runs[index], runs[index + 1], findings: &findings)
        }
      }
    }
  }

  private static func check(
    _ prose: Prose, _ passage: Passage, _ opening: Range<Int>, _ closing: Range<Int>,
    findings: inout [InputMethodFinding]
  ) {
    let marks = [opening, closing].filter { $0.contains { passage.character($0) == "＊" } }
    let first = passage.character(opening.upperBound)
    let last = passage.character(closing.lowerBound - 1)
    guard !marks.isEmpty, opening.upperBound < closing.lowerBound,
      Characters.startsChinese(first) || Characters.isAlphanumeric(first),
      !Characters.isSpace(last), last != Characters.wideSpace
    else { return }
    let before = passage.character(opening.lowerBound - 1)
    if Characters.isAlphanumeric(before) || isSurname(before) && isSurname(last) { return }
    // Behind a Han character the stars may stand for what must not be told.
    let isCertain = !Characters.isHan(before)
    findings.append(
      prose.finding(
        isCertain ? .boldMark : .boldOrMask, passage, opening.lowerBound..<closing.upperBound,
        Bilingual(zh: "全角的“＊＊”不会变成粗体", en: "Full-width `＊＊` makes no bold text"),
        remedy: Bilingual(
          zh: "要加粗就用半角星号：`**粗体**`", en: "For bold text type half-width stars: `**bold**`"),
        edits: isCertain ? marks.map { passage.edit($0, "**") } : []))
  }

  /// `张＊＊和李＊＊` are names made unreadable; the commonest surnames, which four in five people bear.
  private static func isSurname(_ scalar: UInt32) -> Bool {
    scalar.isOne(
      of:
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
    )
  }
}

extension Passage {
  /// The stretches of a line made of some characters only.
  func runs(of characters: String, in range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, character(index).isOne(of: characters) { index += 1 }
      if index > start { runs.append(start..<index) }
      index += 1
    }
    return runs
  }
}

extension Rule {
  package static let boldMark = Rule(
    "typing/bold", .error,
    title: Bilingual(zh: "粗体用半角星号", en: "Bold text takes half-width stars"),
    why: Bilingual(
      zh: "星号是全角时，读者看到的是星号，不是粗体。",
      en: "With full-width stars readers see the stars and no bold text."))

  package static let boldOrMask = Rule(
    "typing/bold-or-mask", .warning,
    title: Bilingual(zh: "全角星号不是粗体", en: "Full-width stars are not bold text"),
    why: Bilingual(
      zh: "看不出是想加粗，还是用星号遮住名字，所以不自动改。",
      en: "It may be meant as bold text or hide a name, so it is not changed by itself."))
}
