import CampaignModel
import Synchronization

/// Gives each fact a number, in the order in which they first come.
struct FactNumbering: Sendable {
  private(set) var facts: [SiteFact] = []
  private let articles: [Article]
  private let articleNumbers: [String: Int]
  /// By place among the keys of words; by kind, then article: −1 for what has no number yet.
  private var words = [Int32](repeating: -1, count: WordKey.allCases.count)
  private var articleFacts: [[Int32]]
  private var others: [SiteFact: Int32] = [:]

  /// - Parameter numbers: Of the articles, by file.
  init(_ articles: [Article], numbers: [String: Int]) {
    self.articles = articles
    articleNumbers = numbers
    let most = SiteFact.Kind.allCases.map { Int($0.rawValue) }.max() ?? 0
    articleFacts = Array(repeating: [], count: most + 1)
  }

  /// The numbers of all a page has read, in no order; one may come twice.
  mutating func numbers(_ notes: PageNotes) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(notes.words.count / 2 + notes.articles.count + notes.others.count)
    for (place, isRead) in notes.words.enumerated() where isRead {
      numbers.append(word(place))
    }
    for (kind, article) in notes.articles { numbers.append(self.article(kind, article)) }
    for fact in notes.others { numbers.append(number(fact)) }
    return numbers
  }

  mutating func number(_ fact: SiteFact) -> Int32 {
    switch fact.kind {
    case .word:
      if let word = WordKey(rawValue: fact.key) { return self.word(word.place) }
    case .article, .card, .link, .poster, .around:
      if let number = articleNumbers[fact.key] { return article(fact.kind, number) }
    default: break
    }
    if let number = others[fact] { return number }
    let number = add(fact)
    others[fact] = number
    return number
  }

  private mutating func word(_ place: Int) -> Int32 {
    if words[place] < 0 {
      words[place] = add(SiteFact(kind: .word, key: WordKey.allCases[place].rawValue))
    }
    return words[place]
  }

  private mutating func article(_ kind: SiteFact.Kind, _ number: Int) -> Int32 {
    let row = Int(kind.rawValue)
    if articleFacts[row].isEmpty {
      articleFacts[row] = Array(repeating: -1, count: articles.count)
    }
    if articleFacts[row][number] < 0 {
      articleFacts[row][number] = add(SiteFact(kind: kind, key: articles[number].file))
    }
    return articleFacts[row][number]
  }

  private mutating func add(_ fact: SiteFact) -> Int32 {
    facts.append(fact)
    return Int32(facts.count - 1)
  }
}

/// The numbers of the facts that the pages of a run read, given by whichever thread comes first.
final class FactNumbers: Sendable {
  private let numbering: Mutex<FactNumbering>

  init(_ numbering: FactNumbering) { self.numbering = Mutex(numbering) }

  func numbers(_ notes: PageNotes) -> [Int32] { numbering.withLock { $0.numbers(notes) } }

  /// All that were given so far.
  var current: FactNumbering { numbering.withLock { $0 } }
}
