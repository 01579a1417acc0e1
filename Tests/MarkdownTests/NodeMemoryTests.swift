import Diagnostics
import Markdown
import Testing

/// Trees are read in memory taken from slabs or, for long texts, from the system: what is read must not show which.
@Suite struct NodeMemoryTests {
  /// Of every kind of node, with cells, strings and references that the library moves as they grow.
  private static let passage = """
    ## 题 {{热线:110}}

    甲**乙**`丙`[丁](a.md "戊") ![己](b.png)\\
    <庚@a.example> &amp; [辛][ref] 注[^1]

    > - [ ] 壬
    > 1. 癸

    | 子 | 丑 |
    |:--|--:|
    | 寅~~卯~~ | `a\\|b` |

    :::提示 辰
    巳
    :::

    [ref]: https://www.example.gov.cn/ "午"


    """

  @Test func lengthDoesNotMatter() {
    let one = html(Self.passage)
    // On both sides of the length above which the system's memory is used, and far enough to need further slabs.
    for count in [2, 20, 60, 200] {
      let text = String(repeating: Self.passage, count: count)
      let body = html(text)
      #expect(body.components(of: "<table").count == count + 1)
      #expect(body.components(of: "巳").count == count + 1)
    }
    #expect(html(Self.passage) == one, "a slab used again holds nothing of the tree before")
  }

  @Test func manyThreadsEachHaveTheirOwn() async {
    let expected = html(Self.passage)
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          let long = String(repeating: Self.passage, count: number % 7 * 9 + 1)
          return html(long).hasPrefix(String(expected.prefix(40))) && html(Self.passage) == expected
        }
      }
      for await same in group { #expect(same) }
    }
  }

  @Test func manyLargePieces() {
    let line = "| " + String(repeating: "字", count: 4000) + " |\n"
    let text = line + "|--|\n" + line + "\n`" + String(repeating: "a", count: 9000) + "`\n"
    let document = read(text).value
    #expect(document.plainText.unicodeScalars.count == 4000 * 2 + 9000 + 2)
    #expect(read(text).value.plainText == document.plainText)
  }
}

extension String {
  fileprivate func components(of word: String) -> [Substring] {
    split(separator: word, omittingEmptySubsequences: false)
  }
}
