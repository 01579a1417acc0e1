import Diagnostics
import InputMethodChecking
import Testing

/// What each slip is called, what it becomes, and what must be left alone.
@Suite struct FaultTests {
  private static func check(_ text: String) -> [InputMethodFinding] {
    InputMethodChecker().check(SourceText(file: "a.md", text: text), bodyOffset: 0)
  }

  private static func fixed(_ text: String) -> String {
    InputMethodChecker().fixed(SourceText(file: "a.md", text: text)).source.text
  }

  @Test(arguments: [
    ("＃ 标题", "# 标题", "heading"),
    ("#无空格", "# 无空格", "heading"),
    ("＃＃二级标题", "## 二级标题", "heading"),
    ("１. 第一", "1. 第一", "number"),
    ("1.无空格", "1. 无空格", "number"),
    ("1、第一\n2、第二", "1. 第一\n2. 第二", "number-text"),
    ("－ 项", "- 项", "bullet"),
    ("· 甲\n· 乙", "- 甲\n- 乙", "bullet-dot"),
    ("见[官网]（https://a.cn/b）。", "见[官网](https://a.cn/b)。", "link"),
    ("见【官网】（https://a.cn/b）。", "见[官网](https://a.cn/b)。", "link"),
    ("见[官网](https://a.cn/b）。", "见[官网](https://a.cn/b)。", "link"),
    ("！[图](a.png)", "![图](a.png)", "picture"),
    ("＊＊粗体＊＊", "**粗体**", "bold"),
    ("请__不要__转账", "请**不要**转账", "underscore-bold"),
    ("\u{3000}\u{3000}正文", "正文", "wide-indent"),
    ("正文\n\n    又一段", "正文\n\n又一段", "code-indent"),
    ("先挂断,再报警", "先挂断，再报警", "half-width"),
    ("先挂断, 再报警", "先挂断，再报警", "half-width"),
    ("街道(社区)都要", "街道（社区）都要", "half-width-parentheses"),
    ("三个（要点)", "三个（要点）", "half-width-parentheses"),
  ])
  func mendsWhatIsCertain(typed: String, meant: String, code: String) {
    let findings = Self.check(typed)
    #expect(findings.allSatisfy { $0.diagnostic.rule.code == "typing/" + code })
    #expect(!findings.isEmpty)
    #expect(Self.fixed(typed) == meant)
  }

  @Test(arguments: [
    ("开放时间 9:00~17:00", "tilde-range"), ("周一~周五", "tilde-range"),
    ("他说“不要转账。", "unpaired-quotes"), ("“你好“", "unpaired-quotes"),
    ("见《反诈法。", "unpaired-title-marks"), ("请＊＊不要＊＊转账", "bold-or-mask"),
    ("完成了.然后", "half-width"),
  ])
  func onlySaysWhatIsUncertain(typed: String, code: String) {
    #expect(Self.check(typed).map(\.diagnostic.rule.code) == ["typing/" + code])
    #expect(Self.fixed(typed) == typed)
  }

  @Test(arguments: [
    "# 标题", "#反诈#宣传", "1. 项", "1.5 万元", "110、119 都要记住", "3、单独一条", "- 项", "－5 度",
    "[链接](https://a.cn/b(c))", "请注意！[点这里](x/)", "张＊＊和李＊＊被骗", "13800＊＊1234",
    "姓名__电话__地址__", "`＃ 标题，a(汉)字`", "```\n＃ 标题\n```", "<!-- 汉,字\n＃ 标题\n-->",
    "拨打{{热线：96110}}", ":::：警示 汉,字", "：：：警示\n正文\n：：：", "~~删掉~~", "好的~谢谢",
    "国家反诈中心(96110)来电", "https://a.cn/~b,c", "- 项\n\n    项的第二段", "“一段\n\n“又一段”",
    "《关于《办法》的通知》", "[甲]: https://a.cn/汉,字", "9:00—17:00", "\\＃ 标题",
  ])
  func leavesAlone(text: String) {
    #expect(Self.check(text).isEmpty, "\(Self.check(text).map(\.diagnostic.message.zh))")
  }

  @Test func skipsTheSettings() {
    let text = "---\ntitle: 汉,字\n---\n\n先挂断,再报警\r\n"
    let findings = InputMethodChecker().check(SourceText(file: "a.md", text: text))
    #expect(findings.map { $0.diagnostic.range?.start } == [SourcePosition(line: 5, column: 4)])
    #expect(Self.fixed(text) == "---\ntitle: 汉,字\n---\n\n先挂断，再报警\r\n")
  }

  @Test func mendingTwiceIsMendingOnce() {
    let pieces = [
      "＃", "#", " ", "\u{3000}", "汉", "字", "“", "”", "《", "》", "１", "1", ".", "、", "－", "·", "-",
      "[", "]", "【", "】", "（", "）", "(", ")", "https://a.cn", "a.png", "！", "＊＊", "**", "__", ",",
      ":", "~", "\n", "\n\n", "    ", "`", "> ", "- ", "{{热线:110}}", "<!--", "-->", ":::", "\\",
      "|",
    ]
    var state: UInt64 = 20_261_121
    for _ in 0..<800 {
      var text = ""
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let once = Self.fixed(text)
      #expect(Self.fixed(once) == once, "\(text.debugDescription)")
      #expect(Self.check(once).allSatisfy { $0.edits.isEmpty }, "\(text.debugDescription)")
      #expect(
        once.split(separator: "\n", omittingEmptySubsequences: false).count
          == text.split(separator: "\n", omittingEmptySubsequences: false).count)
    }
  }
}
