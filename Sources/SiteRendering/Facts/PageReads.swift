import Synchronization

/// What one page has read: words and articles by number, which is quick, all else by name.
struct PageNotes: Sendable {
  /// By place among the keys.
  fileprivate(set) var words = [Bool](repeating: false, count: WordKey.allCases.count)
  /// One may stand there more than once.
  fileprivate(set) var articles: [(kind: SiteFact.Kind, number: Int)] = []
  fileprivate(set) var others: Set<SiteFact> = []
}

/// Notes what one page reads while it is made.
///
/// A page is made on one thread; the lock is for the compiler, and never waited for.
final class PageReads: Sendable {
  private let noted = Mutex(PageNotes())

  func note(_ kind: SiteFact.Kind, _ key: String = "") {
    noted.withLock { _ = $0.others.insert(SiteFact(kind: kind, key: key)) }
  }

  func note(_ word: WordKey) { noted.withLock { $0.words[word.place] = true } }

  func note(_ kind: SiteFact.Kind, article number: Int) {
    noted.withLock { $0.articles.append((kind, number)) }
  }

  /// All that was noted.
  var notes: PageNotes { noted.withLock { $0 } }
}
