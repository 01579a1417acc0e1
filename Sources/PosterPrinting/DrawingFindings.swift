package import Diagnostics
import PosterComposing

extension PosterPrinter {
  static func codeTooLong(_ source: String, _ title: String, _ code: MatrixCode) -> Diagnostic {
    Diagnostic(
      .posterCodeTooLong, at: .top(of: source),
      Bilingual(
        zh: "《\(title)》的网址太长，做不成二维码：\(code.text)",
        en: "The address of “\(title)” is too long for a QR code: \(code.text)"),
      remedy: Bilingual(zh: "给文章起一个短的“网址名”（slug）", en: "Give the article a short `slug`"))
  }

  static func pictureUnreadable(
    _ source: String, _ title: String, _ picture: SheetPicture
  ) -> Diagnostic {
    let format = picture.format == .jpeg ? "JPEG" : "PNG"
    return Diagnostic(
      .posterPictureUnreadable, at: .top(of: source),
      Bilingual(
        zh: "《\(title)》的一张 \(format) 配图（\(picture.pixelWidth)×\(picture.pixelHeight)）读不出来，海报上是空白",
        en:
          "A \(format) picture of “\(title)” (\(picture.pixelWidth)×\(picture.pixelHeight)) cannot be read and is left blank"
      ),
      remedy: Bilingual(
        zh: "用看图软件打开它，另存为普通的 RGB 图片（不要 CMYK），再换上",
        en: "Open it in a picture program, save it anew in RGB (not CMYK), and put it in its place")
    )
  }

  static func notDrawn(_ source: String, _ title: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .posterNotDrawn, at: .top(of: source),
      Bilingual(
        zh: "《\(title)》的海报画不出来（\(reason)）",
        en: "The poster of “\(title)” could not be drawn (\(reason))"),
      remedy: Bilingual(
        zh: "看看内存和磁盘是否够用，再试一次；还不行请把这句话报给维护者",
        en: "See whether memory and disk suffice and try again; else report this sentence"))
  }
}

extension Rule {
  package static let posterCodeTooLong = Rule(
    "poster/code-too-long", .error,
    title: Bilingual(zh: "网址要放得进二维码", en: "The address fits into a QR code"),
    why: Bilingual(
      zh: "二维码最多装 2331 个字节（M 级），网址越短，格子越大，越好扫。",
      en: "A QR code of level M holds 2,331 bytes; the shorter the address, the larger its modules."
    ))

  package static let posterPictureUnreadable = Rule(
    "poster/picture-unreadable", .error,
    title: Bilingual(zh: "海报的配图要读得出来", en: "The pictures of posters can be read"),
    why: Bilingual(
      zh: "损坏的、CMYK 的或者超过一亿像素的图片画不出来，海报上会空一块。",
      en:
        "A picture that is damaged, in CMYK or of more than 100 million points would leave a hole in the poster."
    ))

  package static let posterNotDrawn = Rule(
    "poster/not-drawn", .error,
    title: Bilingual(zh: "海报必须画得出来", en: "Posters can be drawn"),
    why: Bilingual(
      zh: "画不出的海报不会留下半张文件。", en: "A poster that cannot be drawn leaves no half file."))
}
