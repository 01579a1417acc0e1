import CampaignModel
package import Diagnostics
import FileTree

/// The pictures articles show, copied beside their pages.
enum PictureFiles {
  /// The file name of a picture on the page's folder.
  static func name(_ path: String) -> String? {
    path.split(separator: "/").last.map(String.init)
  }

  static func files(_ context: SiteContext) -> Reported<[OutputTree.File]> {
    var files: [OutputTree.File] = []
    var findings: [Diagnostic] = []
    for article in context.campaign.articles {
      var seen = Set<String>()
      let body = BodyWriter(context: context, root: SiteLinks.root(of: article.address))
      let front = article.picture.map { ($0.path, article.places["image"]) }
      for (path, place) in [front].compactMap(\.self) + body.pictures(article.body)
      where seen.insert(path).inserted {
        guard let name = name(path), let picture = context.pictures.picture(path) else {
          findings.append(unreadable(path, at: place ?? .top(of: article.file)))
          continue
        }
        files.append(
          OutputTree.File(path: article.address + name, bytes: picture.bytes, source: path))
      }
    }
    return Reported(files, findings)
  }

  private static func unreadable(_ path: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .pictureUnreadable, at: place,
      Bilingual(
        zh: "配图 `\(path)` 找不到，或者不是能用的图片",
        en: "The picture `\(path)` is missing, or is no picture that can be used"),
      remedy: Bilingual(
        zh: "把图片放到文章旁边，存成 PNG、JPEG、GIF 或 WebP 格式",
        en: "Put the picture beside the article, as PNG, JPEG, GIF or WebP"))
  }
}

extension Rule {
  package static let pictureUnreadable = Rule(
    "site/picture-unreadable", .error,
    title: Bilingual(zh: "配图要在，并且打得开", en: "A picture is there and can be read"),
    why: Bilingual(
      zh: "缺了图，页面上会留一个空框；别的格式有的手机打不开，有的能夹带代码。",
      en: "A missing picture leaves a hole; other formats do not open everywhere or may carry code."
    ))
}
