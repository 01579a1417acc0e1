import CampaignModel
import Diagnostics
import FileTree
import PosterComposing
import PosterImposing
import PosterPrinting
import WorkSharing

/// Writes a month's pack: a file of sheets for each paper, and the lists to go round with.
struct BoardPackPrinting: Sendable {
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

  private var campaign: Campaign { workshop.campaign }
  private var folder: String { "office/posters/\(month)" }

  func make() -> Reported<Made> {
    var findings = BoardPackFindings.before(campaign, month)
    guard !findings.hasErrors else { return Reported(Made(), findings) }
    // White margins whatever the printer, unless asked otherwise.
    let pack = BoardPack(
      month, variant: request.variant ?? .office, workshop: workshop, jobs: jobs)
    findings += pack.findings
    let piles = pack.plan.papers.compactMap { pile(of: pack, on: $0) }
    findings += piles.flatMap(\.findings)
    let pages = piles.flatMap { pile in pile.places.map { ($0.sheet, pile.name, $0.page) } }
    let setting = workshop.setting
    let list = PrintList(campaign: campaign, plan: pack.plan, pages: pages)
    let removal = RemovalList(campaign: campaign, plan: pack.plan, before: before)
    let sketch = PlacementSketch(campaign: campaign, plan: pack.plan, setting: setting)
      .document(date: month.firstDay) { pack.sheets[BoardPack.Order(offer: $0, paper: $1)] }
    var documents = piles.map { ($0.name, $0.document, pack.variant.colors) }
    documents.append(
      ("print-list.pdf", list.document(setting, date: month.firstDay), .grey))
    documents.append(("board-sketch.pdf", sketch, .screen))
    documents.append(
      ("take-down.pdf", removal.document(setting, date: month.firstDay), .grey))
    var made = print(documents, &findings)
    for (name, text) in [("print-list.csv", list.csv), ("take-down.csv", removal.csv)] {
      let file = OutputTree.File(
        path: "\(folder)/\(name)", bytes: Array(text.utf8), source: Self.source)
      made.files.append(file)
      made.lines.append(MadePosters.line(file))
    }
    return Reported(made, findings)
  }

  private static let source = "content/boards.csv"

  private func pile(of pack: BoardPack, on paper: PaperSize) -> PaperPile.Made? {
    let wanted = pack.plan.sheets(on: paper)
    guard !wanted.isEmpty else { return nil }
    return PaperPile(
      workshop: workshop, request: request, variant: pack.variant, month: month, paper: paper
    ).make(pack.plan, wanted) { pack.sheets[BoardPack.Order(offer: $0, paper: paper)] }
  }

  private func print(
    _ documents: [(name: String, document: PrintDocument, colors: PrintColors)],
    _ findings: inout [Diagnostic]
  ) -> Made {
    var made = Made()
    let printer = workshop.printer
    let printed = orderedMap(documents, jobs: jobs) { printer.pdf($0.document, colors: $0.colors) }
    for (piece, bytes) in zip(documents, printed) {
      let bytes = bytes.unwrap(into: &findings)
      guard !bytes.isEmpty else { continue }
      let file = OutputTree.File(
        path: "\(folder)/\(piece.name)", bytes: bytes, source: piece.document.source)
      made.files.append(file)
      made.lines.append(
        MadePosters.line(file, pages: piece.document.pages.count, piece.document.title))
    }
    return made
  }
}
