import CampaignModel
import Diagnostics
import Testing

@testable import PosterComposing

@Suite("Regions that are there only sometimes")
struct WhenTests {
  private func layout(_ regions: [PosterRegion]) -> PosterLayout {
    var layout = PosterLayout(kind: "a")
    layout.margin = .mm(10)
    layout.rowGap = .mm(5)
    layout.columns = [.fixed(.mm(40)), .fraction(1)]
    layout.rows = [.fixed(.mm(50)), .fraction(1)]
    layout.areas = [["head", "head"], ["side", "main"]]
    layout.styles = ["text": PosterStyle()]
    layout.sheets = [PosterLayout.Sheet(.a4, distance: 0.6)]
    layout.regions = regions
    return layout
  }

  private func region(
    _ area: String, _ role: PosterRegion.Role, when condition: PosterRegion.Role? = nil,
    unless exclusion: PosterRegion.Role? = nil
  ) -> PosterRegion {
    PosterRegion(
      area: area, takes: [.init([role], style: "text")], fit: .init(max: .mm(8)),
      condition: condition, exclusion: exclusion)
  }

  private func texts(_ layout: PosterLayout, _ article: Article) -> [String: Box] {
    let reported = PosterComposer(
      campaign: Campaign(), layouts: [layout], shaper: FakeShaper(), asOf: nil
    ).compose(.article(article), layout: "a", sheet: .a4)
    let lines = reported.value.first.map(Arranged.lines) ?? []
    return Dictionary(lines.map { ($0.text, $0.box) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("When and unless ask the article")
  func conditions() {
    let layout = layout([
      region("main", .headline, when: .slogan), region("head", .kind, unless: .slogan),
    ])
    let plain = Arranged.article("")
    #expect(texts(layout, plain).keys.sorted() == ["故事"])
    let slogan = Arranged.article("", slogan: "先问一声")
    #expect(texts(layout, slogan).keys.sorted() == ["先挂断，再核实"])
  }

  @Test("A track whose areas are all empty gives its room and its gap away")
  func emptyTracks() throws {
    let layout = layout([
      region("head", .slogan), region("side", .summary), region("main", .headline),
    ])
    let alone = try #require(texts(layout, Arranged.article(""))["先挂断，再核实"])
    #expect(abs(alone.x - 10) < 0.01)
    #expect(abs(alone.y - 10) < 0.01)
    var full = Arranged.article("", slogan: "先问一声")
    full.summary = "一句话。"
    let beside = try #require(texts(layout, full)["先挂断，再核实"])
    #expect(beside.x >= 50)
    #expect(beside.y >= 65)
  }
}
