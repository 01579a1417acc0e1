package import Diagnostics

/// The last part of an article's or page's address: `slug`, else the file name, else its pinyin.
enum SlugReading {
  /// Names the site itself uses below a topic.
  private static let reserved: Set<String> = ["page"]

  static func slug(_ settings: inout StrictMapping, name: String, isReadable: Bool = true) -> String
  {
    if let written = settings.text("slug") {
      if isSlug(written), !reserved.contains(written) { return written }
      settings.report(
        .invalidSlug, at: settings.range(of: "slug"),
        Bilingual(
          zh: "网址名“\(written.clipped)”不能用", en: "The slug `\(written.clipped)` cannot be used"),
        remedy: suggestion(pinyinSlug(written)))
      return fallback(name)
    }
    if isSlug(name), !reserved.contains(name) { return name }
    let pinyin = pinyinSlug(name)
    if isSlug(pinyin), !reserved.contains(pinyin) { return pinyin }
    if isReadable {
      settings.report(
        .invalidSlug, at: .top(of: settings.file),
        Bilingual(
          zh: "文件名“\(name.clipped)”变不成网址", en: "The file name `\(name.clipped)` gives no address"),
        remedy: Bilingual(
          zh: "在设置里加一行 `网址名: ……`，只用小写字母、数字和减号",
          en: "Add `slug: …` with lower-case letters, digits and hyphens"))
    }
    return fallback(name)
  }

  private static func fallback(_ name: String) -> String {
    let pinyin = pinyinSlug(name)
    return isSlug(pinyin) ? pinyin : "x"
  }

  private static func suggestion(_ slug: String) -> Bilingual {
    isSlug(slug) && !reserved.contains(slug)
      ? Bilingual(zh: "可以写 `网址名: \(slug)`", en: "Write `slug: \(slug)`")
      : Bilingual(
        zh: "只用小写字母、数字和减号，最多 80 个", en: "Use lower-case letters, digits and hyphens, at most 80")
  }
}

extension Rule {
  package static let invalidSlug = Rule(
    "content/slug", .error,
    title: Bilingual(zh: "网址名只用小写字母、数字和减号", en: "Slugs are lower-case letters, digits, hyphens"),
    why: Bilingual(
      zh: "网址要能念、能打、能印在海报上；中文文件名会自动变成拼音。",
      en: "Addresses are read out, typed and printed; Chinese file names turn into pinyin."))
}
