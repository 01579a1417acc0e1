import Diagnostics
import Markdown
import Testing

/// Line ends between wide characters are no spaces.
@Suite struct LineEndTests {
  @Test(arguments: [
    ("第一行\n第二行", "第一行第二行"),
    ("第一行，\n第二行", "第一行，第二行"),
    ("他说\n“不要”", "他说“不要”"),
    ("他说“不要”\n就走", "他说“不要”就走"),
    ("中文\nEnglish", "中文\nEnglish"),
    ("English\n中文", "English\n中文"),
    ("a\nb", "a\nb"),
    ("한국\n어", "한국\n어"),
    ("中\n**文**", "中<strong>文</strong>"),
    ("**中**\n文", "<strong>中</strong>文"),
    ("中\n`文`", "中<code>文</code>"),
    ("中\n[文](a.md)\n字", "中<a href=\"a.md\">文</a>字"),
    ("中\\\n文", "中<br />\n文"),
    ("中  \n文", "中<br />\n文"),
    ("中\n{{热线:110}}", "中\n<a class=\"hotline\" href=\"tel:110\">110</a>"),
    ("中\r\n文", "中文"),
    ("中\r文", "中文"),
  ])
  func vanishBetweenWideCharacters(_ markdown: String, _ expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  @Test func plainDialectKeepsThem() {
    #expect(HTMLWriter(dialect: .gfm).html(read("中\n文", .gfm).value) == "<p>中\n文</p>\n")
  }

  @Test func joinedLinesAreOneText() {
    #expect(read("中\n文").value.blocks.map(\.kind) == [.paragraph([.text("中文")])])
  }
}
