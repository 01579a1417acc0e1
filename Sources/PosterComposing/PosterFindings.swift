import CampaignModel
package import Diagnostics

/// What can be wrong with an article's poster, in the words of the person who wrote it.
enum PosterFindings {
  static func check(
    _ fitted: FittedSheet, _ origin: PosterOrigin, _ layout: PosterLayout,
    _ sheet: PosterLayout.Sheet
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var seen = Set<Unicode.Scalar>()
    for placed in fitted.placed {
      for block in placed.region.prepared.blocks {
        for scalar in block.paragraph.missing where seen.insert(scalar).inserted {
          findings.append(missing(scalar, block.paragraph, origin))
        }
      }
      if !placed.region.isLegible {
        findings.append(
          tooLong(placed.region.prepared, placed.box, origin, layout, sheet, placed.region.size))
      }
    }
    for prepared in fitted.hopeless {
      guard let box = fitted.grid.box(of: prepared.region.area) else { continue }
      findings.append(
        tooLong(
          prepared, box.inset(prepared.region.padding, on: sheet.paper), origin, layout, sheet, nil
        ))
    }
    return findings + empty(fitted, origin, layout)
  }

  /// A poster of a dialogue that nobody wrote would be an empty frame.
  private static func empty(
    _ fitted: FittedSheet, _ origin: PosterOrigin, _ layout: PosterLayout
  ) -> [Diagnostic] {
    let shown = Set((fitted.placed.map(\.region.prepared) + fitted.hopeless).map(\.region.area))
    let lacks = layout.regions.contains { region in
      region.arrangement == .bubbles && region.condition == nil && !shown.contains(region.area)
    }
    guard lacks else { return [] }
    let place = origin.places["poster.layouts.\(layout.kind)"] ?? origin.place("poster")
    return [
      Diagnostic(
        .posterNothingToShow, at: place,
        Bilingual(
          zh: "《\(origin.title)》里没有对话，“\(layout.title)”海报没有东西可印",
          en: "There is no dialogue in “\(origin.title)” for a `\(layout.kind)` poster"),
        remedy: Bilingual(
          zh: "在正文里加一段 `:::对话`，或者在“版式”里去掉 \(layout.kind)",
          en: "Write a `:::dialogue` block, or take `\(layout.kind)` out of `layouts`"))
    ]
  }

  static func unknownLayout(
    _ kind: String, _ origin: PosterOrigin, known layouts: [PosterLayout]
  ) -> Diagnostic {
    let names = layouts.map(\.kind)
    let guess = closestWord(to: kind, among: names)
    let list = names.joined(separator: "、")
    return Diagnostic(
      .posterUnknownLayout, at: origin.place("poster"),
      Bilingual(zh: "没有叫 `\(kind)` 的海报版式", en: "There is no poster layout `\(kind)`"),
      remedy: guess.map {
        Bilingual(zh: "是不是想写 `\($0)`？", en: "Did you mean `\($0)`?")
      }
        ?? Bilingual(
          zh: "可以写：\(list)", en: "The theme has: \(names.joined(separator: ", "))"))
  }

  static func unknownSheet(
    _ paper: PaperSize, _ origin: PosterOrigin, _ layout: PosterLayout
  ) -> Diagnostic {
    let list = layout.sheets.map(\.paper.rawValue)
    return Diagnostic(
      .posterUnknownSheet, at: origin.place("poster"),
      Bilingual(
        zh: "版式 `\(layout.kind)` 没有 \(paper.rawValue) 的纸张",
        en: "The layout `\(layout.kind)` is not made for \(paper.rawValue)"),
      remedy: Bilingual(
        zh: "可以用：\(list.joined(separator: "、"))", en: "It has: \(list.joined(separator: ", "))"))
  }

  static func expired(_ origin: PosterOrigin, _ expires: CivilDate) -> Diagnostic {
    Diagnostic(
      .posterExpired, at: origin.place("expires"),
      Bilingual(
        zh: "《\(origin.title)》的有效期到 \(expires.chinese) 为止，海报已经过期",
        en: "“\(origin.title)” expired on \(expires); its poster is out of date"),
      remedy: Bilingual(
        zh: "延长“有效期至”，或者不再张贴", en: "Set a later `expires`, or do not put it up"))
  }

  private static func missing(
    _ scalar: Unicode.Scalar, _ paragraph: Paragraph, _ origin: PosterOrigin
  ) -> Diagnostic {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return Diagnostic(
      .posterMissingGlyph, at: place(of: scalar, in: paragraph, origin),
      Bilingual(
        zh: "海报字体里没有“\(scalar)”（U+\(code)）这个字，印出来会是空白",
        en: "The posters' font has no “\(scalar)” (U+\(code)); it would print blank"),
      remedy: Bilingual(
        zh: "换一个字，或把它从标题、摘要、要点里去掉",
        en: "Write another character, or take it out of title, summary and points"))
  }

  private static func place(
    of scalar: Unicode.Scalar, in paragraph: Paragraph, _ origin: PosterOrigin
  ) -> SourceRange {
    paragraph.place ?? .top(of: origin.file)
  }

  private static func tooLong(
    _ prepared: PreparedRegion, _ box: Box, _ origin: PosterOrigin, _ layout: PosterLayout,
    _ sheet: PosterLayout.Sheet, _ size: Double?
  ) -> Diagnostic {
    let overflow = Overflow(prepared, box: box)
    let name = name(of: prepared)
    let floor = millimetres(prepared.floor * prepared.smallest)
    let needed = size.map { millimetres($0 * prepared.smallest) }
    let distance = millimetres(sheet.distance)
    let paper = sheet.paper.words
    let neededZh = needed.map { "要缩到 \($0) 毫米才放得下，" } ?? ""
    let neededEn = needed.map { "it would need type of \($0) mm, " } ?? ""
    let larger = layout.sheets.first { $0.paper.shorterSide > sheet.paper.shorterSide }?.paper
      .words
    let largerZh = larger.map { "，或改用 \($0.zh) 纸" } ?? ""
    let largerEn = larger.map { ", or use \($0.en)" } ?? ""
    return Diagnostic(
      .posterDoesNotFit,
      at: prepared.blocks.lazy.compactMap(\.paragraph.place).first ?? .top(of: origin.file),
      Bilingual(
        zh:
          "\(paper.zh) 海报的“\(name.zh)”放不下：站在 \(distance) 米外看清，字至少 \(floor) 毫米；\(neededZh)这里约能放 \(overflow.capacity) 字，现有 \(prepared.characterCount) 字",
        en:
          "The \(name.en) does not fit on \(paper.en): read from \(distance) m, type is at least \(floor) mm; \(neededEn)it holds about \(overflow.capacity) characters and has \(prepared.characterCount)"
      ),
      remedy: Bilingual(
        zh: "删去约 \(overflow.excess) 字\(largerZh)",
        en: "Cut about \(overflow.excess) characters\(largerEn)"))
  }

  /// What stands in a region, in a clerk's words.
  private static func name(of prepared: PreparedRegion) -> Bilingual {
    var words: [Bilingual] = []
    for role in prepared.roles where !words.contains(role.words) { words.append(role.words) }
    // A calendar's cells have no roles.
    if prepared.region.arrangement == .calendar { words = [PosterRegion.Role.calendar.words] }
    guard !words.isEmpty else {
      return Bilingual(zh: prepared.region.area, en: "`\(prepared.region.area)`")
    }
    return Bilingual(
      zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", "))
  }

  /// One decimal, without a locale.
  static func millimetres(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension Rule {
  package static let posterUnknownLayout = Rule(
    "poster/unknown-layout", .error,
    title: Bilingual(zh: "海报版式要是主题里有的", en: "A poster's layout is one of the theme's"),
    why: Bilingual(
      zh: "版式是主题文件夹 posters/ 里的文件，文件名就是它的名字。",
      en: "Layouts are the files of the theme's `posters/` folder, named by their file names."))

  package static let posterUnknownSheet = Rule(
    "poster/unknown-sheet", .error,
    title: Bilingual(zh: "纸张要是版式支持的", en: "A layout is made for the paper"),
    why: Bilingual(
      zh: "每种版式写明了适合的纸张和阅读距离，换纸要换字号，不能简单放大。",
      en:
        "A layout says for which papers and reading distances it is made; another paper is no plain scale-up."
    ))

  package static let posterDoesNotFit = Rule(
    "poster/does-not-fit", .error,
    title: Bilingual(zh: "海报上的字要让站着的人看得清", en: "Poster type is legible from where people stand"),
    why: Bilingual(
      zh: "字高按阅读距离每米至少 4 毫米。放不下时不会悄悄缩小或截掉，而是告诉您要删多少字。",
      en:
        "Characters are at least 4 mm high for each metre of reading distance. Text that does not fit is neither shrunk below that nor cut off; you are told how much to cut."
    ))

  package static let posterNothingToShow = Rule(
    "poster/nothing-to-show", .error,
    title: Bilingual(zh: "版式要有内容可印", en: "A layout has something to show"),
    why: Bilingual(
      zh: "识骗对话的版式印的是文章里的 :::对话；没有对话，贴出去就是一个空框。",
      en:
        "The dialogue's layout prints the article's `:::dialogue`; without one an empty frame would hang on the board."
    ))

  package static let posterMissingGlyph = Rule(
    "poster/missing-glyph", .error,
    title: Bilingual(zh: "海报上的字都要印得出来", en: "Every character of a poster has a glyph"),
    why: Bilingual(
      zh: "字体里没有的字会印成空白或方框，姓名、地名里的生僻字尤其要当心。",
      en: "A character the font lacks would print as a blank or a box."))

  package static let posterExpired = Rule(
    "poster/expired", .warning,
    title: Bilingual(zh: "过期的内容不再印海报", en: "No posters of what is over"),
    why: Bilingual(
      zh: "贴出去的海报没人会去改，过期的提示会误导居民。",
      en: "Nobody corrects a sheet on a board; an outdated one misleads."))
}
