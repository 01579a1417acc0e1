import Diagnostics
import Markdown
import Testing

/// The `:::` blocks.
@Suite struct BlockTests {
  @Test(arguments: Directive.Role.allCases)
  func haveTwoNames(_ role: Directive.Role) {
    let body =
      role == .dialogue ? "我：好" : role == .quiz ? "问\n\n答：好" : role == .hotline ? "110" : "字"
    for name in [role.rawValue, role.chineseName, role.rawValue.uppercased()] {
      for colons in [":::", ":::: ", "：：：", ":::\u{3000}"] {
        let end = colons.hasPrefix("：") ? "：：：" : colons.hasPrefix("::::") ? "::::" : ":::"
        let result = read("\(colons)\(name)\n\(body)\n\(end)\n")
        #expect(result.diagnostics.isEmpty, "\(colons)\(name)")
        guard case .directive(let directive)? = result.value.blocks.first?.kind else {
          Issue.record("\(colons)\(name) is no block")
          continue
        }
        #expect(directive.role == role)
        #expect(result.value.blocks.count == 1)
      }
    }
  }

  @Test func titlesAreInlines() {
    let result = read(":::警示 别**“转账”**，打{{热线:96110}}\n字\n:::\n")
    #expect(
      result.value.directives(.warning).map(\.title) == [
        [.text("别"), .strong([.text("“转账”")]), .text("，打"), .hotline(id: "96110")]
      ])
    #expect(result.diagnostics.isEmpty)
    #expect(
      read(":::警示 1. 不是列表\n字\n:::").value.directives(.warning)[0].title.plainText == "1. 不是列表")
  }

  @Test(arguments: ["警示：别转账", "警示:别转账", "警示　别转账", "警示 别转账 :::"])
  func titlesBehindOtherMarks(_ opening: String) {
    #expect(read(":::\(opening)\n字\n:::").value.directives(.warning)[0].title == [.text("别转账")])
  }

  @Test func nestByMoreColons() {
    let text = "::::案例 外\n甲\n\n:::提示\n乙\n:::\n\n丙\n::::\n\n丁\n"
    let result = read(text)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.blocks.count == 2)
    #expect(result.value.directives(.case)[0].plainText == "外\n甲\n乙\n丙")
    #expect(result.value.directives(.tip).count == 1)
  }

  @Test func endLists() {
    let result = read(":::要点\n- 一\n- 二\n:::\n- 三\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.blocks.map(\.plainText) == ["一\n二", "三"])
  }

  @Test func standInListsAndQuotes() {
    let result = read("1. 步骤\n\n   :::提示\n   字\n   :::\n\n2. 再\n\n> :::警示\n> 字\n> :::\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.directives(.tip).count == 1)
    #expect(result.value.directives(.warning).count == 1)
  }

  @Test(arguments: [
    "```\n:::警示\n字\n:::\n```", "~~~~\n:::\n~~~~", "    :::警示", "- ```\n  :::警示\n  ```",
  ])
  func areTextInCode(_ markdown: String) {
    let result = read(markdown)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.plainText.contains(":::"))
    #expect(html(markdown) == LibraryRendering.html(markdown))
  }

  @Test func referencesAndFootnotesWorkAcrossThem() {
    let result = read(":::提示\n[甲][r] 乙[^1]\n:::\n\n[r]: a.md\n\n[^1]: 注\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.links.map(\.destination) == ["a.md"])
    #expect(result.value.footnotes.map(\.blocks.plainText) == ["注"])
  }

  @Test func haveThePlaceOfTheirLines() {
    let text = MarkedText("字\n\n⟦:::提示 题\n甲\n:::⟧\n\n乙\n")
    #expect(read(text.text).value.blocks[1].span == text.marks[0])
  }

  // MARK: Faults

  @Test func unknownNames() {
    expectFindings(":::⟦警世⟧ 题\n字\n:::\n", ["markdown/unknown-block"])
    #expect(read(":::警世\n字\n:::").diagnostics[0].remedy?.zh == "是不是想写 `:::警示`？")
    #expect(read(":::warnig\n字\n:::").diagnostics[0].remedy?.zh == "是不是想写 `:::warning`？")
    #expect(read(":::警世\n字\n:::").value.plainText == "字")
  }

  @Test func unclosed() {
    expectFindings("字\n\n⟦:::警示 题⟧\n字\n", ["markdown/unclosed-block"])
    expectFindings("> ⟦:::警示⟧\n> 字\n\n乙\n", ["markdown/unclosed-block"])
    expectFindings("::::案例\n⟦:::提示⟧\n字\n::::\n", ["markdown/unclosed-block"])
  }

  @Test func unopened() {
    expectFindings("字\n⟦:::⟧\n字\n", ["markdown/unopened-block"])
    expectFindings(":::提示\n字\n:::\n⟦:::⟧\n", ["markdown/unopened-block"])
  }

  @Test func closedInsideAList() {
    expectFindings(":::要点\n- 一\n- 二\n  ⟦:::⟧\n", ["markdown/unopened-block"])
  }

  @Test func titleWithoutSpace() {
    expectFindings(":::⟦警示别转账⟧\n字\n:::\n", ["markdown/block-title-space"])
    #expect(read(":::警示别转账\n字\n:::").value.directives(.warning)[0].title == [.text("别转账")])
  }

  @Test func empty() { expectFindings("⟦:::提示⟧\n:::\n", ["markdown/empty-block"]) }
}
