import CampaignModel
package import Diagnostics
import FileTree

/// Reads a topic's `_index.md`.
enum TopicReading {
  /// The settings alone, for the registry articles refer to; findings come with `read`.
  static func outline(_ entry: ContentMap.NamedFile) -> Topic {
    let front = FrontMatter.read(entry.file.text().value, with: FrontMatterKeys.topicReader).value
    var settings = StrictMapping(front.node, file: entry.file.path, keys: FrontMatterKeys.topic)
    var topic = Topic(
      id: entry.name, file: entry.file.path, title: settings.text("title") ?? entry.name)
    topic.shortTitle = settings.text("short_title")
    return topic
  }

  static func read(_ entry: ContentMap.NamedFile, _ context: ReadingContext) -> Reported<Topic> {
    let page = PageSource(entry.file, reader: FrontMatterKeys.topicReader, context: context)
    var settings = page.settings(FrontMatterKeys.topic)
    if page.isReadable { settings.require("title", example: "反诈防骗") }
    checkFolder(entry, &settings)
    var topic = Topic(
      id: entry.name, file: entry.file.path, title: settings.text("title") ?? entry.name)
    topic.shortTitle = settings.text("short_title", limit: 16)
    topic.summary = settings.text("summary", limit: 120) ?? ""
    topic.slogan = settings.text("slogan", limit: 20)
    topic.order = settings.int("order", in: 0...10_000) ?? topic.order
    topic.color = color(&settings) ?? topic.color
    topic.icon = icon(&settings) ?? topic.icon
    topic.body = page.body
    topic.contentDigest = page.digest()
    return Reported(topic, page.findings + settings.findings)
  }

  private static func checkFolder(_ entry: ContentMap.NamedFile, _ settings: inout StrictMapping) {
    guard !isSlug(entry.name) else { return }
    let slug = pinyinSlug(entry.name)
    settings.report(
      .topicFolder, at: .top(of: entry.file.path),
      Bilingual(
        zh: "专题文件夹“\(entry.name.clipped)”的名字不能作网址",
        en: "The folder `\(entry.name.clipped)` cannot be an address"),
      remedy: Bilingual(
        zh: "文件夹改名，只用小写字母、数字和减号\(slug.isEmpty ? "" : "，如 \(slug)")；中文写在标题里",
        en: "Rename it with lower-case letters, digits and hyphens; Chinese goes into the title"))
  }

  /// `#rrggbb` that can be read on white: at least 4.5 to 1 (WCAG 2.2, 1.4.3).
  private static func color(_ settings: inout StrictMapping) -> String? {
    guard let written = settings.text("color") else { return nil }
    guard let contrast = ColorContrast.onWhite(written) else {
      settings.report(
        .yamlValue, at: settings.range(of: "color"),
        Bilingual(zh: "“\(written.clipped)”不是颜色", en: "`\(written.clipped)` is no colour"),
        remedy: Bilingual(
          zh: "写成 \"#9a2a1f\" 这样，要加引号", en: "Write it like \"#9a2a1f\", with quotes"))
      return nil
    }
    if contrast < 4.5 {
      let tenths = Int(contrast * 10)
      settings.report(
        .paleColor, at: settings.range(of: "color"),
        Bilingual(
          zh: "这个颜色在白底上太淡（\(tenths / 10).\(tenths % 10):1，至少 4.5:1）",
          en: "This colour is too pale on white (\(tenths / 10).\(tenths % 10):1, at least 4.5:1)"),
        remedy: Bilingual(zh: "换一个深一些的颜色", en: "Choose a darker one"))
    }
    return written.lowercased()
  }

  private static func icon(_ settings: inout StrictMapping) -> String? {
    guard let written = settings.text("icon") else { return nil }
    if written.count == 1, let scalar = written.unicodeScalars.first,
      scalar.properties.isIdeographic
    {
      return written
    }
    settings.report(
      .yamlValue, at: settings.range(of: "icon"),
      Bilingual(zh: "图标要正好一个汉字", en: "The icon is exactly one Han character"),
      remedy: Bilingual(
        zh: "写一个代表这个专题的汉字，如“防”", en: "Write one character that stands for the topic"))
    return nil
  }
}

extension Rule {
  package static let topicFolder = Rule(
    "content/topic-folder", .error,
    title: Bilingual(zh: "专题文件夹的名字就是网址", en: "A topic folder's name is its address"),
    why: Bilingual(
      zh: "网址要能念、能打、能印在海报上。", en: "Addresses are read out, typed and printed."))

  package static let paleColor = Rule(
    "content/pale-color", .error,
    title: Bilingual(zh: "专题颜色在白底上要看得清", en: "Topic colours are legible on white"),
    why: Bilingual(
      zh: "无障碍标准要求文字和底色的对比至少 4.5:1。",
      en: "Accessibility rules ask for a contrast of at least 4.5 to 1."))
}
