import Diagnostics
import FileTree

/// What is shown now, and the open pages that wait for news of it.
actor PreviewDesk {
  private let source: any PreviewSource
  private let report: FindingsReport
  private(set) var shown = ShownSite()
  private(set) var findings: [Diagnostic] = []
  /// Whether the shown pages are older than the files, for faults in these.
  private(set) var isStale = false
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
    let old = shown.files
    defer { Task.detached { _ = old } }
    if let files = made.files { shown.files = files }
    isStale = made.files == nil
    shown.base = made.base
    findings = made.findings
    shown.version += 1
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
    readers[id] = Reader(page: page, mark: mark ?? shown.mark(of: page), news: news)
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
    let mark = shown.mark(of: reader.page)
    guard mark != reader.mark else { return }
    readers[id]?.mark = mark
    reader.news.yield(mark.page == reader.mark.page ? .style(mark.style) : .reload)
  }
}
