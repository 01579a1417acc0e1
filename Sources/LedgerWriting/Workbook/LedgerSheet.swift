package import CampaignModel

/// One sheet of a workbook: heads, rows of typed cells, and what people may fill in.
package struct LedgerSheet: Sendable, Hashable {
  /// What stands in a cell.
  package enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    /// Larger and bold, over what follows.
    case title(String)
    case date(CivilDate)
    /// A month, kept as its first day.
    case month(YearMonth)
    case number(Int)
    /// A formula without its equals sign, and what it gives as the file is written.
    case formula(String, Int)
  }

  /// What a column takes from a keyboard.
  package enum Entry: Sendable, Hashable {
    case words([String])
    case dates(DateSpan)
    case count
    case text
  }

  package struct Column: Sendable, Hashable {
    package var title: String
    /// In characters of half width.
    package var width: Double
    /// `nil` for what the program knows already.
    package var entry: Entry?

    package init(_ title: String, width: Double, entry: Entry? = nil) {
      self.title = title
      self.width = width
      self.entry = entry
    }
  }

  /// A head over several columns.
  package struct Group: Sendable, Hashable {
    package var title: String
    package var columns: Range<Int>
  }

  package var name: String
  package var columns: [Column]
  /// Above the columns' own heads; empty when there is no such row.
  package var groups: [Group] = []
  package var rows: [[Cell]] = []
  /// Rows behind the last one, ruled for what was not planned.
  package var spareRows = 0
  /// In points, with room for a pen; `nil` leaves it to the spreadsheet.
  package var rowHeight: Double?
  /// Columns that stay in sight.
  package var frozenColumns = 0
  /// Whether the heads can filter.
  package var filters = false
  /// Whether the last row is a sum.
  package var hasTotal = false
  package var isLandscape = false
  /// Whole rows marked by a condition on the first row below the heads.
  package var highlights: [Highlight] = []

  package init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  /// A look for rows whose condition holds.
  package struct Highlight: Sendable, Hashable {
    package enum Look: Sendable, Hashable { case done, struck, late, newMonth }

    package var condition: String
    package var look: Look
  }

  /// Rows of heads.
  package var headRows: Int { columns.allSatisfy(\.title.isEmpty) ? 0 : groups.isEmpty ? 1 : 2 }
  /// The last row in use, counted from 0.
  package var lastRow: Int { max(0, headRows + rows.count + spareRows - 1) }
}
