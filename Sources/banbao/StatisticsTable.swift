import CampaignBuilding
import Diagnostics

/// The table of `--stats`: milliseconds, items and kilobytes of each stage.
struct StatisticsTable {
  let statistics: BuildStatistics
  let language: Language

  init(_ statistics: BuildStatistics, language: Language) {
    self.statistics = statistics
    self.language = language
  }

  var text: String {
    let heads =
      language == .zh ? ["步骤", "毫秒", "项", "千字节"] : ["stage", "ms", "items", "KB"]
    var rows = [heads]
    var total = Duration.zero
    for row in statistics.rows {
      total += row.duration
      rows.append([
        language == .zh ? row.stage.name.zh : row.stage.name.en, milliseconds(row.duration),
        row.items == 0 ? "" : "\(row.items)", row.bytes == 0 ? "" : "\((row.bytes + 1023) / 1024)",
      ])
    }
    rows.append([language == .zh ? "合计" : "total", milliseconds(total), "", ""])
    return rows.map(line).joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String {
    let first = cells[0] + pad(cells[0], to: 18)
    return first + cells.dropFirst().map { pad($0, to: 11) + $0 }.joined()
  }

  private func pad(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(1, width - displayWidth(of: text)))
  }

  private func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
