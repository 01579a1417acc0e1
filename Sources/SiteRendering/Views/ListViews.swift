import CampaignModel

/// Where a list stands among its pages.
struct PagerView: TemplateView {
  let pages: [LinkView]
  let previous: LinkView?
  let next: LinkView?
  let summary: String

  static let fields: FieldTable<PagerView> = [
    "pages": .list(\.pages),
    "previous": .view(\.previous),
    "next": .view(\.next),
    "summary": .text(\.summary),
  ]
}

/// A topic's page.
struct TopicPageView: TemplateView {
  var topic: TopicView
  var intro: [UInt8]
  var cards: [PieceView]
  var pager: PagerView?
  var isFirst: Bool
  var posters: String?
  var feed: String

  static let fields: FieldTable<TopicPageView> = [
    "topic": .view(\.topic),
    "intro": .html(\.intro),
    "cards": .list(\.cards),
    "pager": .view(\.pager),
    "first": .flag(\.isFirst),
    "posters_path": .text(\.posters),
    "feed": .text(\.feed),
  ]
}

/// A list of articles of one reader, venue or tag.
struct ListingView: TemplateView {
  var title: String
  var summary: String
  var cards: [PieceView]
  var pager: PagerView?
  var visits: [VisitView]
  var hiddenVisits: Int
  var venues: [VenueView]
  var icon: String

  static let fields: FieldTable<ListingView> = [
    "title": .text(\.title),
    "summary": .text(\.summary),
    "cards": .list(\.cards),
    "pager": .view(\.pager),
    "visits": .list(\.visits),
    "hidden_visits": .number(\.hiddenVisits),
    "venues": .list(\.venues),
    "icon": .text(\.icon),
  ]
}

/// A page of tiles: all readers, all venue categories, all tags.
struct OverviewView: TemplateView {
  var title: String
  var summary: String
  var tiles: [TileView]
  var isCloud: Bool

  static let fields: FieldTable<OverviewView> = [
    "title": .text(\.title),
    "summary": .text(\.summary),
    "tiles": .list(\.tiles),
    "cloud": .flag(\.isCloud),
  ]
}

/// The posters of one topic in the gallery; without a topic, those that hang everywhere.
struct PosterShelfView: TemplateView {
  let topic: TopicView?
  let posters: [PosterView]

  static let fields: FieldTable<PosterShelfView> = [
    "topic": .view(\.topic), "posters": .list(\.posters),
  ]
}

/// A paper the gallery can be narrowed to.
struct SheetChoiceView: TemplateView {
  let sheet: PaperSize
  let title: String

  static let fields: FieldTable<SheetChoiceView> = [
    "id": .text { $0.sheet.rawValue.lowercased() }, "title": .text(\.title),
  ]
}

/// Everything printable, by topic.
struct PostersView: TemplateView {
  let title: String
  let summary: String
  let shelves: [PosterShelfView]
  /// Papers to choose from; empty when there is only one.
  let sheets: [SheetChoiceView]

  static let fields: FieldTable<PostersView> = [
    "title": .text(\.title), "summary": .text(\.summary), "shelves": .list(\.shelves),
    "sheets": .list(\.sheets),
  ]
}

/// All telephone numbers.
struct HotlinesView: TemplateView {
  let title: String
  let summary: String
  let hotlines: [HotlineView]
  /// The office's posters: the numbers for a board, for a wallet.
  let poster: PosterView?

  static let fields: FieldTable<HotlinesView> = [
    "title": .text(\.title), "summary": .text(\.summary), "hotlines": .list(\.hotlines),
    "poster": .view(\.poster),
  ]
}

/// A standing page.
struct StandingView: TemplateView {
  let title: String
  let summary: String
  let outline: [LinkView]
  let body: [UInt8]

  static let fields: FieldTable<StandingView> = [
    "title": .text(\.title),
    "summary": .text(\.summary),
    "outline": .list(\.outline),
    "body": .html(\.body),
  ]
}

/// The page that searches.
struct SearchView: TemplateView {
  let title: String
  let summary: String
  /// Where the form leads: the page itself.
  let path: String
  /// What an address ends with when links name files, for the links the script makes.
  let home: String
  let topics: [TopicView]

  static let fields: FieldTable<SearchView> = [
    "title": .text(\.title),
    "summary": .text(\.summary),
    "path": .text(\.path),
    "home": .text(\.home),
    "topics": .list(\.topics),
  ]
}

/// The page for an address that leads nowhere.
struct NotFoundView: TemplateView {
  let home: String
  let hotlinesPath: String
  let topics: [TopicView]

  static let fields: FieldTable<NotFoundView> = [
    "home": .text(\.home), "hotlines_path": .text(\.hotlinesPath), "topics": .list(\.topics),
  ]
}
