import CampaignModel
import Diagnostics
import FileTree

/// What an article may refer to, gathered before articles are read.
struct ReadingContext: Sendable {
  /// Ids in folder order.
  var topics: Vocabulary
  var audiences: Vocabulary
  var hotlines: Vocabulary
  var observances: ObservanceTable
  /// Every path below `content/`.
  var files: Set<String>
  /// The paths of pages and pictures in order, for "did you mean".
  var pages: [String]
  /// Pictures by folder path, for "did you mean".
  var pictures: [String: [String]]

  init(
    _ content: ArraySlice<SourceFile>, topics: [Topic], site: Site, hotlines: [Hotline],
    observances: ObservanceTable = ObservanceTable()
  ) {
    self.observances = observances
    self.topics = Self.words(of: topics)
    audiences = Vocabulary(site.audiences.map { ($0.id, [$0.name]) })
    self.hotlines = Vocabulary(hotlines.map { ($0.id, [$0.number, $0.name]) })
    let paths = content.map(\.path)
    files = Set(paths)
    pages = paths.filter { $0.hasSuffix(".md") || ContentMap.isPicture($0) }
    pictures = Dictionary(
      grouping: paths.filter(ContentMap.isPicture), by: RelativePath.folder)
  }

  /// Whether an article's references mean the same in another context.
  func hasWords(of other: ReadingContext) -> Bool {
    topics == other.topics && audiences == other.audiences && hotlines == other.hotlines
  }
}

extension ReadingContext {
  /// Topics by id, title and short title.
  static func words(of topics: [Topic]) -> Vocabulary {
    Vocabulary(topics.map { ($0.id, [$0.title, $0.shortTitle].compactMap(\.self)) })
  }
}

/// The ids of a registry with the other words people may use for them.
struct Vocabulary: Sendable, Equatable {
  /// In the order of the registry.
  let ids: [String]
  private let byWord: [String: String]

  init(_ entries: [(id: String, words: [String])]) {
    ids = entries.map(\.id)
    var byWord: [String: String] = [:]
    for entry in entries {
      for word in entry.words where byWord[word] == nil { byWord[word] = entry.id }
    }
    for id in ids { byWord[id] = id }
    self.byWord = byWord
  }

  func id(of written: String) -> String? { byWord[written] }

  func contains(_ id: String) -> Bool { byWord[id] == id }

  func closest(to written: String) -> String? {
    closestWord(to: written, among: byWord.keys.sorted())
  }
}
