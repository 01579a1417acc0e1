import Diagnostics
import Markdown
import Testing

/// What may not stand in content, and what HTML may never hold.
@Suite struct SafetyTests {
  @Test func rawHTMLIsAFaultWithItsPlace() {
    expectFindings("字⟦<b>⟧粗</b>", ["markdown/raw-html"])
    expectFindings("⟦<div class=\"a\">⟧\n字\n</div>\n", ["markdown/raw-html"])
    expectFindings("字⟦<br>⟧字\n\n字⟦<br/>⟧\n", ["markdown/raw-html", "markdown/raw-html"])
    #expect(html("a<script>alert(1)</script>b") == "<p>aalert(1)b</p>\n")
    #expect(html("<script>\nalert(1)\n</script>\n") == "")
  }

  @Test func commentsVanish() {
    let text = MarkedText("字⟦<!-- lint-allow wording/absolute 引文 -->⟧字\n\n⟦<!-- 备注\n两行 -->⟧\n")
    let result = read(text.text)
    #expect(result.diagnostics.isEmpty)
    #expect(html(text.text) == "<p>字字</p>\n")
    #expect(result.value.comments.map(\.text) == ["lint-allow wording/absolute 引文", "备注\n两行"])
    #expect(result.value.comments.map(\.span) == text.marks)
    expectFindings("⟦<!--⟧ 没有收尾\n\n字\n", ["markdown/unclosed-comment"])
    expectFindings("<!-- 备注 -->⟦<b>⟧字\n", ["markdown/raw-html"])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&#58;alert(1)", "&#x0A;javascript:x",
    "java&Tab;script:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "C:/a.png",
    "//evil.cn",
    "/\\\\evil.cn", "ftp://a.cn", "https：//a.cn",
  ])
  func otherAddressesAreFaults(_ address: String) {
    for markdown in ["[字](<\(address)>)", "[字][r]\n\n[r]: <\(address)>", "![字](<\(address)>)"] {
      let result = read(markdown)
      #expect(result.diagnostics.map(\.rule.code) == ["markdown/link-address"], "\(markdown)")
      #expect(html(markdown) == "<p>字</p>\n")
    }
  }

  @Test(arguments: [
    "a.md", "../b/c.md#甲", "#甲", "http://a.cn", "HTTPS://a.cn", "mailto:a@b.cn", "tel:110",
    "a/b:c.md", "?x=1", "ht&Tab;tp://a.cn", "",
  ])
  func theseAddressesAreFine(_ address: String) {
    #expect(read("[字](<\(address)>)").diagnostics.isEmpty)
  }

  @Test func addressFaultsHaveTheirPlace() {
    expectFindings("字[甲](⟦javascript:x⟧)字", ["markdown/link-address"])
    expectFindings("字**“甲”**乙[甲](⟦data:x⟧ \"题\")字", ["markdown/link-address"])
  }

  @Test func picturesNeedWords() {
    expectFindings("字⟦![](a.png)⟧", ["markdown/image-without-alt"])
    expectFindings("⟦![ ](a.png)⟧", ["markdown/image-without-alt"])
    #expect(read("![**图**](a.png)").diagnostics.isEmpty)
  }

  /// A tree made by hand is written as safely as one that was read.
  @Test func writerTrustsNobody() {
    let evil = "\"><script>alert('x')</script>&"
    var writer = HTMLWriter()
    writer.hotline = { _ in HTMLWriter.Telephone(number: evil, name: evil) }
    writer.picture = { _ in HTMLWriter.Picture(source: evil, width: 1, height: 1) }
    let blocks: [Block] = [
      Block(.heading(level: 2, id: evil, [.text(evil), .html(evil)])),
      Block(.code(info: evil, text: evil)), Block(.html(evil)),
      Block(
        .paragraph([
          .code(evil), .link(destination: "javascript:x", title: evil, [.text("a")]),
          .link(destination: "a.md" + evil, title: evil, []),
          .image(source: "a.png", title: evil, alt: [.text(evil)]), .hotline(id: evil),
        ])),
      Block(
        .directive(Directive(role: .hotline, title: [.text(evil)], content: .hotlines([evil])))),
      Block(
        .directive(
          Directive(
            role: .dialogue, title: [],
            content: .dialogue([Directive.Line(speaker: evil, text: [.text(evil)])])))),
    ]
    let written = writer.html(MarkdownDocument(file: evil, blocks: blocks))
    #expect(!written.contains("<script"))
    #expect(!written.contains("javascript"))
    #expect(!written.contains("\"\""))
    #expect(!written.contains("&\""))
  }
}
