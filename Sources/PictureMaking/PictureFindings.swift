import CampaignModel
package import Diagnostics

/// What is said of pictures.
enum PictureFindings {
  static func unreadable(_ wanted: WantedPicture) -> Diagnostic {
    Diagnostic(
      .pictureUnreadable, at: wanted.place,
      Bilingual(
        zh: "配图 `\(wanted.path)` 找不到、坏了，或者不是能用的图片",
        en: "The picture `\(wanted.path)` is missing, damaged, or of no kind that can be used"),
      remedy: Bilingual(
        zh: "把图片放到文章旁边，存成 PNG、JPEG、GIF 或 WebP 格式",
        en: "Put the picture beside the article, as PNG, JPEG, GIF or WebP"))
  }

  static let noLibrary = Diagnostic(
    .pictureLibrary, at: nil,
    Bilingual(
      zh: "这台电脑上没有处理图片的程序库 libvips，配图做不了",
      en: "libvips, the library that makes pictures, is not on this machine"),
    remedy: Bilingual(
      zh: "请管理员运行 `sudo apt install libvips42`", en: "Run `sudo apt install libvips42`"))

  static func tooLarge(_ wanted: WantedPicture, _ size: PixelSize) -> Diagnostic {
    Diagnostic(
      .pictureTooLarge, at: wanted.place,
      Bilingual(
        zh: "配图 `\(wanted.path)` 有 \(size.width)×\(size.height) 个像素，超过 5000 万",
        en: "The picture `\(wanted.path)` has \(size.width)×\(size.height) pixels, over 50 million"),
      remedy: Bilingual(
        zh: "用画图软件缩小到宽 2000 像素以内再放进来", en: "Scale it down to a width of 2,000 pixels or less"))
  }

  static func location(_ wanted: WantedPicture) -> Diagnostic {
    Diagnostic(
      .pictureLocation, at: wanted.place,
      Bilingual(
        zh: "配图 `\(wanted.path)` 里记着拍摄地点，网站上的图片已经去掉",
        en: "The picture `\(wanted.path)` tells where it was taken; the site's copies do not"),
      remedy: Bilingual(
        zh: "原图也请去掉位置再留存：手机相册里“分享”时关掉“位置信息”，或另存一张截图",
        en:
          "Take the location out of the original too: share it without location, or save a screenshot"
      ))
  }
}

extension Rule {
  package static let pictureUnreadable = Rule(
    "picture/unreadable", .error,
    title: Bilingual(zh: "配图要在，并且打得开", en: "A picture is there and can be read"),
    why: Bilingual(
      zh: "缺了图，页面上会留一个空框；别的格式有的手机打不开，有的能夹带代码。",
      en: "A missing picture leaves a hole; other formats do not open everywhere or may carry code."
    ))

  package static let pictureLibrary = Rule(
    "environment/picture-library", .error,
    title: Bilingual(zh: "做配图要有 libvips", en: "Pictures need libvips"),
    why: Bilingual(
      zh: "手机照片要缩小、转正、去掉拍摄信息才能放上网。",
      en:
        "Photographs are scaled, turned upright and freed of what cameras add before they go online."
    ))

  package static let pictureTooLarge = Rule(
    "picture/too-large", .error,
    title: Bilingual(zh: "配图不超过 5000 万像素", en: "A picture has at most 50 million pixels"),
    why: Bilingual(
      zh: "几千字节的文件也能展开成几千兆，把电脑拖垮。",
      en: "A file of a few kilobytes can unfold to gigabytes and bring the machine down."))

  package static let pictureLocation = Rule(
    "picture/location", .warning,
    title: Bilingual(zh: "照片不带拍摄地点", en: "Photographs do not tell where they were taken"),
    why: Bilingual(
      zh: "手机照片里的经纬度能找到当事人的家（个人信息保护法第二十八条）。",
      en: "The coordinates in a phone's picture lead to somebody's home (PIPL art. 28)."))
}
