import CampaignModel
package import Diagnostics

/// An article's picture: a file beside it, and words for those who cannot see it.
enum PictureReading {
  static func picture(
    _ settings: inout StrictMapping, in file: String, _ context: ReadingContext
  ) -> Article.Picture? {
    let alt = settings.text("image_alt")
    guard let written = settings.text("image") else {
      if alt != nil { settings.require("image", example: "phone.png") }
      return nil
    }
    if alt == nil {
      settings.report(
        .pictureWithoutAlt, at: settings.range(of: "image"),
        Bilingual(zh: "有配图，没有配图说明", en: "There is an image but no `image_alt`"),
        remedy: Bilingual(
          zh: "加一行 `配图说明: ……`，用一句话说清图上有什么",
          en: "Add `image_alt: …`, one sentence that says what the image shows"))
    }
    guard let path = path(written, in: file, context) else {
      let folder = RelativePath.folder(file)
      let names = (context.pictures[folder] ?? []).map { String($0.dropFirst(folder.count + 1)) }
      let guess = closestWord(to: written, among: names) ?? (names.count == 1 ? names[0] : nil)
      settings.report(
        .pictureMissing, at: settings.range(of: "image"),
        Bilingual(
          zh: "文章旁边没有图片“\(written.clipped)”",
          en: "There is no image `\(written.clipped)` beside the article"),
        remedy: guess.map { Bilingual(zh: "是不是要写“\($0)”？", en: "Did you mean `\($0)`?") }
          ?? Bilingual(
            zh: "把图片放进 `\(folder)/`，这里写它的文件名（\(ContentMap.pictureEndings.joined(separator: "、"))）",
            en: "Put the image into `\(folder)/` and write its name"))
      return nil
    }
    return Article.Picture(path: path, alt: alt ?? "")
  }

  private static func path(_ written: String, in file: String, _ context: ReadingContext) -> String?
  {
    guard !written.hasPrefix("/"), let path = RelativePath.resolve(written, from: file),
      path.hasPrefix(ContentMap.root + "/"), ContentMap.isPicture(path),
      context.files.contains(path)
    else { return nil }
    return path
  }
}

extension Rule {
  package static let pictureWithoutAlt = Rule(
    "content/picture-without-alt", .error,
    title: Bilingual(zh: "配图要有说明", en: "Images have a description"),
    why: Bilingual(
      zh: "看不见图的人靠它知道图上是什么；无障碍要求每张图都有。",
      en: "People who cannot see the image rely on it; accessibility rules demand it."))

  package static let pictureMissing = Rule(
    "content/picture-missing", .error,
    title: Bilingual(zh: "配图是文章旁边的图片文件", en: "An image is a file beside the article"),
    why: Bilingual(
      zh: "找不到的图片会在页面和海报上留下一个空框。",
      en: "A missing image leaves an empty box on page and poster."))
}
