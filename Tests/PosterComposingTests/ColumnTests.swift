import CampaignModel
import TestSupport
import Testing

@testable import PosterComposing

@Suite("Text in columns")
struct ColumnTests {
  private func blocks(_ texts: [String], width: Double) -> [FittedBlock] {
    let style = PosterStyle(leading: 1.6, alignment: .justify, indent: 2)
    let region = PreparedRegion(
      PosterRegion(area: "a", takes: [], fit: .init(max: .mm(10))),
      content: RegionContent(groups: texts.map { [ContentBlock(RichText($0), style: style)] }),
      sheet: PosterLayout.Sheet(.a4, distance: 0.5), shaper: FakeShaper(),
      cohesion: WordCohesion())
    let stack = FittedStack(
      region.blocks, width: width, height: .infinity, size: 4, isTight: false, lines: nil)
    return stack?.blocks.map(\.onLineGrid) ?? []
  }

  @Test("Lines stay in order, none is lost, no column begins with a last line, columns are alike")
  func random() throws {
    var numbers = SeededGenerator(seed: 5)
    var faults: [String] = []
    for number in 0..<200 {
      let texts = (0..<(2 + number % 9)).map { _ in
        LineBreakingProperties.text(&numbers).filter { !$0.isNewline }
      }
      let blocks = blocks(texts, width: 60)
      let count = 2 + number % 2
      guard blocks.count == texts.count,
        let columns = ColumnFiller(blocks: blocks, count: count).fill(height: 4000)
      else {
        faults.append("not set: \(number)")
        continue
      }
      let lines = columns.flatMap(\.blocks).flatMap { part in
        part.lines.map { part.block.paragraph.text($0) }
      }
      let all = blocks.flatMap { block in block.lines.map { block.block.paragraph.text($0) } }
      if lines != all { faults.append("order: \(number)") }
      for column in columns {
        guard let first = column.blocks.first else {
          faults.append("empty: \(number)")
          continue
        }
        if first.startsInside, !first.endsInside, first.lines.count == 1 {
          faults.append("alone: \(number)")
        }
      }
      // A paragraph that may not be parted is at most three lines of 6.4 mm.
      let heights = columns.map(\.height)
      if columns.count == count, let most = heights.max(), let first = heights.first,
        most - first > 3 * 6.4 + 0.1
      {
        faults.append("uneven: \(number) \(heights)")
      }
    }
    #expect(faults.isEmpty, "\(faults.prefix(4))")
  }

  @Test("Two columns of one paragraph are as high as each other")
  func balanced() throws {
    let blocks = blocks([String(repeating: "字", count: 300)], width: 60)
    let columns = try #require(ColumnFiller(blocks: blocks, count: 2).fill(height: 4000))
    #expect(columns.count == 2)
    #expect(abs(columns[0].height - columns[1].height) < 6.5)
    #expect(columns[1].blocks.first?.startsInside == true)
  }

  @Test("What does not fit is not set")
  func tooHigh() {
    let blocks = blocks([String(repeating: "字", count: 300)], width: 60)
    #expect(ColumnFiller(blocks: blocks, count: 2).fill(height: 40) == nil)
  }
}
