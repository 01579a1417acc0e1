package import Diagnostics
import Markdown

/// Links and pictures of a body that should lead to files of the site folder.
enum LinkChecking {
  /// - Parameter targets: The files that links lead to are added.
  static func check(
    _ body: MarkdownDocument, _ context: ReadingContext, targets: inout [String]
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for link in body.links {
      let range = link.span.map { $0.range(in: body.file) } ?? .top(of: body.file)
      // A search for the nearest name costs time; after so many faults they have one cause.
      let guesses = findings.count < guessLimit
      let fault = fault(
        link.destination, in: body.file, at: range, context, guesses: guesses, targets: &targets)
      if let fault { findings.append(fault) }
    }
    return findings
  }

  private static let guessLimit = 20

  private static func fault(
    _ written: String, in file: String, at range: SourceRange, _ context: ReadingContext,
    guesses: Bool, targets: inout [String]
  ) -> Diagnostic? {
    let path = written.prefix { $0 != "#" && $0 != "?" }
    // Addresses of other sites, right or wrong, are the Markdown stage's to judge.
    guard !path.isEmpty, !hasScheme(written), !written.hasPrefix("//"), !written.contains("：//")
    else { return nil }
    guard !path.hasPrefix("/") else { return absolute(written, at: range) }
    guard let decoded = RelativePath.percentDecoded(String(path)),
      let target = RelativePath.resolve(decoded, from: file),
      target.hasPrefix(ContentMap.root + "/") || target == ContentMap.root
    else { return outside(written, at: range) }
    if context.files.contains(target) {
      targets.append(target)
      return nil
    }
    return missing(written, target: target, in: file, at: range, context, guesses: guesses)
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return text.utf8[..<colon].allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        || "+-.".utf8.contains($0)
    }
  }

  private static func missing(
    _ written: String, target: String, in file: String, at range: SourceRange,
    _ context: ReadingContext, guesses: Bool
  ) -> Diagnostic {
    let page = target.hasSuffix("/") ? String(target.dropLast()) : target
    let direct = [page + ".md", page + "/index.md", page + "/_index.md"].first {
      context.files.contains($0)
    }
    let guess = direct ?? (guesses ? nearest(to: target, among: context.pages) : nil)
    return Diagnostic(
      .brokenLink, at: range,
      Bilingual(
        zh: "链接 `\(written.clipped)` 指向的文件不存在", en: "The link `\(written.clipped)` leads to no file"
      ),
      remedy: guess.map {
        let path = RelativePath.relative($0, from: file)
        return Bilingual(zh: "是不是要写 `\(path)`？", en: "Did you mean `\(path)`?")
      }
        ?? Bilingual(
          zh: "写要链接的 Markdown 文件，如 `../anti-fraud/refund-scam.md`",
          en: "Write the Markdown file to link to, such as `../anti-fraud/refund-scam.md`"))
  }

  /// The page closest by its own name first: a shared folder must not make strangers look alike.
  private static func nearest(to target: String, among pages: [String]) -> String? {
    func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }
    let close = closestWord(to: name(target), among: Set(pages.map(name)).sorted())
    return close.flatMap { close in
      let candidates = pages.filter { name($0) == close }
      return closestWord(to: target, among: candidates) ?? candidates.first
    }
  }

  private static func absolute(_ written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: range,
      Bilingual(
        zh: "链接 `\(written.clipped)` 以 / 开头，网站放到别的文件夹就会断",
        en: "The link `\(written.clipped)` starts with / and breaks below a sub-path"),
      remedy: Bilingual(
        zh: "从这个文件所在的文件夹写起，如 `../anti-fraud/refund-scam.md`",
        en: "Write it from this file's folder, such as `../anti-fraud/refund-scam.md`"))
  }

  private static func outside(_ written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: range,
      Bilingual(
        zh: "链接 `\(written.clipped)` 走到了 content 文件夹外面",
        en: "The link `\(written.clipped)` leaves the content folder"),
      remedy: Bilingual(
        zh: "少写几个 `../`；要链接的文件放在 content 里面", en: "Use fewer `../`; link to files inside `content/`"
      ))
  }
}

extension RelativePath {
  /// How a file of the site folder is written in another.
  static func relative(_ target: String, from file: String) -> String {
    var base = folder(file).split(separator: "/")[...]
    var path = target.split(separator: "/")[...]
    while let a = base.first, let b = path.first, a == b, path.count > 1 {
      base.removeFirst()
      path.removeFirst()
    }
    return (base.map { _ in ".." } + path.map(String.init)).joined(separator: "/")
  }
}

extension Rule {
  package static let brokenLink = Rule(
    "content/broken-link", .error,
    title: Bilingual(zh: "站内链接指向真有的文件", en: "Links inside the site lead to files that exist"),
    why: Bilingual(
      zh: "断了的链接要等居民点到才会发现；写成相对的文件路径，这里就能提前查出来。",
      en: "A broken link is found by a resident; a relative file path can be checked here."))
}
