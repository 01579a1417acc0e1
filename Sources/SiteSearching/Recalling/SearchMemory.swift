import CampaignModel
import FileTree
import Hashing

/// What an index keeps for the next of the same site, to make anew only what other words stand in; empty at first.
///
/// For 10,000 articles it holds some hundred megabytes: for a program that stays, not for one run.
package struct SearchMemory: Sendable {
  var index: SearchIndex?

  package init() {}
}

/// An index with all it was made from.
struct SearchIndex: Sendable {
  var documents: [SearchDocument]
  /// The campaign's numbers, which stand in bodies, and its articles' digests in their order.
  var hotlines: [Hotline]
  var articles: [Digest]
  var han: HanCounts
  var plan: ShardPlan
  var shards: [SearchShard]
  /// The sums of the files of shards, texts and traditional forms, in this order.
  var sums: [SHA256Sum]
  var tree: OutputTree

  /// The digests of a campaign's articles.
  static func digests(_ campaign: Campaign) -> [Digest] { campaign.articles.map(\.contentDigest) }
}

/// The articles' documents of an earlier index, for a campaign with as many articles and the same numbers.
struct KnownArticles: Sendable {
  let index: SearchIndex
  /// The place of the first article's document, which is the last of them.
  let last: Int

  /// The document of an article that says the same as then.
  func document(_ place: Int, _ article: Article) -> SearchDocument? {
    let digest = article.contentDigest
    guard digest != Digest(high: 0, low: 0), index.articles[place] == digest else { return nil }
    return index.documents[last - place]
  }
}

extension SearchMemory {
  /// - Returns: `nil` when all documents must be made anew.
  func articles(of campaign: Campaign) -> KnownArticles? {
    guard let index, index.articles.count == campaign.articles.count,
      index.hotlines == campaign.hotlines
    else { return nil }
    let last = index.documents.count - 1 - campaign.topics.count
    guard last < index.documents.count, last - campaign.articles.count >= -1 else { return nil }
    return KnownArticles(index: index, last: last)
  }
}
