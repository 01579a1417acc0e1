package import CampaignModel
package import Diagnostics
import EditorialChecking
package import FileTree
import PosterPrinting
import Publishing

/// What `banbao posters` wrote.
package struct MadePosters: Sendable {
  package var files: [OutputTree.File] = []
  package var sources: SourceTree
  package var diagnostics: [Diagnostic]

  /// A line for each file: where it is and how large.
  package func report(_ language: Language) -> [String] {
    files.map { file in
      let size = (file.bytes.count + 1023) / 1024
      return language == .zh ? "\(file.path)（\(size) KB）" : "\(file.path) (\(size) KB)"
    }
  }
}

extension World {
  /// Draws the posters of some articles, or of all, into `office/posters/`.
  /// - Parameter paths: Markdown files relative to the site folder, or addresses such as `anti-fraud/refund-scam`.
  package func posters(
    of paths: [String], layout: String?, sheet: PaperSize?
  ) -> MadePosters {
    let read = load(readSources())
    var findings = read.diagnostics + EditorialChecker().check(read.campaign, jobs: jobs)
    let articles = chosen(paths, in: read.campaign, &findings)
    guard !findings.hasErrors else {
      return MadePosters(sources: read.sources, diagnostics: findings)
    }
    let run = PosterRun(world: self, asOf: today)
    let tree = run.print(articles, layout: layout, sheet: sheet, read.campaign, read.theme)
      .unwrap(into: &findings)
    if !findings.hasErrors {
      if tree.isEmpty { findings.append(Self.noPoster) }
      findings += FileReplacing(root: root).replace(tree)
    }
    return MadePosters(
      files: findings.hasErrors ? [] : tree.ordered, sources: read.sources, diagnostics: findings)
  }

  /// Whether the fonts posters need are there, in words.
  func examineFonts() -> Reported<[Bilingual]> {
    PosterFonts.prepare(characters: [], cacheFolder: cache).map { fonts in
      fonts == nil ? [] : [Bilingual(zh: "海报字体齐全", en: "The posters' fonts are there")]
    }
  }

  private func chosen(
    _ paths: [String], in campaign: Campaign, _ findings: inout [Diagnostic]
  ) -> [Article] {
    guard !paths.isEmpty else { return campaign.articles }
    return paths.compactMap { path in
      let name = path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
      let address = name.hasSuffix("/") ? name : name + "/"
      if let article = campaign.articles.first(where: { $0.file == name || $0.address == address })
      {
        return article
      }
      let known = campaign.articles.flatMap { [$0.file, $0.address] }
      findings.append(Self.noArticle(path, nearest: closestWord(to: name, among: known)))
      return nil
    }
  }

  private static func noArticle(_ path: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      .posterArticleUnknown, at: nil,
      Bilingual(zh: "没有稿件 `\(path)`", en: "There is no article `\(path)`"),
      remedy: Bilingual(
        zh: nearest.map { "是不是 `\($0)`？" } ?? "写稿件的路径，如 content/anti-fraud/refund-scam.md",
        en: nearest.map { "Did you mean `\($0)`?" }
          ?? "Give the article's path, such as content/anti-fraud/refund-scam.md"))
  }

  private static let noPoster = Diagnostic(
    .posterArticleUnknown, at: nil,
    Bilingual(zh: "这些稿件没有这样的海报", en: "These articles have no such poster"),
    remedy: Bilingual(
      zh: "看看稿件的“海报”一项，以及 --layout 和 --sheet",
      en: "Look at the articles' `poster`, and at --layout and --sheet"))
}

extension Rule {
  package static let posterArticleUnknown = Rule(
    "poster/article-unknown", .error,
    title: Bilingual(zh: "画海报要指明已有的稿件", en: "Posters are drawn of articles that exist"),
    why: Bilingual(
      zh: "名字写错就什么也不会画出来，所以要说一声。",
      en: "With a wrong name nothing would be drawn, so it is said."))
}
