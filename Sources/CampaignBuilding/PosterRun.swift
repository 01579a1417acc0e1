import CampaignModel
import Diagnostics
import FileTree
import PosterComposing
import PosterPrinting
import WorkSharing

/// Every poster of a campaign, as PDF or picture beside its page, and a PNG preview of the first: composed and drawn in
/// parallel.
struct PosterRun: Sendable {
  let world: World
  let asOf: CivilDate
  /// The visits months are told with.
  var plan = OutreachPlan()
  /// The site's files, among them the articles' pictures.
  var pictures = SourceTree([])

  /// One poster to draw.
  struct Order: Sendable {
    var subject: PosterSubject
    var file: PosterFile
    /// Whether the subject's page shows it as its preview.
    var isFirst: Bool
  }

  func print(_ campaign: Campaign, _ theme: Theme) -> Reported<OutputTree> {
    let orders = campaign.posterSubjects.flatMap { subject in
      campaign.posterFiles(of: subject).enumerated().map { index, file in
        Order(subject: subject, file: file, isFirst: index == 0 && !file.isShared)
      }
    }
    return print(orders, campaign, theme) { $0.path(page: $1, of: $2) }
  }

  private func print(
    _ orders: [Order], _ campaign: Campaign, _ theme: Theme,
    path: @Sendable (PosterFile, _ page: Int, _ count: Int) -> String
  ) -> Reported<OutputTree> {
    guard !orders.isEmpty else { return Reported(OutputTree()) }
    var findings: [Diagnostic] = []
    let workshop = PosterWorkshop.open(
      campaign, theme, plan: plan, pictures: pictures, asOf: asOf, cache: world.cache,
      kept: world.keptPrints
    ).unwrap(into: &findings)
    guard let workshop else { return Reported(OutputTree(), findings) }
    let (composer, printer) = (workshop.composer(nil, on: .a4), workshop.printer)
    var tree = OutputTree()
    for drawn in orderedMap(orders, jobs: world.jobs, { draw($0, composer, printer, path) }) {
      for file in drawn.unwrap(into: &findings) { findings += tree.add(file) }
    }
    world.keptPrints?.prune(used: tree.byteCount)
    return Reported(tree, findings)
  }

  /// The one file of a path, drawn by itself; without bytes when the poster was refused.
  func file(
    at path: String, _ order: Order, _ workshop: PosterWorkshop
  ) -> Reported<OutputTree.File>? {
    let drawn = draw(order, workshop.composer(nil, on: .a4), workshop.printer) {
      $0.path(page: $1, of: $2)
    }
    if let file = drawn.value.first(where: { $0.path == path }) {
      return Reported(file, drawn.diagnostics)
    }
    guard drawn.hasErrors else { return nil }
    return Reported(
      OutputTree.File(path: path, bytes: [], source: order.subject.file), drawn.diagnostics)
  }

  private func draw(
    _ order: Order, _ composer: PosterComposer, _ printer: PosterPrinter,
    _ path: (PosterFile, _ page: Int, _ count: Int) -> String
  ) -> Reported<[OutputTree.File]> {
    var findings: [Diagnostic] = []
    let sheets = composer.compose(
      order.subject, layout: order.file.layout, sheet: order.file.sheet
    ).unwrap(into: &findings)
    guard let first = sheets.first else { return Reported([], findings) }
    var files: [OutputTree.File] = []
    func add(_ path: String, _ bytes: Reported<[UInt8]>) {
      files.append(
        OutputTree.File(
          path: path, bytes: bytes.unwrap(into: &findings), source: order.subject.file))
    }
    if order.file.isPicture {
      for (index, sheet) in sheets.enumerated() {
        add(path(order.file, index + 1, sheets.count), printer.png(sheet, of: order.file.sheet))
      }
    } else {
      let document = PrintDocument(first, further: Array(sheets.dropFirst()))
      add(path(order.file, 1, 1), printer.pdf(document))
    }
    if order.isFirst {
      add(
        order.subject.address + PosterPreview.name,
        printer.png(first, width: PosterPreview.width, height: PosterPreview.height))
    }
    return Reported(files, findings)
  }
}
