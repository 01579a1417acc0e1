import ArgumentParser
import CampaignBuilding
import CampaignModel
import Diagnostics

struct Posters: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "只画海报，写到 office/posters/ / posters only")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "稿件文件；不写就是全部 / article files; all when none")
  var articles: [String] = []

  @Option(help: "版式，如 notice / layout")
  var layout: String?

  @Option(help: "纸张，如 A4、A3、600x900 / sheet", transform: PaperSize.read)
  var sheet: PaperSize?

  @Option(help: "怎么印：press 图文店，office 办公打印机，mono 黑白省墨，large-print 大字 / how it is printed")
  var variant: PrintVariant?

  @Option(help: "某月各栏的张贴包，如 2026-11 / a month's board pack")
  var month: YearMonth?

  @Option(help: "用小纸拼大海报，如 A4 / paper to tile a poster over", transform: PaperSize.read)
  var tile: PaperSize?

  @Option(help: "拼接时缩放到百分之几 / percent of the size, for tiles")
  var scale = 100

  @Option(help: "拼接时相邻两张重叠几毫米 / overlap of tiles in mm")
  var overlap = 10

  @Flag(name: .customLong("board-order"), help: "张贴包按宣传栏顺序逐张排 / pack page by page in board order")
  var isInBoardOrder = false

  @Option(help: "同时用几个线程 / threads")
  var jobs: Int?

  func validate() throws {
    guard (10...400).contains(scale) else {
      throw ValidationError("--scale 写 10 到 400 / --scale is 10…400, not \(scale)")
    }
    guard (0...40).contains(overlap) else {
      throw ValidationError("--overlap 写 0 到 40（毫米） / --overlap is 0…40 mm, not \(overlap)")
    }
    if let tile, tile.isScreen || min(tile.width, tile.height) < 100 {
      throw ValidationError("--tile 要写打印机用的纸，如 A4 / --tile is a printer's paper, such as A4")
    }
    if month != nil, !articles.isEmpty {
      throw ValidationError("--month 和稿件文件不能一起写 / --month takes no article files")
    }
  }

  func run() throws {
    Terminal.progress(shared.language == .zh ? "画海报……" : "drawing posters …")
    var request = PosterRequest()
    request.paths = articles
    request.layout = layout
    request.sheet = sheet
    request.variant = variant
    request.tile = tile
    request.scale = scale
    request.overlap = Double(overlap)
    request.month = month
    request.isInBoardOrder = isInBoardOrder
    let made = try shared.world(jobs: jobs).posters(request)
    Terminal.clearProgress()
    for line in made.report(shared.language) { Terminal.result(line + "\n") }
    try shared.report(made.diagnostics, sources: made.sources)
  }
}

extension PaperSize {
  /// What was written on the command line; a slip of the key is told with what was meant.
  static func read(_ argument: String) throws -> PaperSize {
    if let paper = PaperSize(rawValue: argument) { return paper }
    let known = standard.map(\.rawValue)
    let guess = closestWord(to: argument, among: known)
    let list = known.joined(separator: "、")
    throw ValidationError(
      (guess.map { "是不是 \($0)？" } ?? "") + "纸张写 \(list)，或毫米、像素：500x700、1920x1080px / "
        + (guess.map { "did you mean \($0)? " } ?? "")
        + "a sheet is \(known.joined(separator: ", ")), or millimetres or pixels: 500x700, 1920x1080px"
    )
  }
}

extension YearMonth: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}

extension PrintVariant: ExpressibleByArgument {}
