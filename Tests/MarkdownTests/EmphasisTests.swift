import Diagnostics
import Markdown
import Testing

/// Emphasis between Chinese characters and marks, as `*` is typed there.
@Suite struct EmphasisTests {
  @Test(arguments: [
    ("**中文。**中文", "<strong>中文。</strong>中文"),
    ("请记住**“三不一多”**原则", "请记住<strong>“三不一多”</strong>原则"),
    ("**（一）**内容", "<strong>（一）</strong>内容"),
    ("不要**转账！**不要**点链接！**", "不要<strong>转账！</strong>不要<strong>点链接！</strong>"),
    ("拨打96110**“反诈专线”**咨询", "拨打96110<strong>“反诈专线”</strong>咨询"),
    ("下载App**“国家反诈中心”**", "下载App<strong>“国家反诈中心”</strong>"),
    ("**复现：**10 轮", "<strong>复现：</strong>10 轮"),
    ("他说*《宪法》*很重要", "他说<em>《宪法》</em>很重要"),
    ("***“全部”***人", "<em><strong>“全部”</strong></em>人"),
    ("**该星号不会被识别，而是直接显示。**这是因为", "<strong>该星号不会被识别，而是直接显示。</strong>这是因为"),
    ("**[链接](a.md)**文字", "<strong><a href=\"a.md\">链接</a></strong>文字"),
    ("**`代码`**文字", "<strong><code>代码</code></strong>文字"),
    ("文字**`代码`**", "文字<strong><code>代码</code></strong>"),
    ("**a**中", "<strong>a</strong>中"),
    ("真·**·真·**真", "真·<strong>·真·</strong>真"),
    ("等等**……**再说**——**好", "等等<strong>……</strong>再说<strong>——</strong>好"),
    ("**👍**好", "<strong>👍</strong>好"),
    ("一**，**二", "一<strong>，</strong>二"),
  ])
  func bindsAsChineseIsWritten(_ markdown: String, _ expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  /// Every mark of Chinese writing may stand just inside emphasis, at either end.
  @Test(arguments: Array("。，、；：？！“”‘’（）【】《》〈〉「」『』〔〕—…·～％＃＠＆／"))
  func anyMarkMayStandInside(_ mark: Character) {
    #expect(html("字**\(mark)字**字") == "<p>字<strong>\(mark)字</strong>字</p>\n")
    #expect(html("字**字\(mark)**字") == "<p>字<strong>字\(mark)</strong>字</p>\n")
    #expect(html("字*\(mark)*字") == "<p>字<em>\(mark)</em>字</p>\n")
  }

  /// The seven marks of ambiguous width count as Chinese, beside digits and Latin letters too.
  @Test(arguments: Array("“”‘’—…·"))
  func ambiguousMarksAreChinese(_ mark: Character) {
    #expect(
      html("96110**\(mark)a\(mark)**App") == "<p>96110<strong>\(mark)a\(mark)</strong>App</p>\n")
  }

  @Test(arguments: [
    "2 * 3 * 4", "a ** b **", "字 ** 字", "\\*\\*字。\\*\\*字", "`**字。**字`", "snake_case_字",
  ])
  func elsewhereStarsStayText(_ markdown: String) {
    let written = html(markdown)
    #expect(!written.contains("<strong>") && !written.contains("<em>"))
  }

  @Test func worksInTablesQuotesListsAndHeadings() {
    let text = "| **“甲”**乙 |\n|--|\n| 乙**“甲”** |\n\n> **“甲”**乙\n\n- 乙**“甲”**丙\n\n## 一**“二”**三\n"
    let written = html(text)
    #expect(written.contains("<th><strong>“甲”</strong>乙</th>"))
    #expect(written.contains("<td>乙<strong>“甲”</strong></td>"))
    #expect(written.contains("<p><strong>“甲”</strong>乙</p>"))
    #expect(written.contains("<li>乙<strong>“甲”</strong>丙</li>"))
    #expect(written.contains("<h2>一<strong>“二”</strong>三</h2>"))
  }

  /// Nothing the reader puts in for the library is left anywhere.
  @Test func leavesNoTrace() {
    let text =
      "字**“甲”**乙 `字**“甲”**乙` [字**“甲”**乙](a**“b”**c.md \"字**“甲”**乙\") ![字**“甲”**乙](p.png)\n\n"
      + "```字**“甲”**乙\n字**“甲”**乙\n```\n\n    字**“甲”**乙\n\n字\\{{热线:1}}**“甲”**乙\n"
    let scalars = Set(HTMLWriter().html(read(text).value).unicodeScalars.map(\.value))
    #expect(scalars.isDisjoint(with: [0x1BC9F, 0x10100, 0x12470, 0x12471, 0x12472, 0x10101]))
    #expect(html(text).contains("{{热线:1}}"))
    #expect(html(text).contains("<code>字**“甲”**乙</code>"))
  }

  /// A text that holds the first choice of the character put in keeps it.
  @Test func rareCharactersSurvive() {
    let text = "字**“\u{1BC9F}甲”**乙"
    #expect(html(text) == "<p>字<strong>“\u{1BC9F}甲”</strong>乙</p>\n")
  }

  @Test func onlyDoubleTildesStrike() {
    #expect(html("9:00~11:00，14:00~17:00") == "<p>9:00~11:00，14:00~17:00</p>\n")
    #expect(html("~~作废~~ 新") == "<p><del>作废</del> 新</p>\n")
  }
}
