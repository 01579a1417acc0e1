import CampaignModel

/// Who publishes, as every page may say it.
struct SiteView: TemplateView {
  let site: Site
  let contactHotline: HotlineView?
  let hasCalendar: Bool

  init(site: Site, contactHotline: HotlineView?, hasCalendar: Bool) {
    self.site = site
    self.contactHotline = contactHotline
    self.hasCalendar = hasCalendar
  }

  static let fields: FieldTable<SiteView> = [
    "title": .text(\.site.title),
    "short_title": .text { $0.site.shortTitle ?? $0.site.title },
    "office": .text(\.site.office),
    "description": .text(\.site.description),
    "slogan": .text(\.site.slogan),
    "contact_address": .text(\.site.contact.address),
    "contact_hours": .text(\.site.contact.hours),
    "contact_hotline": .view(\.contactHotline),
    "icp": .text(\.site.marks.icp),
    "police": .text(\.site.marks.police),
    "site_id": .text(\.site.marks.siteID),
    "has_calendar": .flag(\.hasCalendar),
  ]
}

/// A telephone number with what it does and what it never asks.
struct HotlineView: TemplateView {
  let hotline: Hotline

  static let fields: FieldTable<HotlineView> = [
    "id": .text(\.hotline.id),
    "number": .text(\.hotline.number),
    "tel": .text { SiteLinks.telephone($0.hotline.number) },
    "name": .text(\.hotline.name),
    "does": .text(\.hotline.does),
    "call_when": .text(\.hotline.callWhen),
    "never_asks": .text(\.hotline.neverAsks),
    "hours": .text(\.hotline.hours),
    "emergency": .flag(\.hotline.isEmergency),
  ]
}

/// A day as text and as `datetime`.
struct DateView: TemplateView {
  let date: CivilDate
  /// `日`, `一` … as the theme words it.
  let weekday: String
  let full: String
  let short: String

  init(_ date: CivilDate, words: Words) {
    self.date = date
    full = words.day(date)
    short = words.shortDay(date)
    let names = words.weekdays
    weekday = names.indices.contains(date.weekday - 1) ? names[date.weekday - 1] : ""
  }

  static let fields: FieldTable<DateView> = [
    "iso": .text(\.date.description),
    "full": .text(\.full),
    "short": .text(\.short),
    "month": .number(\.date.month),
    "day": .number(\.date.day),
    "weekday": .text(\.weekday),
  ]
}

/// A link with its text; the current one has no link.
struct LinkView: TemplateView {
  var title: String
  /// Below the root; `nil` where one is already.
  var path: String?
  var isCurrent = false
  var note = ""

  static let fields: FieldTable<LinkView> = [
    "title": .text(\.title),
    "path": .text(\.path),
    "linked": .flag { $0.path != nil },
    "current": .flag(\.isCurrent),
    "note": .text(\.note),
  ]
}

/// A topic as a tile or a line.
struct TopicView: TemplateView {
  let topic: Topic
  let path: String
  var isCurrent = false
  /// Asked only where a template shows it: it changes with every article.
  let count: @Sendable () -> Int
  /// The theme's drawing of it; asked only where a template shows it.
  let art: @Sendable () -> String?

  init(
    topic: Topic, path: String, art: @escaping @Sendable () -> String?,
    count: @escaping @Sendable () -> Int
  ) {
    self.topic = topic
    self.path = path
    self.art = art
    self.count = count
  }

  static let fields: FieldTable<TopicView> = [
    "id": .text(\.topic.id),
    "title": .text(\.topic.title),
    "short_title": .text(\.topic.displayTitle),
    "icon": .text(\.topic.icon),
    "art": .text { $0.art() },
    "summary": .text(\.topic.summary),
    "slogan": .text(\.topic.slogan),
    "path": .text(\.path),
    "count": .number { $0.count() },
    "current": .flag(\.isCurrent),
  ]
}

/// A tile of a list of lists: an audience, a venue category, a tag.
struct TileView: TemplateView {
  let title: String
  let path: String
  let count: Int
  var note = ""
  var icon = ""

  static let fields: FieldTable<TileView> = [
    "title": .text(\.title),
    "path": .text(\.path),
    "count": .number(\.count),
    "note": .text(\.note),
    "icon": .text(\.icon),
  ]
}

/// Finished HTML in a list.
struct PieceView: TemplateView {
  let html: [UInt8]

  static let fields: FieldTable<PieceView> = ["html": .html(\.html)]
}
