import Diagnostics
import FileTree

/// Answers requests that passed the guard: pages from memory, posters on demand, the preview's own pages.
struct Answering: Sendable {
  let source: any PreviewSource
  let desk: PreviewDesk
  let language: Language

  func answer(_ request: Request) async -> Answer {
    let path = request.path.path
    if path.hasPrefix(InjectedPage.folder) || path + "/" == InjectedPage.folder {
      return await ownAnswer(request)
    }
    let shown = await desk.shown
    if let file = shown.file(ofPage: path) { return page(file, at: path, of: shown) }
    // Only what was made is named again: nothing of the request gets into the answer.
    if let meant = shown.page(meantBy: path), meant != path {
      return .moved(to: "/" + TargetPath.encode(meant))
    }
    if let made = await source.file(at: path) { return onDemand(made, path) }
    guard let missing = shown.files["404.html"] else { return Answer(.notFound) }
    var answer = page(missing, at: path, of: shown)
    answer.status = .notFound
    return answer
  }

  private func page(_ file: OutputTree.File, at path: String, of shown: ShownSite) -> Answer {
    let type = ContentType(of: file.path)
    guard type == .page else { return Answer(.ok, type, file.bytes) }
    let mark = shown.mark(of: path)
    return Answer(
      .ok, type, InjectedPage(file.bytes, path: path, mark: mark, language: language).bytes)
  }

  private func onDemand(_ made: Reported<OutputTree.File>, _ path: String) -> Answer {
    guard made.value.bytes.isEmpty else {
      return Answer(.ok, ContentType(of: path), made.value.bytes)
    }
    // A poster refused says why in place of itself.
    let text = TextReport(language: language) { _ in nil }.text(made.diagnostics)
    return Answer(.serverError, .text, Array(text.utf8))
  }

  private func ownAnswer(_ request: Request) async -> Answer {
    let path = request.path
    switch path.path.dropFirst(InjectedPage.folder.count) {
    case "":
      guard path.path.hasSuffix("/") else { return .moved(to: "/" + InjectedPage.folder) }
      return await startPage(path)
    case "reload.js": return Answer(.ok, .script, PackageResources.reload_js)
    case "preview.css": return Answer(.ok, .style, PackageResources.preview_css)
    case "events": return await news(path, isHead: request.isHead)
    case "poster": return await posterPage(path)
    case "poster.svg": return await posterDrawing(path)
    default: return Answer(.notFound)
    }
  }

  private func news(_ path: TargetPath, isHead: Bool) async -> Answer {
    // A head says nothing of what comes after it: no one waits.
    if isHead { return Answer(.ok, .events, []) }
    var mark: PageMark?
    if let page = path["mark"], let style = path["style"] {
      mark = PageMark(page: page, style: style)
    }
    guard let news = await desk.news(of: path["page"] ?? "", shown: mark) else {
      return Answer(.tooManyStreams)
    }
    return Answer(news: news)
  }

  private func startPage(_ path: TargetPath) async -> Answer {
    let shown = await desk.shown
    let wanted = path["q"] ?? ""
    let page = StartPage(
      overview: await source.overview(of: wanted), wanted: wanted, findings: await desk.findings,
      isStale: await desk.isStale, hasCalendar: shown.files["calendar/index.html"] != nil,
      language: language)
    return own(page.html, at: InjectedPage.folder, of: shown)
  }

  private func posterPage(_ path: TargetPath) async -> Answer {
    // Asked before the poster is drawn: a change in between then shows as news.
    let shown = await desk.shown
    guard let wish = PreviewPosterWish(path), let poster = await source.poster(wish) else {
      return Answer(.notFound)
    }
    let page = PosterPage(
      poster: poster, version: shown.version, isStale: await desk.isStale, language: language)
    return own(page.html, at: path.path + "?" + path.query, of: shown)
  }

  private func posterDrawing(_ path: TargetPath) async -> Answer {
    guard let wish = PreviewPosterWish(path), let poster = await source.poster(wish),
      let page = path["page"].flatMap({ Int($0) }), poster.pages.indices.contains(page - 1)
    else { return Answer(.notFound) }
    return Answer(.ok, .drawing, poster.pages[page - 1])
  }

  private func own(_ html: String, at path: String, of shown: ShownSite) -> Answer {
    let mark = shown.mark(of: path)
    return Answer(
      .ok, .page, InjectedPage(Array(html.utf8), path: path, mark: mark, language: language).bytes)
  }
}

extension PreviewPosterWish {
  /// As written in a query.
  init?(_ path: TargetPath) {
    guard let file = path["file"] else { return nil }
    func value(_ key: String) -> String? { path[key].flatMap { $0.isEmpty ? nil : $0 } }
    self.init(
      file: file, layout: value("layout"), sheet: value("sheet"), variant: value("variant"))
  }

  /// As a query of a link.
  var query: String {
    let values = [("file", file), ("layout", layout), ("sheet", sheet), ("variant", variant)]
    return values.compactMap { key, value in value.map { "\(key)=\(TargetPath.encode($0))" } }
      .joined(separator: "&")
  }
}
