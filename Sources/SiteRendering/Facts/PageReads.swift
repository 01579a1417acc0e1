import Synchronization

/// Notes what one page reads while it is made.
///
/// A page is made on one thread; the lock is for the compiler, and never waited for.
final class PageReads: Sendable {
  /// Words and articles are noted by number, which is quick; their names are put in when the page is done.
  private struct Noted {
    var words: [Bool]
    var articles: [SiteFact.Kind: [Int]] = [:]
    var others: Set<SiteFact> = []
  }

  private let noted = Mutex(Noted(words: Array(repeating: false, count: WordKey.allCases.count)))

  func note(_ kind: SiteFact.Kind, _ key: String = "") {
    noted.withLock { _ = $0.others.insert(SiteFact(kind: kind, key: key)) }
  }

  func note(_ word: WordKey) { noted.withLock { $0.words[word.place] = true } }

  func note(_ kind: SiteFact.Kind, article number: Int) {
    noted.withLock { $0.articles[kind, default: []].append(number) }
  }

  /// Each fact once, in no order.
  func facts(_ file: (Int) -> String) -> Set<SiteFact> {
    noted.withLock { noted in
      var facts = noted.others
      for word in WordKey.allCases where noted.words[word.place] {
        facts.insert(SiteFact(kind: .word, key: word.rawValue))
      }
      for (kind, numbers) in noted.articles {
        for number in numbers { facts.insert(SiteFact(kind: kind, key: file(number))) }
      }
      return facts
    }
  }
}
