import Diagnostics
import FileTree
import Synchronization

@testable import PreviewServing

/// A site of some pages that a test changes.
final class SampleSource: PreviewSource {
  private let snapshot: Mutex<PreviewSnapshot>

  /// The path the site is published under.
  var base: String {
    get { snapshot.withLock { $0.base } }
    set { snapshot.withLock { $0.base = newValue } }
  }

  init() {
    snapshot = Mutex(PreviewSnapshot(files: OutputTree(), findings: []))
    set(Self.pages)
  }

  static let pages = [
    "index.html": page("首页", body: "<a href=\"topic/\">专题</a><p>正文</p>"),
    "topic/index.html": page("专题", body: "<img src=\"../assets/sign.png\" alt=\"\">", up: "../"),
    "404.html": page("没有这一页", body: ""),
    "redirect/index.html": "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=../\">",
    "assets/site.css": "body { color: black }",
    "assets/sign.png": "PNG",
    "feed.xml": "<feed/>",
  ]

  static func page(_ title: String, body: String, up: String = "") -> String {
    """
    <!doctype html><html lang="zh-CN"><head><meta charset="utf-8">\
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:; \
    style-src 'self'; script-src 'self'; base-uri 'none'">\
    <title>\(title)</title><link rel="stylesheet" href="\(up)assets/site.css"></head><body>\(body)</body></html>
    """
  }

  func set(_ pages: [String: String]?, findings: [Diagnostic] = []) {
    var tree = OutputTree()
    for (path, text) in pages ?? [:] { _ = tree.add(path: path, text: text, source: "test") }
    snapshot.withLock {
      $0.files = pages == nil ? nil : tree
      $0.findings = findings
    }
  }

  func make(after changes: Set<String>?) async -> PreviewSnapshot { snapshot.withLock { $0 } }

  func file(at path: String) async -> Reported<OutputTree.File>? {
    guard path == "topic/poster-notice-a4.pdf" else { return nil }
    return Reported(OutputTree.File(path: path, bytes: Array("%PDF".utf8), source: "test"))
  }

  func poster(_ wish: PreviewPosterWish) async -> PreviewPoster? {
    guard wish.file == "content/a.md" else { return nil }
    var wish = wish
    wish.layout = wish.layout ?? "notice"
    wish.sheet = wish.sheet ?? "A3"
    var poster = PreviewPoster(title: "<退款>", wish: wish, address: "topic/")
    poster.pages = [Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)]
    poster.areas = [
      .init(
        name: Bilingual(zh: "要点", en: "points"), characters: 40, capacity: 120, size: 9, floor: 4)
    ]
    return poster
  }

  func overview(of text: String) async -> PreviewOverview {
    var overview = PreviewOverview()
    overview.hasMore = text == "退"
    guard text.isEmpty || "退款".contains(text) else { return overview }
    overview.posters = [
      PreviewPosterGroup(
        title: "退款", file: "content/a.md", address: "topic/",
        wishes: [PreviewPosterWish(file: "content/a.md", layout: "notice", sheet: "A3")])
    ]
    return overview
  }

  static let fault = Diagnostic(
    Rule(
      "test/fault", .error, title: Bilingual(zh: "规则", en: "rule"),
      why: Bilingual(zh: "原因", en: "why")),
    at: .top(of: "content/a.md"), Bilingual(zh: "写错了", en: "wrong"),
    remedy: Bilingual(zh: "改一改", en: "mend it"))
}
