import SiteRendering

/// A stage of the run, in order, for progress and statistics.
package enum Stage: String, Sendable, CaseIterable {
  case read, load, check, plan, pictures, site, search, posters, channels, compress, publish

  package var name: (zh: String, en: String) {
    switch self {
    case .read: ("读文件", "read files")
    case .load: ("读稿件", "load content")
    case .check: ("检查", "check")
    case .plan: ("排日程", "plan visits")
    case .pictures: ("做图片", "make pictures")
    case .site: ("生成网页", "render pages")
    case .search: ("编检索", "index for search")
    case .posters: ("画海报", "draw posters")
    case .channels: ("写日历", "write calendars")
    case .compress: ("压缩", "compress")
    case .publish: ("发布", "publish")
    }
  }
}

/// What each stage took and made.
package struct BuildStatistics: Sendable {
  package struct Row: Sendable {
    package var stage: Stage
    package var duration: Duration
    /// What was counted: files, articles, pages, posters.
    package var items: Int
    package var bytes: Int
  }

  /// All uses of a template.
  package struct Template: Sendable {
    package var name: String
    package var duration: Duration
    package var uses: Int
    package var bytes: Int

    init(_ cost: TemplateMeter.Cost) {
      name = cost.template
      duration = cost.duration
      uses = cost.uses
      bytes = cost.bytes
    }
  }

  package var rows: [Row] = []
  /// The most costly first; the times of all threads together.
  package var templates: [Template] = []
  /// Pages that were taken from the site as it stood.
  package var recalled = 0

  package init() {}
}

/// Times stages; the only reader of a clock, and nothing but `--stats` depends on it.
struct StageClock {
  var statistics = BuildStatistics()
  private let progress: @Sendable (Stage) -> Void

  init(progress: @escaping @Sendable (Stage) -> Void) {
    self.progress = progress
  }

  mutating func run<Value>(
    _ stage: Stage, _ work: () -> Value, count: (Value) -> (items: Int, bytes: Int)
  ) -> Value {
    progress(stage)
    let start = ContinuousClock.now
    let value = work()
    let duration = ContinuousClock.now - start
    let (items, bytes) = count(value)
    statistics.rows.append(
      .init(stage: stage, duration: duration, items: items, bytes: bytes))
    return value
  }
}
