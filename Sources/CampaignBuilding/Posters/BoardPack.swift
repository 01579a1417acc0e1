import CampaignModel
import Diagnostics
import FileTree
import PosterComposing
import PosterImposing
import PosterPrinting
import WorkSharing

/// A month's posters for every notice board: chosen, composed, laid on pages, with the lists to go round with.
struct BoardPack: Sendable {
  let workshop: PosterWorkshop
  let request: PosterRequest
  let month: YearMonth
  /// What the list of the month before says; `nil` when there is none.
  let before: HungBefore?
  let jobs: Int

  /// Files of the pack with a line about each.
  struct Made: Sendable {
    var files: [OutputTree.File] = []
    var lines: [Bilingual] = []
  }

  private struct Order: Hashable, Sendable {
    var offer: BoardOffer
    var paper: PaperSize
  }

  private var campaign: Campaign { workshop.campaign }
  private var folder: String { "office/posters/\(month)" }
  /// White margins whatever the printer, unless asked otherwise.
  private var variant: PrintVariant { request.variant ?? .office }

  func make() -> Reported<Made> {
    var findings = BoardPackFindings.before(campaign, month)
    guard !findings.hasErrors else { return Reported(Made(), findings) }
    let papers = Set(campaign.boards.flatMap(\.papers)).sorted { $0.rawValue < $1.rawValue }
    var offers = campaign.boardOffers(in: month, papers: papers, layouts: workshop.layouts)
    var sheets: [Order: PosterSheet] = [:]
    let planner = BoardPlanner(
      month: month, from: workshop.asOf, audiences: campaign.site.audiences)
    let composers = Dictionary(
      papers.map { ($0, workshop.composer(variant, on: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    let subjects = subjects
    var plan = planner.plan(campaign.boards, offers: offers)
    // A poster that does not fit its paper gives its places to others.
    while true {
      let orders = plan.papers.flatMap { paper in
        plan.sheets(on: paper).map { Order(offer: $0.offer, paper: paper) }
      }.filter { sheets[$0] == nil }
      if orders.isEmpty { break }
      var refused: [Order] = []
      let composed = orderedMap(orders, jobs: jobs) { order in
        // A board shows one side: the first sheet.
        subjects[order.offer.id].flatMap { subject in
          composers[order.paper]?
            .compose(subject, layout: order.offer.layout, sheet: order.paper).value.first
        }
      }
      for (order, sheet) in zip(orders, composed) {
        if let sheet { sheets[order] = sheet } else { refused.append(order) }
      }
      if refused.isEmpty { break }
      for order in refused {
        findings.append(BoardPackFindings.leftOut(order.offer, order.paper))
        for index in offers.indices where offers[index] == order.offer {
          offers[index].papers[order.paper.rawValue] = nil
        }
      }
      sheets = Self.renewed(sheets, offers)
      plan = planner.plan(campaign.boards, offers: offers)
    }
    findings += BoardPackFindings.after(plan)
    return print(plan, sheets, findings)
  }

  /// What offers are about, by address.
  private var subjects: [String: PosterSubject] {
    Dictionary(
      campaign.posterSubjects.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Sheets under the offers as they now are.
  private static func renewed(
    _ sheets: [Order: PosterSheet], _ offers: [BoardOffer]
  ) -> [Order: PosterSheet] {
    let current = Dictionary(
      offers.map { ($0.id + $0.layout, $0) }, uniquingKeysWith: { first, _ in first })
    var renewed: [Order: PosterSheet] = [:]
    for (order, sheet) in sheets {
      guard let offer = current[order.offer.id + order.offer.layout] else { continue }
      renewed[Order(offer: offer, paper: order.paper)] = sheet
    }
    return renewed
  }

  private func print(
    _ plan: BoardPlan, _ sheets: [Order: PosterSheet], _ findings: [Diagnostic]
  ) -> Reported<Made> {
    var findings = findings
    var files: [(path: String, document: PrintDocument, colors: PrintColors)] = []
    var pages: [(sheet: BoardPlan.Sheet, file: String, page: Int)] = []
    let date = month.firstDay
    for paper in plan.papers {
      let wanted = plan.sheets(on: paper)
      guard !wanted.isEmpty else { continue }
      let pile = PaperPile(
        workshop: workshop, request: request, variant: variant, month: month, paper: paper)
      let made = pile.make(plan, wanted) { sheets[Order(offer: $0, paper: paper)] }
      findings += made.findings
      pages += made.places.map { ($0.sheet, made.name, $0.page) }
      files.append(("\(folder)/\(made.name)", made.document, variant.colors))
    }
    let setting = workshop.setting
    let list = PrintList(campaign: campaign, plan: plan, pages: pages)
    let removal = RemovalList(campaign: campaign, plan: plan, before: before)
    let sketch = PlacementSketch(campaign: campaign, plan: plan, setting: setting)
    files.append(("\(folder)/print-list.pdf", list.document(setting, date: date), .grey))
    files.append(("\(folder)/take-down.pdf", removal.document(setting, date: date), .grey))
    files.append(
      (
        "\(folder)/board-sketch.pdf",
        sketch.document(date: date) { sheets[Order(offer: $0, paper: $1)] }, .screen
      ))
    var made = Made()
    let printer = workshop.printer
    for (file, bytes) in zip(
      files, orderedMap(files, jobs: jobs) { printer.pdf($0.document, colors: $0.colors) })
    {
      let bytes = bytes.unwrap(into: &findings)
      guard !bytes.isEmpty else { continue }
      let written = OutputTree.File(path: file.path, bytes: bytes, source: file.document.source)
      made.files.append(written)
      made.lines.append(
        MadePosters.line(written, pages: file.document.pages.count, file.document.title))
    }
    for (name, text) in [("print-list.csv", list.csv), ("take-down.csv", removal.csv)] {
      let written = OutputTree.File(
        path: "\(folder)/\(name)", bytes: Array(text.utf8), source: "content/boards.csv")
      made.files.append(written)
      made.lines.append(MadePosters.line(written))
    }
    return Reported(made, findings)
  }
}
