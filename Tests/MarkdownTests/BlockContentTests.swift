import Diagnostics
import Markdown
import Testing

/// Dialogues, quizzes, hotline lists and slogans: blocks whose content has a form.
@Suite struct BlockContentTests {
  static func dialogue(_ body: String) -> [Directive.Line] {
    guard
      case .dialogue(let lines)? = read(":::对话\n\(body)\n:::\n").value.directives(.dialogue).first?
        .content
    else { return [] }
    return lines
  }

  @Test func dialogueHasATurnALine() {
    let lines = Self.dialogue("骗子：您好，\n您中奖了\n我：不要\n\n**骗子**：别挂\n- 我：挂了: 再见")
    #expect(lines.map(\.speaker) == ["骗子", "我", "骗子", "我"])
    #expect(lines.map(\.text.plainText) == ["您好，您中奖了", "不要", "别挂", "挂了: 再见"])
    #expect(lines.map(\.voice) == [.swindler, .own, .swindler, .own])
  }

  @Test func dialogueKeepsMarksAndHotlines() {
    let lines = Self.dialogue("我：**马上**打{{热线:110}}")
    #expect(lines.map(\.text) == [[.strong([.text("马上")]), .text("打"), .hotline(id: "110")]])
  }

  @Test func longWordsBeforeAColonAreNoSpeaker() {
    let lines = Self.dialogue("骗子：听好\n他接着说，要这样：转账")
    #expect(lines.map(\.text.plainText) == ["听好他接着说，要这样：转账"])
  }

  @Test func dialogueWithoutSpeakers() {
    expectFindings("⟦:::对话⟧\n没有人说话\n:::\n", ["markdown/dialogue-lines"])
    expectFindings(":::对话\n我：好\n\n⟦| 表 |\n|--|⟧\n:::\n", ["markdown/dialogue-lines"])
  }

  static func quiz(_ body: String) -> Directive.Quiz? {
    guard
      case .quiz(let quiz)? = read(":::测一测\n\(body)\n:::\n").value.directives(.quiz).first?.content
    else { return nil }
    return quiz
  }

  @Test(arguments: [
    "问一\n问二\n\n- A. 甲\n- B. 乙\n\n答：B。说明\n再说明\n\n还有",
    "问一\n问二\n\n- A. 甲\n- B. 乙\n答：B。说明\n再说明\n\n还有",
    "问一\n问二\n- A. 甲\n- B. 乙\n\n**答：**B。说明\n再说明\n\n还有",
    "问一问二\n\n1. A. 甲\n2. B. 乙\n\n答案:B。说明再说明\n\n还有",
  ])
  func quizHasThreeParts(_ body: String) {
    let quiz = Self.quiz(body)
    #expect(quiz?.question.plainText == "问一问二")
    #expect(quiz?.options.map(\.blocks.plainText) == ["A. 甲", "B. 乙"])
    #expect(quiz?.answer.plainText == "B。说明再说明\n还有")
    #expect(read(":::测一测\n\(body)\n:::\n").diagnostics.isEmpty)
  }

  @Test func quizWithoutItsParts() {
    expectFindings("⟦:::测一测⟧\n问\n\n- A\n:::\n", ["markdown/quiz-parts"])
    expectFindings("⟦:::测一测⟧\n\n- A\n\n答：A\n:::\n", ["markdown/quiz-parts"])
  }

  @Test func hotlinesAreIDs() {
    let result = read(":::热线 求助\n- 96110\n- １１０\n- {{热线:12345}}\n\njiedao-office\n:::\n")
    #expect(result.diagnostics.isEmpty)
    #expect(
      result.value.directives(.hotline).map(\.content) == [
        .hotlines(["96110", "110", "12345", "jiedao-office"])
      ])
    #expect(result.value.hotlineReferences.map(\.id) == ["12345", "96110", "110", "jiedao-office"])
    expectFindings(
      ":::热线\n- 96110\n- ⟦12345 便民⟧\n:::\n", ["markdown/hotline-id"])
    expectFindings("⟦:::热线⟧\n:::\n", ["markdown/empty-block"])
  }

  @Test func sloganMayStandOnItsLine() {
    #expect(read(":::口号 不听不信\n:::\n").diagnostics.isEmpty)
    #expect(html(":::口号 不听不信\n:::\n") == "<p class=\"block-slogan\">不听不信</p>\n")
    #expect(html(":::口号\n不听不信\n:::\n") == "<p class=\"block-slogan\">不听不信</p>\n")
  }
}
