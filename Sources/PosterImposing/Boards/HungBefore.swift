package import CampaignModel

/// What hung last month, as its own print list says.
package struct HungBefore: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package var boardID: String
    package var board: String
    package var place: String
    package var number: String
    package var title: String
    /// The offer's id and layout.
    package var poster: String
    package var paper: String
    package var takeDown: CivilDate?
  }

  package let rows: [Row]

  /// Finds the columns by their heads, so that a list with columns added or moved is still read.
  package init(_ table: [[String]]) {
    guard let head = table.first else {
      rows = []
      return
    }
    func cell(_ row: [String], _ name: String) -> String {
      head.firstIndex(of: name).flatMap { row.indices.contains($0) ? row[$0] : nil } ?? ""
    }
    rows = table.dropFirst().compactMap { row in
      let poster = cell(row, "海报编号")
      guard !poster.isEmpty, !cell(row, "宣传栏编号").isEmpty else { return nil }
      return Row(
        boardID: cell(row, "宣传栏编号"), board: cell(row, "宣传栏"), place: cell(row, "位置"),
        number: cell(row, "序号"), title: cell(row, "海报"), poster: poster,
        paper: cell(row, "纸张"), takeDown: CivilDate(cell(row, "撤下日期")))
    }
  }
}
