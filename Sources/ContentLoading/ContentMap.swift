package import Diagnostics
import FileTree

/// Which file of `content/` is what, told from paths alone.
struct ContentMap: Sendable {
  /// A Markdown file of a topic folder: `refund-scam.md` or `refund-scam/index.md`.
  struct ArticleFile: Sendable {
    var topic: String
    /// The file's or folder's name, the slug unless the author gives one.
    var name: String
    var file: SourceFile
    /// Its place among the files of `content/`.
    var place: Int
  }

  struct NamedFile: Sendable {
    var name: String
    var file: SourceFile
  }

  private(set) var site: SourceFile?
  private(set) var hotlines: SourceFile?
  private(set) var frontPage: SourceFile?
  private(set) var boards: SourceFile?
  private(set) var topics: [NamedFile] = []
  private(set) var articles: [ArticleFile] = []
  private(set) var months: [NamedFile] = []
  private(set) var pages: [NamedFile] = []
  /// File name below `outreach/` to file.
  private(set) var outreach: [String: SourceFile] = [:]
  private(set) var findings: [Diagnostic] = []

  static let root = "content"
  private static let outreachFiles = [
    "rules.yaml", "venues.csv", "teams.csv", "days.csv", "observances.csv", "plan.csv",
    "held.csv",
  ]
  /// Named by the product's contract, but not read yet: whoever writes one is told so.
  private static let futureFiles = ["wording.yaml", "reviews.csv"]
  /// What systems leave in every folder they show.
  private static let litter = ["Thumbs.db", "desktop.ini", "ehthumbs.db"]
  static let pictureEndings = ["png", "jpg", "jpeg", "webp", "gif", "avif", "svg"]

  /// - Parameter content: The files of `content/` in order of path.
  init(_ content: ArraySlice<SourceFile>) {
    for (number, file) in content.enumerated() {
      // By bytes: as characters the path would be looked up in Unicode's tables.
      let parts = file.path.utf8.split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
      ).map { String(Substring($0)) }
      guard parts.count >= 2, parts[0] == Self.root, !parts.contains(where: { $0.hasPrefix(".") }),
        !Self.litter.contains(parts[parts.count - 1])
      else { continue }
      place(file, number, Array(parts.dropFirst()))
    }
    let known = Set(topics.map(\.name))
    var reported = Set<String>()
    for article in articles
    where !known.contains(article.topic) && reported.insert(article.topic).inserted {
      findings.append(Self.noIndex(article))
    }
  }

  private mutating func place(_ file: SourceFile, _ number: Int, _ parts: [String]) {
    switch (parts[0], parts.count) {
    case ("site.yaml", 1): site = file
    case ("hotlines.yaml", 1): hotlines = file
    case ("_index.md", 1): frontPage = file
    case ("boards.csv", 1): boards = file
    case (let name, 1) where Self.futureFiles.contains(name): findings.append(Self.notYet(file))
    case ("outreach", 2) where Self.outreachFiles.contains(parts[1]): outreach[parts[1]] = file
    case ("outreach", _), (_, 1): stray(file)
    case (_, _) where Self.isPicture(file.path): break
    case ("months", 2), ("pages", 2):
      guard let name = Self.stem(parts[1]) else { return stray(file) }
      let named = NamedFile(name: name, file: file)
      if parts[0] == "months" { months.append(named) } else { pages.append(named) }
    case ("months", _), ("pages", _): stray(file)
    case (let topic, 2) where parts[1] == "_index.md":
      topics.append(NamedFile(name: topic, file: file))
    case (let topic, 2):
      guard let name = Self.stem(parts[1]) else { return stray(file) }
      articles.append(ArticleFile(topic: topic, name: name, file: file, place: number))
    case (let topic, 3) where parts[2] == "index.md":
      articles.append(ArticleFile(topic: topic, name: parts[1], file: file, place: number))
    default: stray(file)
    }
  }

  /// The name of a Markdown file without its ending; `nil` for other files.
  private static func stem(_ name: String) -> String? {
    name.hasSuffix(".md") && name.utf8.count > 3 ? String(name.dropLast(3)) : nil
  }

  static func isPicture(_ path: String) -> Bool {
    guard !path.hasSuffix(".md"), let dot = path.lastIndex(of: ".") else { return false }
    return pictureEndings.contains(path[path.index(after: dot)...].lowercased())
  }

  private mutating func stray(_ file: SourceFile) {
    let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
    let names =
      Self.outreachFiles.map { "outreach/" + $0 } + ["site.yaml", "hotlines.yaml", "boards.csv"]
    let written = String(file.path.dropFirst(Self.root.count + 1))
    let guess = closestWord(to: written, among: names)
    findings.append(
      Diagnostic(
        .strayFile, at: .top(of: file.path),
        Bilingual(
          zh: "`\(folder)` 里的 `\(file.name)` 不属于任何一类内容，没有使用",
          en: "`\(file.name)` in `\(folder)` is no content and is not used"),
        remedy: guess.map {
          Bilingual(zh: "是不是要叫 `content/\($0)`？", en: "Did you mean `content/\($0)`?")
        }
          ?? Bilingual(
            zh: "文章是 `专题/名称.md` 或 `专题/名称/index.md`；不用的文件移到 content 外面",
            en: "An article is `topic/name.md` or `topic/name/index.md`; move other files away")))
  }

  private static func notYet(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .strayFile, at: .top(of: file.path),
      Bilingual(
        zh: "这个版本还不读 `\(file.name)`，里面写的没有起作用",
        en: "This version does not read `\(file.name)` yet; what it says has no effect"),
      remedy: Bilingual(
        zh: "可以先留着，以后的版本会用到", en: "It may stay; a later version will use it"))
  }

  private static func noIndex(_ article: ArticleFile) -> Diagnostic {
    Diagnostic(
      .topicWithoutIndex, at: .top(of: article.file.path),
      Bilingual(
        zh: "专题文件夹 `\(article.topic)` 里没有 `_index.md`",
        en: "The topic folder `\(article.topic)` has no `_index.md`"),
      remedy: Bilingual(
        zh: "在 `content/\(article.topic)/` 里新建 `_index.md`，写上专题的标题",
        en: "Add `content/\(article.topic)/_index.md` with the topic's title"))
  }
}

extension Rule {
  package static let strayFile = Rule(
    "content/stray-file", .warning,
    title: Bilingual(zh: "content 里只放网站的内容", en: "Only content lives in `content/`"),
    why: Bilingual(
      zh: "放错地方或写错名字的文件不会出现在网站上，作者往往要过很久才发现。",
      en: "A file misplaced or misnamed never shows, which is noticed much later."))

  package static let topicWithoutIndex = Rule(
    "content/topic-without-index", .error,
    title: Bilingual(zh: "每个专题文件夹有一个 _index.md", en: "Each topic folder has an `_index.md`"),
    why: Bilingual(
      zh: "专题的标题、颜色和排序写在里面；没有它，这个专题没有自己的页面。",
      en: "It holds the topic's title, colour and order."))
}
