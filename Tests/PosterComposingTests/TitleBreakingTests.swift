import CampaignModel
import Testing

@testable import PosterComposing

@Suite("Title breaking")
struct TitleBreakingTests {
  private func title(
    _ text: String, lines: Int = 2, width: Double = 100, cohesion: WordCohesion? = nil
  ) -> String? {
    let paragraph = Paragraph(
      RichText(text), style: PosterStyle(), shaper: FakeShaper(), cohesion: cohesion)
    return TitleBreaker(lines: lines, leading: 1.2).best(
      paragraph, width: width, height: .infinity, max: 20
    )?.lines.map { paragraph.text($0).filter { $0 != "\n" } }.joined(separator: "|")
  }

  @Test(arguments: [
    ("防诈骗", "防诈骗"),
    ("楼上楼下噪声怎么办", "楼上楼下|噪声怎么办"),
    ("接到“客服退款”电话，先挂断再核实", "接到“客服退款”电话，|先挂断再核实"),
    ("一部电梯，三次协商", "一部电梯，|三次协商"),
    ("先挂断\n再核实", "先挂断|再核实"),
  ])
  func breaksByLengthAndSense(_ text: String, _ lines: String) {
    let cohesion = WordCohesion(texts: ["楼上有噪声，楼下有噪声。噪声怎么办？怎么办都行，怎么办好。"])
    #expect(title(text, cohesion: cohesion) == lines)
  }

  @Test("No word of the campaign is broken when another break is nearly as good")
  func keepsWords() {
    let texts = Array(repeating: "冒充客服、客服退款、退款骗局、冒充公检法、识破骗局", count: 8)
    let cohesion = WordCohesion(texts: texts)
    let lines = title("识破冒充客服退款骗局", cohesion: cohesion)
    #expect(lines == "识破冒充|客服退款骗局" || lines == "识破冒充客服|退款骗局")
  }

  @Test("Two characters never stand alone when the title has two lines")
  func noOrphans() {
    for count in 8...24 {
      let text = String("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥乾坤".prefix(count))
      let lines = title(text)?.split(separator: "|") ?? []
      #expect(lines.allSatisfy { $0.count > 2 }, "\(lines)")
    }
  }

  @Test("A setting never leaves its box")
  func staysInItsBox() {
    let style = PosterStyle()
    for count in 1...40 {
      let text = String(repeating: "字", count: count)
      let paragraph = Paragraph(RichText(text), style: style, shaper: FakeShaper(), cohesion: nil)
      guard
        let best = TitleBreaker(lines: 2, leading: 1.2).best(
          paragraph, width: 100, height: 30, max: 50)
      else {
        Issue.record("no setting for \(count)")
        continue
      }
      let widest = best.lines.map { paragraph.width($0) * best.size }.max() ?? 0
      #expect(widest <= 100.000_1)
      #expect((Double(best.lines.count - 1) * 1.2 + 1) * best.size <= 30.000_1)
    }
  }
}
