import Diagnostics
import Markdown
import Testing

/// Ids of headings.
@Suite struct HeadingTests {
  static func ids(_ text: String) -> [String] {
    read(text).value.blocks.compactMap { block in
      if case .heading(_, let id, _) = block.kind { id } else { nil }
    }
  }

  @Test func keepHanCharacters() {
    #expect(
      Self.ids("## 怎么办？\n\n## 打 96110\n\n## Step **One**\n\n## ！！\n\n## 𠮷野家\n") == [
        "怎么办", "打-96110", "step-one", "section", "𠮷野家",
      ])
  }

  /// Moving sections about changes no id.
  @Test func stayWhenOthersMove() {
    let sections = [
      "## 第一招\n\n### 怎么办\n\n字\n\n", "## 第二招\n\n### 怎么办\n\n字\n\n", "## 结语\n\n### 一\n\n",
    ]
    let expected = Set(["第一招", "第一招-怎么办", "第二招", "第二招-怎么办", "结语", "一"])
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      #expect(Set(Self.ids(order.map { sections[$0] }.joined())) == expected)
    }
  }

  @Test func areUnique() {
    let ids = Self.ids(String(repeating: "## 甲\n\n### 乙\n\n", count: 50) + "## 甲-2\n")
    #expect(Set(ids).count == ids.count)
  }

  @Test func makeTheOutline() {
    let document = read("# 题\n\n## 甲**乙**\n\n### 丙\n\n#### 丁\n\n> ## 引\n").value
    #expect(
      document.outline == [
        OutlineEntry(level: 2, id: "甲乙", text: "甲乙"), OutlineEntry(level: 3, id: "丙", text: "丙"),
      ])
  }

  @Test func insideBlocksAreUniqueToo() {
    let document = read("## 甲\n\n:::提示\n## 甲\n:::\n\n> ## 甲\n").value
    let written = HTMLWriter().html(document)
    for id in ["甲", "甲-2", "甲-3"] { #expect(written.contains("<h2 id=\"\(id)\">")) }
  }
}
