package import CampaignModel

/// A poster that may hang on a board: one subject in one layout, on the papers the layout is made for.
package struct BoardOffer: Sendable, Hashable {
  /// Why it would hang, most urgent first.
  package enum Purpose: Int, Sendable, Hashable, CaseIterable, Comparable {
    case month, alert, hotlines, monthTopic, other

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The subject's address.
  package var id: String
  package var title: String
  /// A layout's kind, and what people call it.
  package var layout: String
  package var layoutTitle: String
  package var topic: String?
  package var purpose: Purpose
  package var audiences: [String]
  package var venues: [VenueCategory]
  /// From when on it may hang.
  package var from: CivilDate
  /// The last day it may hang.
  package var until: CivilDate?
  /// Paper by name, to the distance in metres it is made to be read from.
  package var papers: [String: Double]

  package init(
    id: String, title: String, layout: String, layoutTitle: String, topic: String?,
    purpose: Purpose, audiences: [String] = [], venues: [VenueCategory] = [], from: CivilDate,
    until: CivilDate? = nil, papers: [String: Double]
  ) {
    self.id = id
    self.title = title
    self.layout = layout
    self.layoutTitle = layoutTitle
    self.topic = topic
    self.purpose = purpose
    self.audiences = audiences
    self.venues = venues
    self.from = from
    self.until = until
    self.papers = papers
  }
}

extension BoardOffer {
  /// Layouts of a month and of the office that hang on boards even when the site does not offer them for download.
  static let monthLayouts = ["month", "calendar"]
  static let officeLayouts = ["hotline"]
}

extension Campaign {
  /// What may hang in a month, most urgent first, newest first among equals.
  /// - Parameter layouts: Those a subject may be shown in.
  package func boardOffers(
    in month: YearMonth, papers: [PaperSize], layouts: [PosterLayout]
  ) -> [BoardOffer] {
    let (first, last) = (month.firstDay, month.next.firstDay.adding(days: -1))
    let theme = months.first { $0.month == month }
    var offers: [BoardOffer] = []
    func offer(_ kinds: [String], _ make: (_ layout: PosterLayout, [String: Double]) -> BoardOffer)
    {
      var seen = Set<String>()
      for kind in kinds where seen.insert(kind).inserted {
        let serving = layouts.filter { $0.kind == kind }
        var made: [String: Double] = [:]
        for paper in papers {
          made[paper.rawValue] = serving.lazy.compactMap { $0.sheet(paper)?.distance }.first
        }
        if let layout = serving.first, !made.isEmpty { offers.append(make(layout, made)) }
      }
    }
    if let theme {
      offer(site.monthPosters.map(\.layout) + BoardOffer.monthLayouts) { layout, papers in
        BoardOffer(
          id: theme.address, title: theme.title, layout: layout.kind, layoutTitle: layout.title,
          topic: nil, purpose: .month, from: first, until: last, papers: papers)
      }
    }
    offer(site.officePosters.map(\.layout) + BoardOffer.officeLayouts) { layout, papers in
      BoardOffer(
        id: PosterSubject.office.address, title: layout.title, layout: layout.kind,
        layoutTitle: layout.title, topic: nil, purpose: .hotlines, from: first, papers: papers)
    }
    for article in articles where article.hangs(from: first, to: last) {
      offer(article.poster?.layouts ?? []) { layout, papers in
        BoardOffer(
          id: article.address, title: article.displayTitle, layout: layout.kind,
          layoutTitle: layout.title, topic: article.topic,
          purpose: article.purpose(in: first, theme), audiences: article.audiences,
          venues: article.venues, from: max(first, article.publish ?? article.date),
          until: article.expires, papers: papers)
      }
    }
    return offers.enumerated().sorted { a, b in
      (a.element.purpose, a.offset) < (b.element.purpose, b.offset)
    }.map(\.element)
  }
}

extension Article {
  /// Whether it may hang on some day of a span.
  fileprivate func hangs(from first: CivilDate, to last: CivilDate) -> Bool {
    !isDraft && (publish ?? date) <= last && (expires.map { first <= $0 } ?? true)
  }

  fileprivate func purpose(in first: CivilDate, _ theme: MonthTheme?) -> BoardOffer.Purpose {
    if kind == .alert, (updated ?? date).dayNumber >= first.dayNumber - Self.alertDays {
      return .alert
    }
    let isOfMonth = topics.contains { theme?.topics.contains($0) ?? false }
    return isOfMonth ? .monthTopic : .other
  }

  /// An alert older than two months is news no more.
  private static let alertDays = 60
}
