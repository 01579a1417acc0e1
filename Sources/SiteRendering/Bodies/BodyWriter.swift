import CampaignModel
package import Diagnostics
import Markdown

/// Turns a parsed body into HTML for one page: links, pictures and numbers found, headings in order.
struct BodyWriter: Sendable {
  let context: SiteContext
  /// The way from the page to the site's root.
  let root: String

  func html(_ document: MarkdownDocument) -> [UInt8] {
    guard !document.blocks.isEmpty else { return [] }
    let file = document.file
    let context = context
    let root = root
    var writer = HTMLWriter()
    writer.link = { ContentLinks.href($0, in: file, root: root, context) }
    writer.picture = { source in
      ContentLinks.file(source, in: file).flatMap(context.picture).map { picture in
        HTMLWriter.Picture(
          source: root + SiteLinks.encoded(picture.fallback.path), width: picture.fallback.width,
          height: picture.fallback.height, sizes: context.sizes(of: picture, root: root))
      }
    }
    writer.hotline = { id in
      context.hotline(id).map {
        HTMLWriter.Telephone(number: $0.number, name: $0.name)
      }
    }
    var bytes: [UInt8] = []
    writer.append(HeadingLadder.ordered(document), to: &bytes)
    return bytes
  }

  /// The table of contents: headings of the second level.
  func outline(_ document: MarkdownDocument) -> [LinkView] {
    let entries = document.outline
    let top = entries.map(\.level).min() ?? 2
    return entries.filter { $0.level == top }.map {
      LinkView(title: $0.text, path: "#" + SiteLinks.encoded($0.id))
    }
  }

  /// Links that lead to no page that is to be seen: the page shows their words without a link.
  func findings(_ document: MarkdownDocument) -> [Diagnostic] {
    document.links.compactMap { link in
      guard link.kind == .link,
        ContentLinks.href(link.destination, in: document.file, root: root, context) == nil
      else { return nil }
      let place = link.span?.range(in: document.file) ?? .top(of: document.file)
      return Self.deadLink(link.destination, at: place)
    }
  }

  private static func deadLink(_ destination: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .deadLink, at: place,
      Bilingual(
        zh: "`\(destination)` 现在没有对应的页面，页面上只留文字、不做链接",
        en: "`\(destination)` leads to no page at present; the page shows the words without a link"),
      remedy: Bilingual(
        zh: "检查文件名；如果那篇是草稿、还没到发布日期或者已经过期，就改成别的文章或删掉链接",
        en:
          "Check the file name; if that page is a draft, not yet published or expired, link to another"
      ))
  }
}

extension Rule {
  package static let deadLink = Rule(
    "site/dead-link", .warning,
    title: Bilingual(zh: "链接要通到看得见的页面", en: "A link leads to a page that can be seen"),
    why: Bilingual(
      zh: "草稿、未到日期和过期的文章不在网站上，连过去会是“没有这个页面”。",
      en:
        "Drafts, unpublished and expired articles are not on the site; a link there would be dead.")
  )
}
