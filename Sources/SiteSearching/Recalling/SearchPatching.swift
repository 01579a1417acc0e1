import FileTree
import Hashing
import WorkSharing

/// Brings an earlier index up to date where a few documents changed and none came, went or moved.
struct SearchPatching: Sendable {
  let jobs: Int

  /// What changed in one shard.
  private struct Change: Sendable {
    var removed: [Posting] = []
    var added: [Posting] = []
  }

  /// - Returns: `nil` when the index must be made anew.
  func patched(_ index: SearchIndex, to documents: [SearchDocument]) -> SearchIndex? {
    guard documents.count == index.documents.count,
      zip(documents, index.documents).allSatisfy({ $0.address == $1.address })
    else { return nil }
    let changed = documents.indices.filter { documents[$0] != index.documents[$0] }
    guard changed.count <= max(4, documents.count / 50) else { return nil }
    var index = index
    let touched = change(&index, to: documents, at: changed)
    let plan = ShardPlan(weight: index.shards.reduce(0) { $0 + $1.weight })
    guard plan.bits == index.plan.bits else { return nil }
    for number in changed { index.documents[number] = documents[number] }
    write(&index, shards: touched, documents: changed)
    return index
  }

  /// Changes postings and counts of characters; gives the shards that changed.
  private func change(
    _ index: inout SearchIndex, to documents: [SearchDocument], at changed: [Int]
  ) -> [Int] {
    var changes: [Int: Change] = [:]
    for number in changed {
      let (old, new) = (terms(index.documents[number], number), terms(documents[number], number))
      index.han.add(old.han, times: -1)
      index.han.add(new.han)
      let (before, after) = (Set(old.postings), Set(new.postings))
      for posting in old.postings where !after.contains(posting) {
        changes[index.plan.shard(of: posting.term), default: Change()].removed.append(posting)
      }
      for posting in new.postings where !before.contains(posting) {
        changes[index.plan.shard(of: posting.term), default: Change()].added.append(posting)
      }
    }
    let touched = changes.keys.sorted()
    let shards = index.shards
    let all = changes
    let made = orderedMap(touched, jobs: jobs) { number -> SearchShard in
      var shard = shards[number]
      let change = all[number] ?? Change()
      shard.change(
        removed: change.removed.sorted { $0.packed < $1.packed },
        added: change.added.sorted { $0.packed < $1.packed }, documents: documents.count)
      return shard
    }
    for (number, shard) in zip(touched, made) { index.shards[number] = shard }
    return touched
  }

  private func terms(
    _ document: SearchDocument, _ number: Int
  ) -> (postings: [Posting], han: HanCounts) {
    var reader = TermReader()
    var postings: [Posting] = []
    reader.read(document)
    reader.finish { postings.append(Posting(term: $0, document: number, field: $1)) }
    return (postings, reader.han)
  }

  private func write(_ index: inout SearchIndex, shards: [Int], documents: [Int]) {
    let files = SearchFiles(index)
    let known = index
    var made = zip(
      shards, orderedMap(shards, jobs: jobs) { files.shard($0, known.shards[$0].postings) }
    ).map { ($0, $1) }
    made += documents.map { (known.shards.count + $0, SearchFiles.text($0, known.documents[$0])) }
    made.append(
      (index.sums.count - 1, TraditionalForms.file(for: index.han, source: SearchFiles.source)))
    for (place, file) in made {
      let sum = SHA256Sum(of: file.bytes)
      guard sum != index.sums[place] else { continue }
      index.sums[place] = sum
      index.tree.replace(file)
    }
    index.tree.replace(files.root(index.sums))
  }
}
