/// The theme's words: what the site says that no author wrote.
struct Words: Sendable {
  /// Shared: words are handed on for every date and label of a page.
  private final class Store: Sendable {
    let texts: [String: String]
    let sentences: [WordKey: Sentence]
    let weekdays: [String]
    let months: [String]
    let shortMonths: [String]

    init(_ texts: [String: String]) {
      self.texts = texts
      var sentences: [WordKey: Sentence] = [:]
      for key in WordKey.allCases { sentences[key] = Sentence(texts[key.rawValue] ?? "") }
      self.sentences = sentences
      func list(_ key: WordKey) -> [String] {
        (texts[key.rawValue] ?? "").split(separator: " ").map(String.init)
      }
      weekdays = list(.weekdays)
      months = list(.monthNames)
      shortMonths = list(.monthNamesShort)
    }
  }

  private let store: Store
  /// Notes which words a page reads.
  private var reads: PageReads?

  init(_ texts: [String: String]) { store = Store(texts) }

  /// The same words, with notes taken of those that are read.
  func noting(_ reads: PageReads?) -> Words {
    var words = self
    words.reads = reads
    return words
  }

  /// Monday first.
  var weekdays: [String] {
    reads?.note(.weekdays)
    return store.weekdays
  }

  /// January first; names for languages that have them.
  var months: [String] {
    reads?.note(.monthNames)
    return store.months
  }

  var shortMonths: [String] {
    reads?.note(.monthNamesShort)
    return store.shortMonths
  }

  func text(_ key: String) -> String? {
    reads?.note(.word, key)
    return store.texts[key]
  }

  func has(_ key: String) -> Bool { store.texts[key] != nil }
  var keys: [String] { store.texts.keys.sorted() }

  /// The word a page's code needs; the compiler of the templates has made sure that it is there.
  subscript(_ key: WordKey) -> String {
    reads?.note(key)
    return store.sentences[key]?.plain ?? ""
  }

  /// A sentence with its `{name}` marks filled; a mark without a value stays.
  func sentence(_ key: WordKey, _ values: KeyValuePairs<String, String>) -> String {
    reads?.note(key)
    return store.sentences[key]?.filled(values) ?? ""
  }
}

/// A text with marks to be filled: `第 {n} 页`.
private struct Sentence: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case mark(String)
  }

  /// As written.
  let plain: String
  private var pieces: [Piece] = []

  init(_ text: String) {
    plain = text
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(String(rest[..<open])))
      pieces.append(.mark(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.text(String(rest)))
  }

  func filled(_ values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .mark(let name): filled += values.first { $0.key == name }?.value ?? "{\(name)}"
      }
    }
    return filled
  }
}

/// The keys of `strings/` that code reads; templates read more.
enum WordKey: String, CaseIterable, Sendable {
  case home
  case monthsTitle = "months_title"
  case monthsSummary = "months_summary"
  case monthTitle = "month_title"
  case calendarTitle = "calendar_title"
  case calendarSummary = "calendar_summary"
  case calendarMonthTitle = "calendar_month_title"
  case areaTitle = "area_title"
  case coverageTitle = "coverage_title"
  case coverageSummary = "coverage_summary"
  case postersTitle = "posters_title"
  case postersSummary = "posters_summary"
  case hotlinesTitle = "hotlines_title"
  case hotlinesSummary = "hotlines_summary"
  case audiencesTitle = "audiences_title"
  case audiencesSummary = "audiences_summary"
  case audienceTitle = "audience_title"
  case venuesTitle = "venues_title"
  case venuesSummary = "venues_summary"
  case venueTitle = "venue_title"
  case tagsTitle = "tags_title"
  case tagsSummary = "tags_summary"
  case tagTitle = "tag_title"
  case topicsTitle = "topics_title"
  case searchTitle = "search_title"
  case searchSummary = "search_summary"
  case notFoundTitle = "not_found_title"
  case pageNumber = "page_number"
  case shareTitle = "share_title"
  case shareCall = "share_call"
  case movedTitle = "moved_title"
  case posterAlt = "poster_alt"
  case posterSheet = "poster_sheet"
  case sheetPaper = "sheet_paper"
  case sheetScreen = "sheet_screen"
  case sheetStrip = "sheet_strip"
  case readingTime = "reading_time"
  case feedTitle = "feed_title"
  case weekdays
  case monthNames = "month_names"
  case monthNamesShort = "month_names_short"
  case dateFull = "date_full"
  case dateShort = "date_short"
  case monthFull = "month_full"
  case venueGov = "venue_gov"
  case venueCommunity = "venue_community"
  case venueSchool = "venue_school"
  case venueCompany = "venue_company"
  case venueHospital = "venue_hospital"
  case venueScenic = "venue_scenic"
  case formatLesson = "format_lesson"
  case formatStall = "format_stall"
  case kindTip = "kind_tip"
  case kindStory = "kind_story"
  case kindResult = "kind_result"
  case kindAlert = "kind_alert"
  case kindNotice = "kind_notice"
}

extension WordKey {
  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// Its place among all keys.
  var place: Int { Self.places[self] ?? 0 }
}
