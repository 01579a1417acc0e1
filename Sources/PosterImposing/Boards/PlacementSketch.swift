package import CampaignModel
package import PosterComposing

/// Each board to scale with its sheets where they go: what the person on the ladder looks at.
package struct PlacementSketch: Sendable {
  private let campaign: Campaign
  private let plan: BoardPlan
  private let setting: TextSetting

  private static let paper = PaperSize.a4
  private static let margin = 14.0

  package init(campaign: Campaign, plan: BoardPlan, setting: TextSetting) {
    self.campaign = campaign
    self.plan = plan
    self.setting = setting
  }

  /// - Parameter sheet: The composed poster of an offer on a paper.
  package func document(
    date: CivilDate, sheet: (BoardOffer, PaperSize) -> PosterSheet?
  ) -> PrintDocument {
    var document = PrintDocument(
      title: "\(plan.month.chinese)张贴位置图", author: campaign.site.office, date: date,
      source: "content/boards.csv")
    var page = BoardDrawing.Drawn(elements: [], placements: [], numbers: [])
    var top = Self.margin
    func flush() {
      guard !page.elements.isEmpty else { return }
      let under = PosterSheet(
        width: Self.paper.width, height: Self.paper.height, bleed: 0, title: document.title,
        author: document.author, date: date, source: document.source, elements: page.elements)
      document.pages.append(
        PrintPage(
          width: under.width, height: under.height,
          placements: [.init(under)] + page.placements,
          elements: [PosterSheet.Element(.artifact, marks: page.numbers)]))
      page = BoardDrawing.Drawn(elements: [], placements: [], numbers: [])
      top = Self.margin
    }
    for hung in plan.boards {
      let block = BoardDrawing(
        hung: hung, campaign: campaign, setting: setting, x: Self.margin,
        width: Self.paper.width - 2 * Self.margin)
      if top + block.height > Self.paper.height - Self.margin { flush() }
      let drawn = block.draw(top: top, sheet: sheet)
      page.elements += drawn.elements
      page.placements += drawn.placements
      page.numbers += drawn.numbers
      top += block.height + 10
    }
    flush()
    return document
  }
}
