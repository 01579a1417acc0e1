import Diagnostics
import FileTree
import Publishing

/// Pages that have another address than when they were published last, and leave nothing at the old one.
enum MovedPages {
  static func findings(_ published: Manifest?, _ tree: OutputTree) -> [Diagnostic] {
    guard let published else { return [] }
    var left: [String: [String]] = [:]
    for entry in published.files where tree[entry.path] == nil && isPage(entry.path, entry.source) {
      left[entry.source, default: []].append(entry.path)
    }
    guard !left.isEmpty else { return [] }
    var now: [String: String] = [:]
    for file in tree.ordered
    where left[file.source] != nil && now[file.source] == nil && isPage(file.path, file.source) {
      now[file.source] = file.path
    }
    return left.sorted { $0.key < $1.key }.flatMap { source, paths -> [Diagnostic] in
      guard let current = now[source] else { return [] }
      return paths.map { moved(source, from: $0, to: current) }
    }
  }

  /// The page of an article: a list of one may have many pages, which come and go.
  private static func isPage(_ path: String, _ source: String) -> Bool {
    path.hasSuffix("/index.html") && !path.contains("/page/") && source.hasSuffix(".md")
      && !source.hasSuffix("/_index.md")
  }

  private static func moved(_ source: String, from old: String, to new: String) -> Diagnostic {
    let alias = old.dropLast("index.html".count)
    return Diagnostic(
      .movedPage, at: .top(of: source),
      Bilingual(
        zh: "这篇搬了家：网址原来是 `\(old)`，现在是 `\(new)`，旧网址打不开了",
        en: "This page has moved from `\(old)` to `\(new)`, and the old address leads nowhere"),
      remedy: Bilingual(
        zh: "在前言里加一行 `旧地址: [\(alias)]`，转发过的链接和贴出去的二维码就还能用",
        en: "Add `aliases: [\(alias)]`, so that shared links and printed codes still work"))
  }
}

extension Rule {
  static let movedPage = Rule(
    "build/moved-page", .warning,
    title: Bilingual(zh: "搬家的文章留下旧地址", en: "A page that moves leaves its old address"),
    why: Bilingual(
      zh: "微信群里的链接、墙上的二维码都指着旧网址，改不了。",
      en: "Links in chats and codes on walls keep pointing to the old address."))
}
