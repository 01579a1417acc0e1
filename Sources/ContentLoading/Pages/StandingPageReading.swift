import CampaignModel
import Diagnostics
import FileTree

/// Reads the front page's `_index.md` and the standing pages of `pages/`.
enum StandingPageReading {
  static func frontPage(_ file: SourceFile, _ context: ReadingContext) -> Reported<StandingPage> {
    let page = PageSource(file, reader: FrontMatterKeys.frontPageReader, context: context)
    var settings = page.settings(FrontMatterKeys.frontPage)
    if page.isReadable { settings.require("title", example: "青石街道平安板报") }
    var front = StandingPage(slug: "", file: file.path, title: settings.text("title") ?? "")
    _ = settings.text("short_title", limit: 16)
    front.summary = settings.text("summary", limit: 120) ?? ""
    front.slogan = settings.text("slogan", limit: 20)
    front.body = page.body
    front.contentDigest = page.digest()
    return Reported(front, page.findings + settings.findings)
  }

  static func page(
    _ entry: ContentMap.NamedFile, _ context: ReadingContext
  ) -> Reported<StandingPage> {
    let page = PageSource(entry.file, reader: FrontMatterKeys.pageReader, context: context)
    var settings = page.settings(FrontMatterKeys.page)
    if page.isReadable { settings.require("title", example: "关于本站") }
    let slug = SlugReading.slug(&settings, name: entry.name, isReadable: page.isReadable)
    var standing = StandingPage(
      slug: slug, file: entry.file.path, title: settings.text("title") ?? entry.name)
    standing.summary = settings.text("summary", limit: 120) ?? ""
    standing.order = settings.int("order", in: 0...10_000) ?? standing.order
    standing.body = page.body
    standing.contentDigest = page.digest()
    return Reported(standing, page.findings + settings.findings)
  }
}
