import CampaignModel
import Diagnostics
import FileTree
import PosterComposing
import PosterPrinting
import WorkSharing

/// Every poster of a campaign, as PDF beside its article and a PNG preview of the first: composed and drawn in parallel.
struct PosterRun: Sendable {
  let world: World
  let asOf: CivilDate

  /// One sheet to draw.
  private struct Order: Sendable {
    var article: Article
    var file: PosterFile
    /// Whether the article's page shows this sheet as its preview.
    var isFirst: Bool
  }

  func print(_ campaign: Campaign, _ theme: Theme) -> Reported<OutputTree> {
    let orders = campaign.articles.flatMap { article in
      campaign.posterFiles(of: article).enumerated().map { index, file in
        Order(article: article, file: file, isFirst: index == 0)
      }
    }
    return print(orders, campaign, theme) { $0.path }
  }

  /// Chosen posters only, under names that stand alone in one folder.
  func print(
    _ articles: [Article], layout: String?, sheet: PaperSize?, _ campaign: Campaign, _ theme: Theme
  ) -> Reported<OutputTree> {
    let orders = articles.flatMap { article in
      campaign.posterFiles(of: article)
        .filter { (layout ?? $0.layout) == $0.layout && (sheet ?? $0.sheet) == $0.sheet }
        .map { Order(article: article, file: $0, isFirst: false) }
    }
    return print(orders, campaign, theme) { file in
      "office/posters/" + file.address.replacing("/", with: "-")
        + "\(file.layout)-\(file.sheet.rawValue.lowercased()).pdf"
    }
  }

  private func print(
    _ orders: [Order], _ campaign: Campaign, _ theme: Theme, path: @Sendable (PosterFile) -> String
  ) -> Reported<OutputTree> {
    guard !orders.isEmpty else { return Reported(OutputTree()) }
    var findings: [Diagnostic] = []
    let fonts = PosterFonts.prepare(
      characters: campaign.posterCharacters,
      cacheFolder: world.cache
    ).unwrap(into: &findings)
    guard let fonts else { return Reported(OutputTree(), findings) }
    let printer = PosterPrinter(fonts: fonts)
    let composer = PosterComposer(
      campaign: campaign, layouts: theme.posterLayouts, shaper: fonts.shaper, asOf: asOf)
    var tree = OutputTree()
    for drawn in orderedMap(orders, jobs: world.jobs, { draw($0, composer, printer, path) }) {
      for file in drawn.unwrap(into: &findings) { findings += tree.add(file) }
    }
    return Reported(tree, findings)
  }

  private func draw(
    _ order: Order, _ composer: PosterComposer, _ printer: PosterPrinter,
    _ path: (PosterFile) -> String
  ) -> Reported<[OutputTree.File]> {
    var findings: [Diagnostic] = []
    let sheet = composer.compose(order.article, layout: order.file.layout, sheet: order.file.sheet)
      .unwrap(into: &findings)
    guard let sheet else { return Reported([], findings) }
    var files = [
      OutputTree.File(
        path: path(order.file), bytes: printer.pdf(sheet).unwrap(into: &findings),
        source: order.article.file)
    ]
    if order.isFirst {
      let preview = printer.png(sheet, width: PosterPreview.width, height: PosterPreview.height)
      files.append(
        OutputTree.File(
          path: order.article.address + PosterPreview.name, bytes: preview.unwrap(into: &findings),
          source: order.article.file))
    }
    return Reported(files, findings)
  }
}
