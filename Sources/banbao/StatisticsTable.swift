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
    var lines = rows.map(line)
    if statistics.recalled > 0 {
      lines.append(
        language == .zh
          ? "\(statistics.recalled) 个网页没有变，用的是原来的"
          : "\(statistics.recalled) pages had not changed and were kept")
    }
    return (lines + templates).joined(separator: "\n")
  }

  /// The most costly templates, of all threads together.
  private var templates: [String] {
    guard !statistics.templates.isEmpty else { return [] }
    let heads =
      language == .zh
      ? ["最费时的模板", "毫秒", "次", "千字节"] : ["slowest templates", "ms", "uses", "KB"]
    return [line(heads)]
      + statistics.templates.prefix(Self.templatesMost).map {
        line([$0.name, milliseconds($0.duration), "\($0.uses)", "\(($0.bytes + 1023) / 1024)"])
      }
  }

  private static let templatesMost = 8

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
