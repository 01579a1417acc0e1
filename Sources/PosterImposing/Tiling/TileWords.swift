import CampaignModel
package import Diagnostics

extension TileGrid {
  /// Most sheets a poster is divided over.
  package static let most = 300

  /// How many sheets, for the report.
  package var inWords: Bilingual {
    Bilingual(
      zh: "拼接：\(paper.rawValue) \(isLandscape ? "横放" : "竖放") \(count) 张（\(rows) 行 × \(columns) 列），"
        + "另有一张拼贴图",
      en: "tiled: \(count) sheets of \(paper.rawValue) \(isLandscape ? "landscape" : "portrait") "
        + "(\(rows) rows × \(columns) columns) and a map")
  }
}

extension TileSaving {
  /// What is saved, for the report.
  package var inWords: Bilingual {
    Bilingual(
      zh: "缩到 \(percent)% 可以少 \(saved) 张（只用 \(grid.count) 张）：加 --scale \(percent)",
      en: "\(percent) % saves \(saved) sheets (\(grid.count) in all): add --scale \(percent)")
  }
}
