import CampaignModel

/// Days, months, venues and formats in the theme's words.
extension Words {
  /// `2026年11月21日`, `21 November 2026`.
  func day(_ date: CivilDate) -> String {
    sentence(.dateFull, values(date))
  }

  /// `11月21日`, `21 Nov`.
  func shortDay(_ date: CivilDate) -> String {
    sentence(.dateShort, values(date))
  }

  /// `2026年11月`, `November 2026`.
  func month(_ month: YearMonth) -> String {
    sentence(
      .monthFull,
      [
        "year": String(month.year), "month": String(month.month),
        "name": Self.name(month.month, in: months),
      ])
  }

  /// `A3`, `90 × 54 毫米`, `1920 × 1080 像素`, `高 700 毫米`.
  func paper(_ paper: PaperSize) -> String {
    guard let first = paper.sides.first, let last = paper.sides.last else { return paper.rawValue }
    return sentence(
      paper.isScreen ? .sheetScreen : paper.isOpen ? .sheetStrip : .sheetPaper,
      ["width": String(first), "height": String(last)])
  }

  func venue(_ category: VenueCategory) -> String {
    switch category {
    case .gov: self[.venueGov]
    case .community: self[.venueCommunity]
    case .school: self[.venueSchool]
    case .company: self[.venueCompany]
    case .hospital: self[.venueHospital]
    case .scenic: self[.venueScenic]
    }
  }

  func format(_ format: VisitFormat) -> String {
    switch format {
    case .lesson: self[.formatLesson]
    case .stall: self[.formatStall]
    }
  }

  private func values(_ date: CivilDate) -> KeyValuePairs<String, String> {
    [
      "year": String(date.year), "month": String(date.month), "day": String(date.day),
      "name": Self.name(date.month, in: months),
      "short": Self.name(date.month, in: shortMonths),
    ]
  }

  private static func name(_ month: Int, in names: [String]) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : String(month)
  }
}
