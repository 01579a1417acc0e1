import CampaignModel
import Diagnostics
import FileTree
import PosterComposing
import PosterImposing
import PosterPrinting
import WorkSharing

/// Prints the papers of the outreach calendar into `office/`: work orders, notice letters, wall calendars.
struct OutreachPrinting: Sendable {
  /// Weeks ahead with work orders and letters, this one included: a month, for which the board pack is printed too.
  static let weeks = 5

  let world: World
  let asOf: CivilDate

  /// A file to print: where it goes, and its pages.
  struct Paper: Sendable {
    var path: String
    var document: PrintDocument
  }

  func print(
    _ campaign: Campaign, _ theme: Theme, plan: OutreachPlan, pictures: SourceTree
  ) -> Reported<OutputTree> {
    var tree = OutputTree()
    let coming = OutreachPlan(visits: plan.visits.filter { $0.date >= asOf.yearMonth.firstDay })
    guard !coming.visits.isEmpty else { return Reported(tree) }
    var findings: [Diagnostic] = []
    let workshop = PosterWorkshop.open(
      campaign, theme, plan: plan, pictures: pictures, asOf: asOf, cache: world.cache,
      kept: world.keptPrints, further: OutreachTexts.all(campaign)
    ).unwrap(into: &findings)
    guard let workshop else { return Reported(tree, findings) }
    let walls = WallPrinting(workshop: workshop, jobs: world.jobs)
      .papers(coming).unwrap(into: &findings)
    let papers = orders(workshop, coming) + letters(workshop, coming) + walls
    let printer = workshop.printer
    let printed = orderedMap(papers, jobs: world.jobs) { printer.pdf($0.document, colors: .grey) }
    for (paper, bytes) in zip(papers, printed) {
      let bytes = bytes.unwrap(into: &findings)
      guard !bytes.isEmpty else { continue }
      findings += tree.add(
        path: paper.path, bytes: bytes, source: "content/outreach/plan.csv")
    }
    return Reported(tree, findings)
  }

  private func orders(_ workshop: PosterWorkshop, _ plan: OutreachPlan) -> [Paper] {
    WorkOrders.coming(workshop.campaign, plan: plan, asOf: asOf, weeks: Self.weeks).map {
      Paper(
        path: "orders/\($0.week).pdf", document: $0.document(workshop.setting, date: asOf))
    }
  }

  private func letters(_ workshop: PosterWorkshop, _ plan: OutreachPlan) -> [Paper] {
    VenueLetter.coming(workshop.campaign, plan: plan, asOf: asOf, weeks: Self.weeks).map {
      Paper(
        path: "letters/\($0.venue.id).pdf", document: $0.document(workshop.setting, date: asOf))
    }
  }
}
