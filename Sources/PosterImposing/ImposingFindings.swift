import CampaignModel
package import Diagnostics
package import PosterComposing

/// What can be wrong with the way a poster is to be printed.
package enum ImposingFindings {
  package static func tooManyTiles(_ sheet: PosterSheet, _ grid: TileGrid) -> Diagnostic {
    Diagnostic(
      .posterTooManyTiles, at: .top(of: sheet.source),
      Bilingual(
        zh: "《\(sheet.title)》拼成原大要 \(grid.count) 张 \(grid.paper.rawValue)，没有生成",
        en: "“\(sheet.title)” would take \(grid.count) sheets of \(grid.paper.rawValue)"),
      remedy: Bilingual(
        zh: "这么大的交给图文店印（--variant press），或用 --scale 缩小、用更大的纸",
        en: "Have it printed by a shop (--variant press), or use --scale or larger paper"))
  }

  package static func tooSmall(_ sheet: PosterSheet, percent: Int) -> Diagnostic {
    Diagnostic(
      .posterScaledTooSmall, at: .top(of: sheet.source),
      Bilingual(
        zh: "《\(sheet.title)》缩到 \(percent)% 后，有的字比站着看清所需的小",
        en: "At \(percent) % some type of “\(sheet.title)” is smaller than people can read"),
      remedy: Bilingual(
        zh: "不缩小，或删去几句话再印", en: "Print it at full size, or cut a few sentences"))
  }
}

/// Every rule of laying posters on pages, for the pages of `docs/diagnostics/`.
package enum ImposingRules {
  package static let all: [Rule] = [
    .packLeftOut, .packNoBoards, .packNoMonth, .packShortage, .packTooFar, .packUnknownPaper,
    .posterScaledTooSmall, .posterTooManyTiles,
  ]
}

extension Rule {
  package static let posterTooManyTiles = Rule(
    "poster/too-many-tiles", .error,
    title: Bilingual(
      zh: "拼接的张数要拼得过来", en: "A tiled poster has a number of sheets people can paste"),
    why: Bilingual(
      zh: "一张海报最多拼 \(TileGrid.most) 张小纸，再多就对不齐，也比图文店贵。",
      en:
        "At most \(TileGrid.most) small sheets a poster; more do not line up, and cost more than a print shop."
    ))

  package static let posterScaledTooSmall = Rule(
    "poster/scaled-too-small", .warning,
    title: Bilingual(zh: "缩小打印后字仍要看得清", en: "Type stays legible when a poster is shrunk"),
    why: Bilingual(
      zh: "排版时字号正好够看清，再缩小就不够了。", en: "Type was set just large enough; shrunk, it is not."))
}
