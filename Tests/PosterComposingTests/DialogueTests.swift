import CampaignModel
import Diagnostics
import TestSupport
import Testing

@testable import PosterComposing

@Suite("Dialogues in bubbles")
struct DialogueTests {
  let arranged: Arranged

  init() throws { arranged = try Arranged("dialogue") }

  private let short = """
    :::对话 一通电话
    骗子：您好，我们给您三倍赔付，请下载软件。
    骗子：现在就下载。
    我：退到我付款的账户就行。
    :::

    :::警示 出现一个，就挂断
    - 主动打来，说要赔钱
    - 让您念验证码
    :::
    """

  @Test("Speakers are named once a turn, the swindler stands left and we stand right")
  func sides() throws {
    let sheet = try #require(arranged.compose(Arranged.article(short)).value.first)
    let lines = Arranged.lines(sheet)
    #expect(lines.filter { $0.text == "骗子" }.count == 1)
    let cheat = try #require(lines.first { $0.text.hasPrefix("您好") })
    let answer = try #require(lines.first { $0.text.hasPrefix("退到") })
    #expect(cheat.box.x < PaperSize.a4.width / 3)
    #expect(answer.box.right > PaperSize.a4.width * 2 / 3)
    #expect(lines.contains { $0.text == "一通电话" })
    #expect(lines.contains { $0.text == "出现一个，就挂断" })
    #expect(!lines.contains { $0.text == "记住这几条" })
  }

  @Test("Without a dialogue there is a finding and no empty frame")
  func noDialogue() {
    let reported = arranged.compose(Arranged.article("他来了。"))
    #expect(reported.value.isEmpty)
    #expect(reported.diagnostics.map(\.rule) == [.posterNothingToShow])
  }

  @Test("Each bubble lies around its words and inside its region")
  func bubblesHoldTheirWords() throws {
    let sheet = try #require(arranged.compose(Arranged.article(short)).value.first)
    var bubble: Box?
    var held = 0
    for element in sheet.elements {
      if element.tag == .artifact, case .path(let path, _)? = element.marks.first,
        element.marks.count == 1
      {
        bubble = Self.bounds(path)
      } else if element.tag == .paragraph, let around = bubble {
        for case .text(let line) in element.marks {
          #expect(around.contains(line.box), "\(line.text)")
          held += 1
        }
        bubble = nil
      }
    }
    #expect(held >= 3)
  }

  @Test("Of random dialogues every character is drawn in order, or a finding says why not")
  func nothingIsLost() {
    var numbers = SeededGenerator(seed: 11)
    var faults: [String] = []
    var drawn = 0
    for number in 0..<30 {
      let turns = (0..<(1 + number % 9)).map { turn in
        let words = LineBreakingProperties.text(&numbers).filter {
          !$0.isNewline && $0 != "\u{2060}"
        }
        return ArticleBlocks.Dialogue.Turn(
          speaker: ["骗子", "我", "民警"][turn % 3], words: RichText("听" + String(words.prefix(90))))
      }
      for paper in [PaperSize.a4, .a3, .a2] {
        let reported = compose(turns, paper)
        guard let sheet = reported.value.first else {
          if !reported.diagnostics.contains(where: { $0.rule == .posterDoesNotFit }) {
            faults.append("silent: \(turns.count)")
          }
          continue
        }
        drawn += 1
        faults += arranged.faults(sheet, paper)
        let said = Arranged.lines(sheet).map(\.text).joined().filter { !$0.isWhitespace }
        var rest = said[...]
        for turn in turns {
          let paragraph = Paragraph(
            turn.words, style: PosterStyle(), shaper: FakeShaper(), cohesion: nil)
          let words = paragraph.text(0..<paragraph.units.count).filter {
            !$0.isWhitespace && $0 != "\u{200B}"
          }
          guard let place = rest.firstRange(of: words) else {
            faults.append("lost: \(words)")
            break
          }
          rest = rest[place.upperBound...]
        }
        faults += Self.forbidden(sheet)
      }
    }
    #expect(faults.isEmpty, "\(faults.prefix(3))")
    #expect(drawn > 40)
  }

  /// Composes a dialogue made of values, as its words need not be Markdown.
  private func compose(
    _ turns: [ArticleBlocks.Dialogue.Turn], _ paper: PaperSize
  ) -> Reported<[PosterSheet]> {
    let lines = turns.map { turn in
      "\(turn.speaker)：" + turn.words.plainText.map { Self.escape($0) }.joined()
    }
    return arranged.compose(
      Arranged.article(":::对话\n" + lines.joined(separator: "\n") + "\n:::\n"), paper)
  }

  private static func escape(_ character: Character) -> String {
    character.isASCII && character.isPunctuation ? "\\\(character)" : String(character)
  }

  /// Lines that begin or end with a mark that may not.
  private static func forbidden(_ sheet: PosterSheet) -> [String] {
    Arranged.lines(sheet).compactMap { line in
      guard line.text.count > 1, let first = line.text.unicodeScalars.first,
        let last = line.text.unicodeScalars.last
      else { return nil }
      let starts = "。，、；：？！”’）》】".unicodeScalars.contains(first)
      let ends = "“‘（《【".unicodeScalars.contains(last)
      return starts || ends ? "line: \(line.text)" : nil
    }
  }

  private static func bounds(_ path: SheetPath) -> Box {
    let points = path.steps.flatMap { step -> [Point] in
      switch step {
      case .move(let point), .line(let point): [point]
      case .curve(_, _, let end): [end]
      case .close: []
      }
    }
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
    return Box(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
  }
}
