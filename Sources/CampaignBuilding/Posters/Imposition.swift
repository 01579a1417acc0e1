import CampaignModel
import Diagnostics
import PosterComposing
import PosterImposing

/// Lays composed sheets on pages as a request wants them printed.
struct Imposition {
  let workshop: PosterWorkshop
  let request: PosterRequest

  /// Pages with the file name's ending, findings, and what the person at the printer should know.
  struct Imposed {
    var pages: [PrintPage] = []
    var suffix = ""
    var notes: [Bilingual] = []
    var findings: [Diagnostic] = []
  }

  func pages(of sheets: [PosterSheet], file: PosterFile) -> Imposed {
    if let tile = request.tile { return tiled(sheets, over: tile, file) }
    if request.variant != .press, let cards = cards(sheets) { return cards }
    var imposed = pages(of: sheets, file)
    guard file.layout == PosterFile.foldedLayout,
      let layout = workshop.layouts.first(where: {
        $0.kind == file.layout && $0.sheet(file.sheet) != nil
      })
    else { return imposed }
    imposed.pages = imposed.pages.enumerated().map { index, page in
      page.folded(at: layout.folds(ofPage: index, on: file.sheet))
    }
    imposed.notes.append(Self.folding)
    return imposed
  }

  private static let folding = Bilingual(
    zh: "双面打印，选“短边翻转”；有白边的先按四角的短线裁掉，再沿虚线折，先折窄的一栏",
    en:
      "duplex, flip on the short edge; cut off a white margin at the corner ticks, then fold at the dashed ones, "
      + "the narrow panel first")

  /// Each sheet on a page of its own.
  private func pages(of sheets: [PosterSheet], _ file: PosterFile) -> Imposed {
    switch request.variant {
    case nil:
      return Imposed(
        pages: sheets.map { PrintPage(width: $0.width, height: $0.height, placements: [.init($0)]) }
      )
    case .press:
      let page = PressPage(setting: workshop.setting)
      return Imposed(
        pages: sheets.map { page.page($0, note: note($0, file)) }, suffix: "-press")
    case .office, .mono, .largePrint:
      let page = OfficePage(setting: workshop.setting)
      return Imposed(
        pages: sheets.map { page.page($0) },
        suffix: request.variant.map { "-\($0.rawValue)" } ?? "")
    }
  }

  /// Sheets so small that several lie on A4, to be cut apart: the first is the front, a second the back.
  private func cards(_ sheets: [PosterSheet]) -> Imposed? {
    let cutting = CuttingSheets()
    guard let front = sheets.first, sheets.count <= 2,
      let grid = cutting.grid(front, on: .a4), grid.count >= CuttingSheets.least
    else { return nil }
    let back = sheets.count == 2 ? sheets[1] : nil
    var imposed = Imposed(
      pages: cutting.pages(front: front, back: back, grid: grid),
      suffix: "-\(grid.count)-on-\(grid.paper.rawValue.lowercased())")
    imposed.notes.append(grid.inWords(isDuplex: back != nil))
    return imposed
  }

  /// What a print shop reads beside the poster.
  private func note(_ sheet: PosterSheet, _ file: PosterFile) -> String {
    let size = "\(Int(sheet.width.rounded()))×\(Int(sheet.height.rounded())) mm"
    return "\(sheet.title)　\(file.layout)　成品 \(size)　出血 \(Int(sheet.bleed.rounded())) mm"
      + "　\(sheet.author)　\(sheet.date)"
  }

  private func tiled(_ sheets: [PosterSheet], over paper: PaperSize, _ file: PosterFile) -> Imposed
  {
    var imposed = Imposed(suffix: "-on-\(paper.rawValue.lowercased())")
    if request.scale != 100 { imposed.suffix += "-\(request.scale)" }
    for sheet in sheets {
      let grid = TileGrid.best(
        width: sheet.width, height: sheet.height, on: paper, scale: Double(request.scale) / 100,
        overlap: request.overlap)
      guard grid.count <= TileGrid.most else {
        imposed.findings.append(ImposingFindings.tooManyTiles(sheet, grid))
        continue
      }
      if !sheet.isLegible(at: grid.scale) {
        imposed.findings.append(ImposingFindings.tooSmall(sheet, percent: request.scale))
      }
      imposed.pages += TilePages(setting: workshop.setting).pages(
        sheet, name: "\(sheet.title)（\(file.sheet.rawValue)）", grid: grid)
      imposed.notes.append(grid.inWords)
      if let saving = TileSaving.of(grid).first { imposed.notes.append(saving.inWords) }
    }
    return imposed
  }
}
