import CampaignModel
import ContentLoading
package import Diagnostics
import EditorialChecking
package import FileTree
import PosterComposing
import PosterImposing
import PosterPrinting
import Publishing

/// What `banbao posters` wrote.
package struct MadePosters: Sendable {
  package var files: [OutputTree.File] = []
  /// Lines for the person who asked, in order: where things are, how they came out.
  package var lines: [Bilingual] = []
  package var sources: SourceTree
  package var diagnostics: [Diagnostic]

  package func report(_ language: Language) -> [String] { lines.map { $0.text(in: language) } }

  /// A file of pages: what it holds, where it is and how large.
  static func line(_ file: OutputTree.File, pages: Int, _ title: String) -> Bilingual {
    let line = line(file)
    return Bilingual(
      zh: "\(line.zh)　\(title)，\(pages) 页", en: "\(line.en) \(pages) pages")
  }

  /// A file: where it is and how large.
  static func line(_ file: OutputTree.File) -> Bilingual {
    let size = (file.bytes.count + 1023) / 1024
    return Bilingual(zh: "\(file.path)（\(size) KB）", en: "\(file.path) (\(size) KB)")
  }
}

extension World {
  /// Draws posters into `office/posters/`: of some subjects, or of all articles.
  package func posters(_ request: PosterRequest) -> MadePosters {
    let read = load(readSources())
    var made = MadePosters(
      sources: read.sources,
      diagnostics: read.diagnostics + EditorialChecker().check(read.campaign, jobs: jobs))
    made.diagnostics += PosterChoice.unknownLayout(request, in: read.theme)
    let subjects = PosterChoice(campaign: read.campaign, root: root)
      .subjects(request.paths).unwrap(into: &made.diagnostics)
    guard !made.diagnostics.hasErrors else { return made }
    let plan = OutreachRun.plan(for: read.campaign, asOf: today, jobs: jobs)
      .unwrap(into: &made.diagnostics)
    let boards = read.campaign.boards.flatMap { [$0.name, $0.place] }
    let workshop = PosterWorkshop.open(
      read.campaign, read.theme, plan: plan, pictures: read.sources, asOf: today, cache: cache,
      kept: keptPrints, further: boards
    ).unwrap(into: &made.diagnostics)
    guard let workshop else { return made }
    if let month = request.month {
      let before = hungBefore(month).unwrap(into: &made.diagnostics)
      let pack = BoardPackPrinting(
        workshop: workshop, request: request, month: month, before: before, jobs: jobs
      ).make().unwrap(into: &made.diagnostics)
      write(pack.files, pack.lines, into: &made)
      return made
    }
    let posters = ChosenPosters(workshop: workshop, request: request, jobs: jobs)
      .make(subjects).unwrap(into: &made.diagnostics)
    write(posters, into: &made)
    return made
  }

  /// One poster's fault does not keep the others from being printed.
  private func write(_ posters: [ChosenPosters.Made], into made: inout MadePosters) {
    if posters.isEmpty { made.diagnostics.append(PosterChoice.noPoster) }
    let printed = posters.filter { $0.file?.bytes.isEmpty == false }
    let lines = printed.flatMap { poster in
      poster.file.map { [MadePosters.line($0)] + poster.fit.lines.map(\.indented) } ?? []
    }
    write(printed.compactMap(\.file), lines, into: &made)
  }

  private func write(
    _ files: [OutputTree.File], _ lines: [Bilingual], into made: inout MadePosters
  ) {
    var tree = OutputTree()
    for file in files { made.diagnostics += tree.add(file) }
    let failures = FileReplacing(root: root).replace(tree)
    made.diagnostics += failures
    guard !failures.hasErrors else { return }
    made.lines = lines
    made.files = tree.ordered
  }

  /// The print list of the month before, as the office may have kept it.
  private func hungBefore(_ month: YearMonth) -> Reported<HungBefore?> {
    let folder = "office/posters/\(month.previous)"
    let read = SourceTreeReader(root: root).read([folder])
    guard let file = read.value["\(folder)/print-list.csv"] else { return Reported(nil) }
    return PlainTable.rows(of: file).map(HungBefore.init)
  }

  /// Whether the fonts posters need are there, in words.
  func examineFonts(of theme: Theme) -> Reported<[Bilingual]> {
    PosterFonts.prepare(
      characters: [], faces: theme.posterFaces, own: theme.posterFonts, cacheFolder: cache
    ).map { fonts in
      fonts == nil ? [] : [Bilingual(zh: "海报字体齐全", en: "The posters' fonts are there")]
    }
  }
}

extension Bilingual {
  /// As a line that belongs to the one before.
  var indented: Bilingual { Bilingual(zh: "　　" + zh, en: "    " + en) }
}
