import Diagnostics
import Markdown
import Testing

/// Bare addresses become links that end where Chinese begins.
@Suite struct AutolinkTests {
  @Test(arguments: [
    ("见https://www.12377.cn/a_b，举报", "https://www.12377.cn/a_b", "https://www.12377.cn/a_b"),
    ("打开www.12377.cn网站", "www.12377.cn", "http://www.12377.cn"),
    ("发到jiedao@example.gov.cn。", "jiedao@example.gov.cn", "mailto:jiedao@example.gov.cn"),
    ("（http://a.cn/b）", "http://a.cn/b", "http://a.cn/b"),
    ("(http://a.cn/b(c))", "http://a.cn/b(c)", "http://a.cn/b(c)"),
    ("看http://a.cn/?x=1&y=2。", "http://a.cn/?x=1&amp;y=2", "http://a.cn/?x=1&amp;y=2"),
    ("http://a.cn.", "http://a.cn", "http://a.cn"),
    ("HTTPS://A.CN/x", "HTTPS://A.CN/x", "HTTPS://A.CN/x"),
  ])
  func endAtTheFirstOtherCharacter(_ markdown: String, _ words: String, _ href: String) {
    #expect(html(markdown).contains("<a href=\"\(href)\">\(words)</a>"))
  }

  @Test(arguments: [
    "xhttp://a.cn", "http://", "www.", "a@b", "@a.cn", "`http://a.cn`", "ftp://a.cn",
    "http://a_b.c_d",
    "字字http：//a.cn",
  ])
  func areMadeOfNothingElse(_ markdown: String) { #expect(!html(markdown).contains("<a ")) }

  @Test func notInsideLinks() {
    #expect(html("[http://a.cn](b.md)") == "<p><a href=\"b.md\">http://a.cn</a></p>\n")
  }

  @Test func areInTheListOfLinks() {
    let text = MarkedText(
      "见⟦https://a.cn/b⟧。又[甲](⟦c.md⟧)，![图](⟦p.png⟧)，<⟦https://d.cn⟧>，⟦[乙][r]⟧\n\n[r]: e.md\n")
    let document = read(text.text).value
    #expect(document.links.map(\.span) == text.marks)
    #expect(
      document.links.map(\.destination) == [
        "https://a.cn/b", "c.md", "p.png", "https://d.cn", "e.md",
      ])
    #expect(document.links.map(\.kind) == [.link, .link, .image, .link, .link])
  }
}
