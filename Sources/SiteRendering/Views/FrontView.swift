import CampaignModel

/// The front page.
struct FrontView: TemplateView {
  var title: String
  var slogan: String
  var summary: String
  var body: [UInt8]
  var month: MonthTileView?
  var monthSummary: String
  var monthSlogans: [String]
  var art: String?
  var alerts: [PieceView]
  var hotlines: [HotlineView]
  var hotlinesPath: String
  var help: LinkView?
  var topics: [TopicView]
  var tips: [PieceView]
  var stories: [PieceView]
  var results: [PieceView]
  var visits: [VisitView]
  var calendarPath: String?
  var posters: [PosterView]
  var quiz: FrontQuizView?
  var postersPath: String?
  var monthsPath: String
  var today: DateView

  static let fields: FieldTable<FrontView> = [
    "title": .text(\.title),
    "slogan": .text(\.slogan),
    "summary": .text(\.summary),
    "body": .html(\.body),
    "month": .view(\.month),
    "month_summary": .text(\.monthSummary),
    "month_slogans": .texts(\.monthSlogans),
    "art": .text(\.art),
    "alerts": .list(\.alerts),
    "hotlines": .list(\.hotlines),
    "hotlines_path": .text(\.hotlinesPath),
    "help": .view(\.help),
    "topics": .list(\.topics),
    "tips": .list(\.tips),
    "stories": .list(\.stories),
    "results": .list(\.results),
    "visits": .list(\.visits),
    "calendar_path": .text(\.calendarPath),
    "posters": .list(\.posters),
    "quiz": .view(\.quiz),
    "posters_path": .text(\.postersPath),
    "months_path": .text(\.monthsPath),
    "today": .view(\.today),
  ]
}

/// A question of an article, on the front page.
struct FrontQuizView: TemplateView {
  let html: [UInt8]
  let title: String
  let path: String

  static let fields: FieldTable<FrontQuizView> = [
    "html": .html(\.html), "title": .text(\.title), "path": .text(\.path),
  ]
}
