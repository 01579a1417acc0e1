import Diagnostics
import FileTree

/// What is shown now, and the open pages that wait for news of it.
actor PreviewDesk {
  private let source: any PreviewSource
  private let report: FindingsReport
  private(set) var files: any PreviewFiles = OutputTree()
  private(set) var findings: [Diagnostic] = []
  /// Whether the shown pages are older than the files, for faults in these.
  private(set) var isStale = false
  /// The path the site will be published under.
  private(set) var base = ""
  /// Counts the changes.
  private(set) var version = 0
  private var json = ""
  private var readers: [Int: Reader] = [:]
  private var lastReader = 0
  private let mostReaders: Int

  /// An open page.
  private struct Reader {
    var page: String
    /// What it shows.
    var mark: PageMark
    var news: AsyncStream<News>.Continuation
  }

  init(source: any PreviewSource, language: Language, limits: PreviewLimits) {
    self.source = source
    report = FindingsReport(language: language)
    mostReaders = limits.streams
  }

  /// Makes the site anew and tells the open pages what of it concerns them.
  func refresh(after changes: Set<String>?) async {
    let made = await source.make(after: changes)
    // What was shown is taken apart when the news is out.
    let old = self.files
    defer { Task.detached { _ = old } }
    if let files = made.files { self.files = files }
    isStale = made.files == nil
    base = made.base
    findings = made.findings
    version += 1
    let json = report.json(findings, isStale: isStale)
    let hasNewFindings = json != self.json
    self.json = json
    for id in readers.keys {
      tellOfPage(id)
      if hasNewFindings { readers[id]?.news.yield(.findings(json)) }
    }
  }

  /// News for an open page, beginning with the findings; `nil` when too many wait already.
  /// - Parameters:
  ///   - page: The path asked for, `anti-fraud/`.
  ///   - mark: What the browser shows.
  func news(of page: String, shown mark: PageMark?) -> AsyncStream<News>? {
    guard readers.count < mostReaders else { return nil }
    lastReader += 1
    let id = lastReader
    let (stream, news) = AsyncStream.makeStream(
      of: News.self, bufferingPolicy: .bufferingNewest(16))
    readers[id] = Reader(page: page, mark: mark ?? self.mark(of: page), news: news)
    news.onTermination = { _ in Task { await self.forget(id) } }
    tellOfPage(id)
    news.yield(.findings(json))
    return stream
  }

  /// Signs of life, which also show who is gone.
  func pulse() {
    for reader in readers.values { reader.news.yield(.pulse) }
  }

  /// Ends all waiting.
  func close() {
    for reader in readers.values { reader.news.finish() }
    readers = [:]
  }

  private func forget(_ id: Int) { readers[id] = nil }

  private func tellOfPage(_ id: Int) {
    guard let reader = readers[id] else { return }
    let mark = mark(of: reader.page)
    guard mark != reader.mark else { return }
    readers[id]?.mark = mark
    reader.news.yield(mark.page == reader.mark.page ? .style(mark.style) : .reload)
  }

  /// What a page looks like now.
  func mark(of page: String) -> PageMark {
    guard !page.hasPrefix(InjectedPage.folder) else { return PageMark(version: version) }
    return PageMark(of: file(ofPage: page) ?? files["404.html"], in: files)
  }

  /// The path of the page that a path means where there is none: that of the folder, that below the path of publication.
  func page(meantBy path: String) -> String? {
    var path = path[...]
    if !base.isEmpty, path.hasPrefix(base) { path = path.dropFirst(base.count) }
    let folder = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
    if files[folder + "index.html"] != nil { return String(folder) }
    return files[String(path)] == nil ? nil : String(path)
  }

  /// The file shown at a path: itself, or the `index.html` of a folder.
  func file(ofPage path: String) -> OutputTree.File? {
    path.isEmpty || path.hasSuffix("/") ? files[path + "index.html"] : files[path]
  }
}
