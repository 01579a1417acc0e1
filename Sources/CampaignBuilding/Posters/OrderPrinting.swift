import CampaignModel
import Diagnostics
import FileTree
import PosterComposing
import PosterImposing
import PosterPrinting
import WorkSharing

/// Prints the work orders of the coming weeks: `orders/2026-W49.pdf` of `office/`.
struct OrderPrinting: Sendable {
  /// Weeks ahead, this one included: a month, for which the board pack is printed too.
  static let weeks = 5

  let world: World
  let asOf: CivilDate

  func print(
    _ campaign: Campaign, _ theme: Theme, plan: OutreachPlan, pictures: SourceTree
  ) -> Reported<OutputTree> {
    let orders = WorkOrders.coming(campaign, plan: plan, asOf: asOf, weeks: Self.weeks)
    var tree = OutputTree()
    guard !orders.isEmpty else { return Reported(tree) }
    var findings: [Diagnostic] = []
    let workshop = PosterWorkshop.open(
      campaign, theme, plan: plan, pictures: pictures, asOf: asOf, cache: world.cache,
      further: WorkOrders.texts(campaign)
    ).unwrap(into: &findings)
    guard let workshop else { return Reported(tree, findings) }
    let (printer, setting) = (workshop.printer, workshop.setting)
    let printed = orderedMap(orders, jobs: world.jobs) {
      printer.pdf($0.document(setting, date: asOf), colors: .grey)
    }
    for (order, bytes) in zip(orders, printed) {
      let bytes = bytes.unwrap(into: &findings)
      guard !bytes.isEmpty else { continue }
      findings += tree.add(
        path: "orders/\(order.week).pdf", bytes: bytes, source: "content/outreach/plan.csv")
    }
    return Reported(tree, findings)
  }
}
