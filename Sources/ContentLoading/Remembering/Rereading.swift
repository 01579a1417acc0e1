import CampaignModel
import FileTree
import WorkSharing

extension LoadingMemory {
  /// Reads what has changed and remembers everything as it now is.
  /// - Parameter content: The files of `content/`.
  mutating func take(_ content: ArraySlice<SourceFile>, jobs: Int) -> CampaignFrame {
    let places = places(of: content, in: files)
    let isSameList = content.count == files.count && places.allSatisfy { $0 != nil }
    guard isSameList, let frame, let changed = changedArticles(content) else {
      return takeAnew(content, places, jobs: jobs)
    }
    files = Array(content)
    let numbers = changed.compactMap { articleOfFile[$0] }
    let entries = zip(numbers, changed).map { number, place in
      var entry = frame.map.articles[number]
      entry.file = files[place]
      return entry
    }
    replace(
      numbers, with: orderedMap(entries, jobs: jobs) { ArticleReading.read($0, frame.context) })
    return frame
  }

  /// The places of files with new bytes; `nil` when one of them is no article, so that more than articles may have changed.
  private func changedArticles(_ content: ArraySlice<SourceFile>) -> [Int]? {
    var changed: [Int] = []
    for (place, file) in content.enumerated() where !file.hasBytes(of: files[place]) {
      guard articleOfFile[place] != nil else { return nil }
      changed.append(place)
    }
    return changed
  }

  private mutating func replace(_ numbers: [Int], with read: [ReadArticle]) {
    var keepsOrder = true
    for (number, new) in zip(numbers, read) {
      keepsOrder = keepsOrder && articles[number].article.date == new.article.date
      claims.remove(articles[number].article)
      claims.add(new.article)
      articles[number] = new
    }
    guard keepsOrder else { return putInOrder() }
    for number in numbers {
      if let place = order.firstIndex(of: number) { newestFirst[place] = articles[number].article }
    }
  }

  /// Reads all but articles again, and those articles that say or mean something else now.
  private mutating func takeAnew(
    _ content: ArraySlice<SourceFile>, _ places: [Int?], jobs: Int
  ) -> CampaignFrame {
    let new = CampaignFrame(content)
    let known = frame?.context.hasWords(of: new.context) == true
    let old = articles
    var kept = [Int?](repeating: nil, count: new.map.articles.count)
    var numbers = [Int?](repeating: nil, count: content.count)
    for (number, entry) in new.map.articles.enumerated() {
      numbers[entry.place] = number
      if known, let earlier = places[entry.place], let was = articleOfFile[earlier],
        entry.file.hasBytes(of: files[earlier]), old[was].holds(in: new.context)
      {
        kept[number] = was
      }
    }
    let wanted = kept.indices.filter { kept[$0] == nil }.map { new.map.articles[$0] }
    var read = orderedMap(wanted, jobs: jobs) { ArticleReading.read($0, new.context) }[...]
    articles = kept.compactMap { $0.map { old[$0] } ?? read.popFirst() }
    articleOfFile = numbers
    files = Array(content)
    frame = new
    claims = AddressClaims()
    claims.reserve(articles.count * 2)
    claims.add(new)
    for number in articles.indices { claims.add(articles[number].article) }
    putInOrder()
    return new
  }

  /// Newest first; the files come in order of their paths, and the sort is stable.
  private mutating func putInOrder() {
    let dates = articles.indices.map { articles[$0].article.date.dayNumber }
    order = dates.indices.sorted { dates[$0] > dates[$1] }
    newestFirst = order.map { articles[$0].article }
  }
}
