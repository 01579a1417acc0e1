import CampaignModel
package import Diagnostics

extension CuttingSheets.Grid {
  /// How to print and cut, for the report.
  package func inWords(isDuplex: Bool) -> Bilingual {
    // Backs are mirrored left to right, so the paper turns about its upright edge.
    let isUpright = paper.width <= paper.height
    let zh = isDuplex ? "，双面打印，选“\(isUpright ? "长边" : "短边")翻转”" : ""
    let en = isDuplex ? ", duplex, flip on the \(isUpright ? "long" : "short") edge" : ""
    return Bilingual(
      zh: "一张 \(paper.rawValue) 裁 \(count) 张（\(rows) 行 × \(columns) 列）\(zh)；沿四周的短线裁",
      en:
        "\(count) on a sheet of \(paper.rawValue) (\(rows) rows × \(columns) columns)\(en); cut at the ticks"
    )
  }
}
