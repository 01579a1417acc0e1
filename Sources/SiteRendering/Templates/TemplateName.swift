/// The templates a theme has to bring, each with the view it reads.
enum TemplateName: String, CaseIterable, Sendable {
  case layout
  case header
  case footer
  case card
  case front
  case topic
  case article
  case listing
  case overview
  case months
  case month
  case calendar
  case calendarMonth = "calendar-month"
  case calendarArea = "calendar-area"
  case calendarCoverage = "calendar-coverage"
  case posters
  case hotlines
  case standing
  case search
  case notFound = "not-found"
  case redirect

  var root: any TemplateView.Type {
    switch self {
    case .layout: LayoutView.self
    case .header: HeaderView.self
    case .footer: FooterView.self
    case .card: CardView.self
    case .front: Page<FrontView>.self
    case .topic: Page<TopicPageView>.self
    case .article: Page<ArticleView>.self
    case .listing: Page<ListingView>.self
    case .overview: Page<OverviewView>.self
    case .months: Page<MonthsView>.self
    case .month: Page<MonthView>.self
    case .calendar: Page<CalendarView>.self
    case .calendarMonth: Page<CalendarMonthView>.self
    case .calendarArea: Page<CalendarAreaView>.self
    case .calendarCoverage: Page<CoverageView>.self
    case .posters: Page<PostersView>.self
    case .hotlines: Page<HotlinesView>.self
    case .standing: Page<StandingView>.self
    case .search: Page<SearchView>.self
    case .notFound: Page<NotFoundView>.self
    case .redirect: RedirectView.self
    }
  }
}
