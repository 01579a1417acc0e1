import Diagnostics
import Markdown
import Testing

/// `{{热线:96110}}` in prose.
@Suite struct InsertionTests {
  @Test(arguments: [
    "{{热线:96110}}", "{{热线：96110}}", "｛｛热线：96110｝｝", "{{ hotline : 96110 }}", "{{热线:９６１１０}}",
    "{{Hotline:96110}}",
  ])
  func namesAHotline(_ written: String) {
    let result = read("打\(written)问")
    #expect(result.diagnostics.isEmpty)
    #expect(
      result.value.blocks.map(\.kind) == [
        .paragraph([.text("打"), .hotline(id: "96110"), .text("问")])
      ])
  }

  @Test(arguments: ["`{{热线:96110}}`", "\\{{热线:96110}}", "{\\{热线:96110}}", "    {{热线:96110}}"])
  func isTextInCodeAndBehindABackslash(_ written: String) {
    let result = read(written)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.hotlineReferences.isEmpty)
    #expect(result.value.plainText.contains("{{热线:96110}}"))
  }

  @Test func hasItsPlace() {
    let text = MarkedText("> 甲**“乙”**丙⟦{{热线:110}}⟧，`{{热线:110}}`再⟦{{热线:110}}⟧\n>  &lt;⟦{{热线:120}}⟧")
    #expect(read(text.text).value.hotlineReferences.map(\.span) == text.marks)
  }

  @Test func faults() {
    expectFindings("打⟦{{热线}}⟧", ["markdown/hotline-id"])
    expectFindings("打⟦{{热线:反诈}}⟧", ["markdown/hotline-id"])
    expectFindings("打⟦{{电活:110}}⟧", ["markdown/unknown-insertion"])
    expectFindings("打⟦{{热线⟧:110 没有收尾", ["markdown/unclosed-insertion"])
  }
}
