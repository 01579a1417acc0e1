import CampaignModel
import TestSupport
import Testing

@testable import PosterComposing

/// What holds for every text: texts are made by a fixed sequence of numbers, so that a failure comes again.
@Suite("Properties of line breaking")
struct LineBreakingProperties {
  /// Mostly Han characters, a mark after a few of them, now and then Latin and numbers.
  static func text(_ numbers: inout SeededGenerator) -> String {
    let han = Array("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经")
    let stops = [
      "，", "。", "、", "；", "：", "？", "！", "……", "——", "·", "—", "～", "！？", "／", "\n", "　", "\u{A0}",
      "\u{200B}", "…………", "~", "\u{2060}",
    ]
    let pairs = [
      ("“", "”"), ("（", "）"), ("《", "》"), ("【", "】"), ("\"", "\""), ("(", ")"), ("‘", "’"),
    ]
    let latin = [
      "96110", "10万元", "3.5%", "WeChat", "2026年11月3日", "0571-8888 6666", "A", "9:00—11:30", "QQ",
      "（0571）88886666", "120㎡", "≥60岁", "15 kg", "don’t", "５０元", "转8001",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...12, using: &numbers) {
      var phrase = ""
      for _ in 0..<Int.random(in: 1...9, using: &numbers) {
        phrase.append(han[Int.random(in: 0..<han.count, using: &numbers)])
      }
      if Int.random(in: 0..<4, using: &numbers) == 0 {
        phrase += latin[Int.random(in: 0..<latin.count, using: &numbers)]
      }
      if Int.random(in: 0..<4, using: &numbers) == 0 {
        let pair = pairs[Int.random(in: 0..<pairs.count, using: &numbers)]
        phrase = pair.0 + phrase + pair.1
      }
      text += phrase + stops[Int.random(in: 0..<stops.count, using: &numbers)]
    }
    return text
  }

  @Test("10,000 texts: nothing lost, nothing wider than its measure, no forbidden start or end")
  func randomTexts() {
    var numbers = SeededGenerator(seed: 20_261_103)
    var unset = 0
    // Gathered, as tens of thousands of expectations would take longer than the breaking.
    var faults: [String] = []
    func check(_ holds: Bool, _ text: @autoclosure () -> String) {
      if !holds { faults.append(text()) }
    }
    for number in 0..<10_000 {
      let text = Self.text(&numbers)
      let measure = Double(Int.random(in: 12...60, using: &numbers)) / 2
      let style = PosterStyle(
        alignment: number.isMultiple(of: 2) ? .justify : .start,
        indent: number.isMultiple(of: 3) ? 2 : 0,
        kinsoku: PosterStyle.Kinsoku.allCases[number % 3])
      let paragraph = Paragraph(RichText(text), style: style, shaper: FakeShaper(), cohesion: nil)
      let breaker = LineBreaker(
        isJustified: style.alignment == .justify, isBalanced: number.isMultiple(of: 5))
      guard let lines = breaker.lines(of: paragraph, measure: measure, indent: style.indent) else {
        unset += 1
        continue
      }
      check(lines.flatMap { Array($0) } == Array(0..<paragraph.units.count), "lost: \(text)")
      for (index, range) in lines.enumerated() {
        let room = measure - (index == 0 ? style.indent : 0)
        let isLast = index == lines.count - 1
        let setting = LineSetting(
          paragraph, range, room: room, fills: style.alignment == .justify && !isLast)
        check(setting.width <= room + 0.000_1, "\(text) @\(measure)")
        check(setting.places.allSatisfy { $0 >= -0.500_1 }, "\(text)")
        guard let first = range.first, let last = range.last else { continue }
        // Behind a line end the author set, a line begins with what the author wrote.
        let isForced = index == 0 || paragraph.joints[first].isForced
        check(
          isForced || Self.mayBegin(paragraph, first, style.kinsoku), "start: \(text) @\(measure)")
        let endsForced = isLast || paragraph.joints[last + 1].isForced
        check(endsForced || Self.mayEnd(paragraph, last, style.kinsoku), "end: \(text) @\(measure)")
      }
    }
    #expect(faults.isEmpty)
    // Only a chain of marks in a very narrow measure has no legal setting.
    #expect(unset < 50)
  }

  /// Written out again, so that the rules and their test cannot be wrong together; signs of no width hide nothing.
  private static func mayBegin(
    _ paragraph: Paragraph, _ index: Int, _ level: PosterStyle.Kinsoku
  ) -> Bool {
    let visible = paragraph.units[index...].first { !isInvisible($0) }
    guard let visible else { return true }
    let scalar = paragraph.scalars[visible.scalar]
    if "。，、；：？！”’）》】·～／~%㎡)".unicodeScalars.contains(scalar) { return false }
    let before = visible.scalar > 0 ? paragraph.scalars[visible.scalar - 1] : "\n"
    let behind = paragraph.scalars.dropFirst(visible.scalar + 1).first ?? "\n"
    if scalar == "…" {
      return !isSecondHalf(paragraph, visible) && level != .strict || isLine(paragraph)
    }
    guard scalar == "—" else { return true }
    // A single one connects, a pair is a dash.
    if before != "—", behind != "—" { return false }
    return !isSecondHalf(paragraph, visible) && level != .strict
  }

  private static func mayEnd(
    _ paragraph: Paragraph, _ index: Int, _ level: PosterStyle.Kinsoku
  ) -> Bool {
    guard let visible = paragraph.units[...index].last(where: { !isInvisible($0) }) else {
      return true
    }
    let scalar = paragraph.scalars[visible.scalar]
    if scalar == "／" { return level == .basic }
    return !"“‘（《【(≥".unicodeScalars.contains(scalar)
  }

  /// Whether the run of equal marks before it is of odd length.
  private static func isSecondHalf(_ paragraph: Paragraph, _ unit: Paragraph.Unit) -> Bool {
    let mark = paragraph.scalars[unit.scalar]
    let run = paragraph.scalars[..<unit.scalar].reversed().prefix { $0 == mark }.count
    return run % 2 == 1
  }

  /// Two ellipses in a row, which take a line of their own.
  private static func isLine(_ paragraph: Paragraph) -> Bool {
    String(String.UnicodeScalarView(paragraph.scalars)).contains("…………")
  }

  private static func isInvisible(_ unit: Paragraph.Unit) -> Bool {
    unit.class_ == .breakHere || unit.class_ == .joiner || unit.class_ == .space
      || unit.class_ == .hardSpace
  }
}
