import CampaignModel

/// The frame of every page: head, header, breadcrumbs, main part, footer.
struct LayoutView: TemplateView {
  struct Meta: TemplateView {
    let name: String
    let content: String

    static let fields: FieldTable<Meta> = [
      "name": .text(\.name), "content": .text(\.content),
    ]
  }

  /// A script.
  struct Linked: TemplateView {
    let path: String
    /// `nil` on pages opened from a disk, where browsers refuse the check.
    let integrity: String?

    static let fields: FieldTable<Linked> = [
      "path": .text(\.path), "integrity": .text(\.integrity),
    ]
  }

  var root: String
  var title: String
  var description: String
  var metas: [Meta]
  /// Open Graph's properties (https://ogp.me).
  var properties: [Meta]
  /// JSON-LD of schema.org, safe inside `script`.
  var data: [UInt8]
  var sheets: [String]
  var scripts: [Linked]
  var icon: String?
  var feeds: [LinkView]
  var bodyClass: String
  var header: [UInt8]
  var crumbs: [LinkView]
  var main: [UInt8]
  var footer: [UInt8]

  static let fields: FieldTable<LayoutView> = [
    "root": .text(\.root),
    "title": .text(\.title),
    "description": .text(\.description),
    "metas": .list(\.metas),
    "properties": .list(\.properties),
    "data": .html(\.data),
    "sheets": .texts(\.sheets),
    "scripts": .list(\.scripts),
    "icon": .text(\.icon),
    "feeds": .list(\.feeds),
    "body_class": .text(\.bodyClass),
    "header": .html(\.header),
    "crumbs": .list(\.crumbs),
    "main": .html(\.main),
    "footer": .html(\.footer),
  ]
}

/// The top of every page: name, help line, main navigation.
struct HeaderView: TemplateView {
  var root: String
  var home: String
  var hotlinesPath: String
  /// Where the search box leads; `nil` on the page that searches.
  var searchPath: String?
  var site: SiteView
  var hotlines: [HotlineView]
  var topics: [TopicView]
  var links: [LinkView]

  static let fields: FieldTable<HeaderView> = [
    "root": .text(\.root),
    "home": .text(\.home),
    "hotlines_path": .text(\.hotlinesPath),
    "search_path": .text(\.searchPath),
    "site": .view(\.site),
    "hotlines": .list(\.hotlines),
    "topics": .list(\.topics),
    "links": .list(\.links),
  ]
}

/// The end of every page: help, standing pages, publisher, marks.
struct FooterView: TemplateView {
  var root: String
  var site: SiteView
  var hotlines: [HotlineView]
  var pages: [LinkView]
  var lists: [LinkView]
  var feed: String

  static let fields: FieldTable<FooterView> = [
    "root": .text(\.root),
    "site": .view(\.site),
    "hotlines": .list(\.hotlines),
    "pages": .list(\.pages),
    "lists": .list(\.lists),
    "feed": .text(\.feed),
  ]
}

/// The main part of a page: its own fields, and what every page may use.
struct Page<Content: TemplateView>: TemplateView {
  var root: String
  var site: SiteView
  var content: Content

  static var fields: FieldTable<Page> { [:] }

  static func field(named name: String) -> (index: Int, shape: FieldShape)? {
    switch name {
    case "root": (0, .text)
    case "site": (1, .view(SiteView.self))
    default: Content.field(named: name).map { ($0.index + 2, $0.shape) }
    }
  }

  static var fieldNames: [String] { Content.fieldNames + ["root", "site"] }

  func value(at index: Int, then rest: FieldPath) -> FieldValue {
    switch index {
    case 0: .text(root)
    case 1: rest.first.map { site.value(at: $0, then: rest.dropFirst()) } ?? .view(site)
    default: content.value(at: index - 2, then: rest)
    }
  }
}

/// The stub at an address a page has left.
struct RedirectView: TemplateView {
  var title: String
  var target: String

  static let fields: FieldTable<RedirectView> = [
    "title": .text(\.title), "target": .text(\.target),
  ]
}
