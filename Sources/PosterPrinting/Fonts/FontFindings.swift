import CampaignModel
package import Diagnostics

/// What can be wrong with fonts.
enum FontFindings {
  static func missing(_ file: FontFile, folders: [String]) -> Diagnostic {
    Diagnostic(
      .fontMissing, at: nil,
      Bilingual(
        zh: "这台电脑上没有海报用的字体 \(file.family)（文件 \(file.name)）",
        en: "The posters' font \(file.family) (file \(file.name)) is not installed"),
      remedy: Bilingual(
        zh: "安装字体包：sudo apt-get install fonts-noto-cjk（找过：\(folders.joined(separator: "、"))）",
        en:
          "Install the font package: sudo apt-get install fonts-noto-cjk (looked in \(folders.joined(separator: ", ")))"
      ))
  }

  static func broken(_ file: FontFile) -> Diagnostic {
    Diagnostic(
      .fontBroken, at: nil,
      Bilingual(
        zh: "字体文件 \(file.name) 读不懂，可能已损坏", en: "The font file \(file.name) cannot be read"),
      remedy: Bilingual(
        zh: "重新安装字体包：sudo apt-get install --reinstall fonts-noto-cjk",
        en: "Install the font package again: sudo apt-get install --reinstall fonts-noto-cjk"))
  }

  static func unreadable(_ font: ThemeFont) -> Diagnostic {
    Diagnostic(
      .posterFont, at: font.place,
      Bilingual(
        zh: "`\(font.file)` 读不出第 \(font.index + 1) 个字体，文件可能已损坏",
        en: "`\(font.file)` holds no font number \(font.index + 1) that can be read"),
      remedy: Bilingual(
        zh: "换一份完好的 OTF、TTF 或 TTC 文件，或去掉这一行，用自带的字体",
        en: "Use a sound OTF, TTF or TTC file, or drop the line to use the usual font"))
  }

  static func variable(_ font: ThemeFont) -> Diagnostic {
    Diagnostic(
      .posterFont, at: font.place,
      Bilingual(
        zh: "`\(font.file)` 是可变字体，粗细没有固定，不能嵌进海报",
        en: "`\(font.file)` is a variable font, whose weight is not fixed; posters cannot embed it"),
      remedy: Bilingual(
        zh: "换成同一字体的静态文件（文件名常带 Regular、Bold）",
        en: "Use the font's static files (their names mostly say Regular, Bold)"))
  }

  static func notEmbeddable(_ font: ThemeFont) -> Diagnostic {
    Diagnostic(
      .posterFontLicence, at: font.place,
      Bilingual(
        zh: "`\(font.file)` 的授权标记不允许嵌进 PDF（fsType）",
        en: "The licence bits of `\(font.file)` do not let it be embedded in a PDF (fsType)"),
      remedy: Bilingual(
        zh: "向字体公司要允许嵌入的授权，或换成开源字体（如思源黑体、思源宋体）",
        en: "Ask its foundry for a licence to embed, or use an open font"))
  }

  static func lacking(_ characters: [Unicode.Scalar], _ font: ThemeFont) -> Diagnostic {
    let list = sample(characters)
    return Diagnostic(
      .posterFontLacks, at: font.place,
      Bilingual(
        zh: "`\(font.file)` 没有海报要用的 \(characters.count) 个字（\(list)），这些字改用自带的字体",
        en:
          "`\(font.file)` lacks \(characters.count) characters of the posters (\(list)); the usual font draws them"
      ),
      remedy: Bilingual(
        zh: "看看这些字混排好不好看；不好看就换字，或换字库更全的字体",
        en: "See whether they look well together; else change the words, or use a fuller font"))
  }

  static func damaged(
    _ characters: [Unicode.Scalar], _ name: String, at place: SourceRange?
  ) -> Diagnostic {
    let list = sample(characters)
    return Diagnostic(
      .posterDamagedGlyph, at: place,
      Bilingual(
        zh: "从字体 \(name) 取字时，\(list) 的字形变了样，印出来会缺笔少画",
        en: "Cutting the font \(name) changed the outlines of \(list); they would print damaged"),
      remedy: Bilingual(
        zh: "更新系统的 libharfbuzz 后再试；还不行，换字或换字体",
        en: "Update the system's libharfbuzz and try again; else change the words or the font"))
  }

  private static func sample(_ characters: [Unicode.Scalar]) -> String {
    characters.prefix(12).map { "\($0)" }.joined() + (characters.count > 12 ? "…" : "")
  }
}

extension Rule {
  package static let fontMissing = Rule(
    "environment/font-missing", .error,
    title: Bilingual(zh: "海报要用的字体必须装好", en: "The posters' fonts are installed"),
    why: Bilingual(
      zh: "没有中文字体就排不出海报；换成别的字体会改变字号和换行，所以不悄悄代替。",
      en:
        "Without its Chinese font a poster cannot be set, and another font would change every line."
    ))

  package static let fontBroken = Rule(
    "environment/font-broken", .error,
    title: Bilingual(zh: "海报要用的字体必须完好", en: "The posters' fonts can be read"),
    why: Bilingual(
      zh: "损坏的字体会让海报缺字。", en: "A damaged font would leave characters out of posters."))

  package static let posterFont = Rule(
    "poster/font-unusable", .error,
    title: Bilingual(zh: "单位自己的海报字体要能用", en: "An office's own poster font can be used"),
    why: Bilingual(
      zh: "读不出的字体、粗细不固定的可变字体，嵌进 PDF 会缺字或变样。",
      en: "A font that cannot be read, or whose weight is not fixed, prints blanks or other shapes."
    ))

  package static let posterFontLicence = Rule(
    "poster/font-not-embeddable", .error,
    title: Bilingual(zh: "海报字体的授权要允许嵌入", en: "A poster font's licence allows embedding"),
    why: Bilingual(
      zh: "海报的 PDF 要带着字体走，别的电脑才印得一样；没有授权的字体嵌进去是侵权。",
      en:
        "A poster's PDF carries its fonts, so that every computer prints the same; without a licence that infringes."
    ))

  package static let posterFontLacks = Rule(
    "poster/font-lacks-characters", .warning,
    title: Bilingual(zh: "单位自己的字体最好字都全", en: "An office's own font has the characters it needs"),
    why: Bilingual(
      zh: "字体里没有的字不会丢，会用自带的字体补上，但两种字混在一行里不一定好看。",
      en:
        "What a font lacks is drawn by the usual one, so nothing is lost, but two fonts share a line."
    ))

  package static let posterDamagedGlyph = Rule(
    "poster/damaged-glyph", .error,
    title: Bilingual(zh: "海报上的字不能缺笔少画", en: "No glyph of a poster is damaged"),
    why: Bilingual(
      zh: "从字体里取字时出过整字空白的错，复制文字看不出来，印出来才发现；所以每个字的轮廓都和原字体比过。",
      en:
        "Cutting fonts has left whole characters blank, which copied text does not show; so every outline is compared with the font's own."
    ))
}
