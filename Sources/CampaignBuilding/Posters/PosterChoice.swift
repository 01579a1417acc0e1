import CampaignModel
package import Diagnostics

/// Finds what posters are asked of.
struct PosterChoice {
  let campaign: Campaign
  let root: String

  /// Articles, months and the office by file or address; all articles when none is named.
  func subjects(_ paths: [String]) -> Reported<[PosterSubject]> {
    guard !paths.isEmpty else { return Reported(campaign.articles.map(PosterSubject.article)) }
    var findings: [Diagnostic] = []
    let known = campaign.posterSubjects
    let subjects = paths.compactMap { path -> PosterSubject? in
      let name = path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
      let address = name.hasSuffix("/") ? name : name + "/"
      if let found = known.first(where: { $0.file == name || $0.address == address }) {
        return found
      }
      let names = known.flatMap { [$0.file, $0.address] }
      findings.append(Self.noArticle(path, nearest: closestWord(to: name, among: names)))
      return nil
    }
    return Reported(subjects, findings)
  }

  /// A layout the theme does not have is said once, not for each article.
  static func unknownLayout(_ request: PosterRequest, in theme: Theme) -> [Diagnostic] {
    guard let layout = request.layout else { return [] }
    var kinds: [String] = []
    for known in theme.posterLayouts where !kinds.contains(known.kind) { kinds.append(known.kind) }
    guard !kinds.contains(layout) else { return [] }
    let nearest = closestWord(to: layout, among: kinds)
    return [
      Diagnostic(
        .posterLayoutNotThere, at: nil,
        Bilingual(zh: "没有叫 `\(layout)` 的海报版式", en: "There is no poster layout `\(layout)`"),
        remedy: Bilingual(
          zh: nearest.map { "是不是 `\($0)`？" } ?? "可以写：\(kinds.joined(separator: "、"))",
          en: nearest.map { "Did you mean `\($0)`?" }
            ?? "The theme has: \(kinds.joined(separator: ", "))"))
    ]
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

  static let noPoster = Diagnostic(
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

  package static let posterLayoutNotThere = Rule(
    "poster/layout-not-there", .error,
    title: Bilingual(zh: "--layout 要写主题里有的版式", en: "`--layout` names a layout of the theme"),
    why: Bilingual(
      zh: "版式是主题文件夹 posters/ 里的文件，文件名就是它的名字。",
      en: "Layouts are the files of the theme's `posters/` folder, named by their file names."))
}
