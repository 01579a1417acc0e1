import CampaignModel

/// The visits of one cell of the coverage matrix, counted.
struct CoverageCellView: TemplateView {
  var count = OutreachCoverage.Count()
  /// Visits the rules ask for and nobody has planned.
  var missing = 0

  static let fields: FieldTable<CoverageCellView> = [
    "planned": .number(\.count.planned),
    "held": .number(\.count.held),
    "coming": .number(\.count.coming),
    "unrecorded": .number(\.count.unrecorded),
    "cancelled": .number(\.count.cancelled),
    "missing": .number(\.missing),
    "complete": .flag { $0.count.planned > 0 && $0.count.held == $0.count.planned },
    "empty": .flag { $0.count.planned == 0 && $0.missing == 0 },
  ]
}

/// A row: a category, an area or a theme, with a cell for each month where the table has months.
struct CoverageRowView: TemplateView {
  let name: String
  let cells: [CoverageCellView]
  let total: CoverageCellView

  static let fields: FieldTable<CoverageRowView> = [
    "name": .text(\.name), "cells": .list(\.cells), "total": .view(\.total),
  ]
}

/// A month over a column.
struct CoverageMonthView: TemplateView {
  let year: String
  let number: Int
  let name: String
  let path: String?
  let isCurrent: Bool

  static let fields: FieldTable<CoverageMonthView> = [
    "year": .text(\.year), "number": .number(\.number), "full": .text(\.name),
    "path": .text(\.path), "current": .flag(\.isCurrent),
  ]
}

/// The coverage page: six categories by month, then areas and themes; only counts.
struct CoverageView: TemplateView {
  let title: String
  let summary: String
  let date: DateView
  let total: CoverageCellView
  let months: [CoverageMonthView]
  let categories: [CoverageRowView]
  let areas: [CoverageRowView]
  let themes: [CoverageRowView]

  static let fields: FieldTable<CoverageView> = [
    "title": .text(\.title), "summary": .text(\.summary), "date": .view(\.date),
    "total": .view(\.total), "months": .list(\.months), "categories": .list(\.categories),
    "areas": .list(\.areas), "themes": .list(\.themes),
  ]
}
