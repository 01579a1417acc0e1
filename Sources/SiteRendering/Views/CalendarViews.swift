import CampaignModel

/// A visit that may be named.
struct VisitView: TemplateView {
  let date: DateView
  let venue: String
  let area: String
  let category: String
  let theme: String
  let topic: String
  let format: String
  let isPast: Bool

  static let fields: FieldTable<VisitView> = [
    "date": .view(\.date),
    "venue": .text(\.venue),
    "area": .text(\.area),
    "category": .text(\.category),
    "theme": .text(\.theme),
    "topic": .text(\.topic),
    "format": .text(\.format),
    "past": .flag(\.isPast),
  ]
}

/// A venue with its own calendar file.
struct VenueView: TemplateView {
  let name: String
  let area: String
  let calendar: String

  static let fields: FieldTable<VenueView> = [
    "name": .text(\.name), "area": .text(\.area), "calendar": .text(\.calendar),
  ]
}

/// A month as a tile: its theme and its visits.
struct MonthTileView: TemplateView {
  let month: YearMonth
  let name: String
  let title: String
  let slogan: String
  /// The theme's drawing of it.
  let art: String?
  let path: String
  let visits: Int
  let isCurrent: Bool
  let isPast: Bool
  let topics: [TopicView]

  static let fields: FieldTable<MonthTileView> = [
    "year": .number(\.month.year),
    "number": .number(\.month.month),
    "iso": .text(\.month.description),
    "full": .text(\.name),
    "title": .text(\.title),
    "slogan": .text(\.slogan),
    "art": .text(\.art),
    "path": .text(\.path),
    "visits": .number(\.visits),
    "current": .flag(\.isCurrent),
    "past": .flag(\.isPast),
    "topics": .list(\.topics),
  ]
}

/// A year of month themes.
struct MonthYearView: TemplateView {
  let year: Int
  let months: [MonthTileView]

  static let fields: FieldTable<MonthYearView> = [
    "year": .number(\.year), "months": .list(\.months),
  ]
}

struct MonthsView: TemplateView {
  let title: String
  let summary: String
  let years: [MonthYearView]

  static let fields: FieldTable<MonthsView> = [
    "title": .text(\.title), "summary": .text(\.summary), "years": .list(\.years),
  ]
}

/// A day people may have heard of.
struct PublicityDayView: TemplateView {
  let date: DateView
  let name: String
  let note: String

  static let fields: FieldTable<PublicityDayView> = [
    "date": .view(\.date), "name": .text(\.name), "note": .text(\.note),
  ]
}

/// The page of a month's theme.
struct MonthView: TemplateView {
  var month: MonthTileView
  var title: String
  var summary: String
  var art: String?
  var slogans: [String]
  var days: [PublicityDayView]
  var body: [UInt8]
  var cards: [PieceView]
  /// The month's own posters.
  var poster: PosterView?
  var posters: [PosterView]
  var visits: [VisitView]
  var hiddenVisits: Int
  var calendarPath: String?
  var previous: LinkView?
  var next: LinkView?

  static let fields: FieldTable<MonthView> = [
    "month": .view(\.month),
    "title": .text(\.title),
    "summary": .text(\.summary),
    "art": .text(\.art),
    "slogans": .texts(\.slogans),
    "days": .list(\.days),
    "body": .html(\.body),
    "cards": .list(\.cards),
    "poster": .view(\.poster),
    "posters": .list(\.posters),
    "visits": .list(\.visits),
    "hidden_visits": .number(\.hiddenVisits),
    "calendar_path": .text(\.calendarPath),
    "previous": .view(\.previous),
    "next": .view(\.next),
  ]
}

/// The outreach calendar's front: what comes next, and the months.
struct CalendarView: TemplateView {
  let title: String
  let summary: String
  let visits: [VisitView]
  let months: [MonthTileView]
  let categories: [TileView]
  let file: String
  let coveragePath: String
  let areas: [TileView]

  static let fields: FieldTable<CalendarView> = [
    "title": .text(\.title),
    "summary": .text(\.summary),
    "visits": .list(\.visits),
    "months": .list(\.months),
    "categories": .list(\.categories),
    "file": .text(\.file),
    "coverage_path": .text(\.coveragePath),
    "areas": .list(\.areas),
  ]
}

/// One square of a month's grid; days of the neighbouring months are empty.
struct DayCellView: TemplateView {
  var date: DateView?
  var isToday = false
  var isWeekend = false
  /// The holiday's name, with a mark for a day off or a day worked instead.
  var holiday = ""
  var isOff = false
  var isWorkday = false
  var visits: [VisitView] = []
  var hidden = 0

  static let fields: FieldTable<DayCellView> = [
    "date": .view(\.date),
    "today": .flag(\.isToday),
    "weekend": .flag(\.isWeekend),
    "holiday": .text(\.holiday),
    "off": .flag(\.isOff),
    "work": .flag(\.isWorkday),
    "visits": .list(\.visits),
    "hidden": .number(\.hidden),
    "total": .number { $0.visits.count + $0.hidden },
  ]
}

struct WeekView: TemplateView {
  let days: [DayCellView]

  static let fields: FieldTable<WeekView> = ["days": .list(\.days)]
}

/// A month of the outreach calendar.
struct CalendarMonthView: TemplateView {
  let title: String
  let summary: String
  let month: MonthTileView
  let weekdays: [String]
  let weeks: [WeekView]
  let visits: [VisitView]
  let hidden: Int
  let total: Int
  let file: String
  let themePath: String?
  let previous: LinkView?
  let next: LinkView?

  static let fields: FieldTable<CalendarMonthView> = [
    "title": .text(\.title),
    "summary": .text(\.summary),
    "month": .view(\.month),
    "weekdays": .texts(\.weekdays),
    "weeks": .list(\.weeks),
    "visits": .list(\.visits),
    "hidden": .number(\.hidden),
    "total": .number(\.total),
    "file": .text(\.file),
    "theme_path": .text(\.themePath),
    "previous": .view(\.previous),
    "next": .view(\.next),
  ]
}

/// The visits to one area that come next.
struct CalendarAreaView: TemplateView {
  let title: String
  let visits: [VisitView]
  let hidden: Int
  let file: String

  static let fields: FieldTable<CalendarAreaView> = [
    "title": .text(\.title), "visits": .list(\.visits), "hidden": .number(\.hidden),
    "file": .text(\.file),
  ]
}
