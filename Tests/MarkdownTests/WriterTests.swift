import Diagnostics
import Markdown
import Testing

/// The HTML as a page holds it.
@Suite struct WriterTests {
  static var writer: HTMLWriter {
    var writer = HTMLWriter()
    writer.link = { $0.hasSuffix(".md") ? "../\($0.dropLast(3))/" : $0.hasPrefix("x") ? nil : $0 }
    writer.picture = { HTMLWriter.Picture(source: "img/\($0)", width: 640, height: 480) }
    writer.hotline = {
      $0 == "96110" ? HTMLWriter.Telephone(number: "96110", name: "反诈劝阻专线") : nil
    }
    return writer
  }

  @Test func wholePage() {
    let result = read(GoldenPage.markdown)
    #expect(result.diagnostics.isEmpty)
    #expect(Self.writer.html(result.value) == GoldenPage.html)
  }

  @Test func resolvesLinks() {
    let document = read("[甲](a.md) [乙](x.md2) [丙](xyz) [丁](#a)").value
    #expect(
      Self.writer.html(document)
        == "<p><a href=\"../a/\">甲</a> 乙 丙 <a href=\"#a\">丁</a></p>\n")
  }

  @Test func shiftsHeadingsAndPrefixesIDs() {
    var writer = HTMLWriter()
    writer.headingShift = 5
    writer.idPrefix = "a-"
    let document = read("## 甲\n\n[去](#甲) 注[^1]\n\n[^1]: 释\n").value
    let written = writer.html(document)
    #expect(written.contains("<h6 id=\"a-甲\">甲</h6>"))
    #expect(written.contains("href=\"#a-%E7%94%B2\""))
    #expect(written.contains("href=\"#a-fn-1\"") && written.contains("<li id=\"a-fn-1\">"))
    #expect(written.contains("id=\"a-fnref-1\"") && written.contains("href=\"#a-fnref-1\""))
  }

  @Test func leavesOutWhatIsForTheOtherMedium() {
    let document = read(":::仅网页\n网\n:::\n\n:::仅海报\n报\n:::\n").value
    var writer = HTMLWriter()
    #expect(writer.html(document) == "<p>网</p>\n")
    writer.medium = .poster
    #expect(writer.html(document) == "<p>报</p>\n")
    writer.medium = .all
    #expect(writer.html(document) == "<p>网</p>\n<p>报</p>\n")
  }

  @Test func everyFootnoteHasItsWaysBack() {
    let written = HTMLWriter().html(read("甲[^a]乙[^b]丙[^a]\n\n[^b]: 二\n[^a]: 一\n").value)
    for id in ["fnref-1", "fnref-2", "fnref-1-2"] {
      #expect(written.contains("id=\"\(id)\"") && written.contains("href=\"#\(id)\""))
    }
  }

  @Test func appendsBehindWhatIsThere() {
    var bytes = Array("<main>".utf8)
    HTMLWriter().append(read("字").value, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "<main>\n<p>字</p>\n")
  }
}
