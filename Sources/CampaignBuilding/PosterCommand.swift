import CampaignModel
package import Diagnostics
import EditorialChecking
package import FileTree
import PosterComposing
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
    let workshop = PosterWorkshop.open(
      read.campaign, read.theme.posterLayouts, art: read.theme.posterArt, plan: plan, asOf: today,
      cache: cache
    ).unwrap(into: &made.diagnostics)
    guard let workshop else { return made }
    let posters = ChosenPosters(workshop: workshop, request: request, jobs: jobs)
      .make(subjects).unwrap(into: &made.diagnostics)
    write(posters, into: &made)
    return made
  }

  /// One poster's fault does not keep the others from being printed.
  private func write(_ posters: [ChosenPosters.Made], into made: inout MadePosters) {
    var tree = OutputTree()
    for poster in posters {
      guard let file = poster.file, !file.bytes.isEmpty else { continue }
      made.diagnostics += tree.add(file)
      made.lines.append(MadePosters.line(file))
      made.lines += ([poster.fit.line].compactMap(\.self) + poster.fit.notes).map(\.indented)
    }
    if posters.isEmpty { made.diagnostics.append(PosterChoice.noPoster) }
    let failures = FileReplacing(root: root).replace(tree)
    made.diagnostics += failures
    if failures.hasErrors { made.lines = [] } else { made.files = tree.ordered }
  }

  /// Whether the fonts posters need are there, in words.
  func examineFonts() -> Reported<[Bilingual]> {
    PosterFonts.prepare(characters: [], cacheFolder: cache).map { fonts in
      fonts == nil ? [] : [Bilingual(zh: "海报字体齐全", en: "The posters' fonts are there")]
    }
  }
}

extension Bilingual {
  /// As a line that belongs to the one before.
  var indented: Bilingual { Bilingual(zh: "　　" + zh, en: "    " + en) }
}
