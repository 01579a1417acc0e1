import CampaignModel

/// An article in a list.
struct CardView: TemplateView {
  let root: String
  let article: Article
  let path: String
  let topic: TopicView?
  let kind: String
  let date: DateView
  let expires: DateView?

  static let fields: FieldTable<CardView> = [
    "root": .text(\.root),
    "path": .text(\.path),
    "title": .text(\.article.title),
    "short_title": .text(\.article.displayTitle),
    "summary": .text(\.article.summary),
    "slogan": .text(\.article.slogan),
    "kind": .text(\.article.kind.rawValue),
    "kind_name": .text(\.kind),
    "topic": .view(\.topic),
    "date": .view(\.date),
    "expires": .view(\.expires),
  ]
}

/// A printed sheet to download.
struct SheetView: TemplateView {
  let paper: PaperSize
  let path: String
  let sheet: String
  let label: String

  static let fields: FieldTable<SheetView> = [
    "id": .text { $0.paper.rawValue.lowercased() },
    "path": .text(\.path), "sheet": .text(\.sheet), "label": .text(\.label),
  ]
}

/// The papers one kind of poster comes on.
struct PosterLayoutView: TemplateView {
  let layout: String
  let title: String
  var sheets: [SheetView]

  static let fields: FieldTable<PosterLayoutView> = [
    "layout": .text(\.layout), "title": .text(\.title), "sheets": .list(\.sheets),
  ]
}

/// The posters of an article, a month or the office, with the preview of the first.
struct PosterView: TemplateView {
  let title: String
  let path: String
  /// The first poster itself.
  let file: String
  let preview: String
  let alt: String
  let layouts: [PosterLayoutView]

  static let fields: FieldTable<PosterView> = [
    "title": .text(\.title),
    "path": .text(\.path),
    "file": .text(\.file),
    "preview": .text(\.preview),
    "width": .number { _ in PosterPreview.width },
    "height": .number { _ in PosterPreview.height },
    "alt": .text(\.alt),
    "layouts": .list(\.layouts),
    "sheets": .list { $0.layouts.flatMap(\.sheets) },
  ]
}

/// A picture of an article: what every browser reads, and its smaller and larger kin.
struct PictureView: TemplateView {
  let src: String
  let alt: String
  let width: Int
  let height: Int
  /// `srcset` of WebP files; empty for an animation.
  let sizes: String

  static let fields: FieldTable<PictureView> = [
    "src": .text(\.src),
    "alt": .text(\.alt),
    "width": .number(\.width),
    "height": .number(\.height),
    "sizes": .text(\.sizes),
  ]
}

/// An article's own page.
struct ArticleView: TemplateView {
  var article: Article
  var kind: String
  var topic: TopicView?
  var date: DateView
  var updated: DateView?
  var expires: DateView?
  var reading: String
  var picture: PictureView?
  var outline: [LinkView]
  var body: [UInt8]
  var hotlines: [HotlineView]
  var poster: PosterView?
  /// Ready to paste into a family's chat.
  var share: String
  var address: String
  /// The QR code of the page.
  var code: String?
  var tags: [LinkView]
  var audiences: [LinkView]
  var venues: [LinkView]
  var related: [PieceView]
  var newer: LinkView?
  var older: LinkView?

  static let fields: FieldTable<ArticleView> = [
    "title": .text(\.article.title),
    "summary": .text(\.article.summary),
    "slogan": .text(\.article.slogan),
    "kind": .text(\.article.kind.rawValue),
    "kind_name": .text(\.kind),
    "topic": .view(\.topic),
    "date": .view(\.date),
    "updated": .view(\.updated),
    "expires": .view(\.expires),
    "author": .text(\.article.author),
    "source": .text(\.article.source),
    "reading": .text(\.reading),
    "points": .texts(\.article.points),
    "picture": .view(\.picture),
    "outline": .list(\.outline),
    "body": .html(\.body),
    "hotlines": .list(\.hotlines),
    "poster": .view(\.poster),
    "share": .text(\.share),
    "address": .text(\.address),
    "code": .text(\.code),
    "tags": .list(\.tags),
    "audiences": .list(\.audiences),
    "venues": .list(\.venues),
    "related": .list(\.related),
    "newer": .view(\.newer),
    "older": .view(\.older),
  ]
}
