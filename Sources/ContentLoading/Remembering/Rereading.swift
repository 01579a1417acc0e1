import CampaignModel
import FileTree
import WorkSharing

extension LoadingMemory {
  /// Reads what has changed and remembers everything as it now is.
  mutating func take(_ tree: SourceTree, jobs: Int) -> CampaignFrame {
    let content = tree.slice(under: ContentMap.root)
    defer {
      self.tree = tree
      files = content
    }
    guard let frame, let changed = changedArticles(content, of: tree) else {
      return takeAnew(content, jobs: jobs)
    }
    let numbers = changed.compactMap { articleOfFile[$0] }
    let entries = zip(numbers, changed).map { number, place in
      var entry = frame.map.articles[number]
      entry.file = content[content.startIndex + place]
      return entry
    }
    replace(
      numbers, with: orderedMap(entries, jobs: jobs) { ArticleReading.read($0, frame.context) })
    return frame
  }

  /// The places of files with new bytes; `nil` when more than articles may have changed.
  private func changedArticles(_ content: ArraySlice<SourceFile>, of tree: SourceTree) -> [Int]? {
    var changed: [Int]
    if let places = self.tree.flatMap(tree.places(changedSince:)) {
      changed = places.filter(content.indices.contains).map { $0 - content.startIndex }
    } else {
      guard content.count == files.count,
        zip(content, files).allSatisfy({ $0.path == $1.path })
      else { return nil }
      changed = zip(content, files).enumerated().filter { !$1.0.hasBytes(of: $1.1) }.map(\.offset)
    }
    return changed.allSatisfy { articleOfFile[$0] != nil } ? changed : nil
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
    _ content: ArraySlice<SourceFile>, jobs: Int
  ) -> CampaignFrame {
    let places = places(of: content, in: files)
    let new = CampaignFrame(content)
    let known = frame?.context.hasWords(of: new.context) == true
    let old = articles
    var kept = [Int?](repeating: nil, count: new.map.articles.count)
    var numbers = [Int?](repeating: nil, count: content.count)
    for (number, entry) in new.map.articles.enumerated() {
      numbers[entry.place] = number
      if known, let earlier = places[entry.place], let was = articleOfFile[earlier],
        entry.file.hasBytes(of: files[files.startIndex + earlier]), old[was].holds(in: new.context)
      {
        kept[number] = was
      }
    }
    let wanted = kept.indices.filter { kept[$0] == nil }.map { new.map.articles[$0] }
    var read = orderedMap(wanted, jobs: jobs) { ArticleReading.read($0, new.context) }[...]
    articles = kept.compactMap { $0.map { old[$0] } ?? read.popFirst() }
    articleOfFile = numbers
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
