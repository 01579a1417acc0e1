import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Foundation
import TestSupport
import Testing

@testable import SiteSearching

/// The index of the sample campaign in `content/`.
@Suite struct SampleSearchTests {
  static let campaign: Campaign = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let tree = SourceTreeReader(root: root.path).read(["content"]).value
    return CampaignLoader().load(tree, jobs: 2).value
  }()
  static let tree = SiteSearch().index(campaign, jobs: 2).value

  @Test func everyArticleMonthTopicPageAndNumberIsInIt() throws {
    let index = try #require(IndexReader(Self.tree))
    let addresses = Set((0..<index.documents).compactMap { index.document($0).first })
    #expect(addresses.count == index.documents)
    let campaign = Self.campaign
    #expect(campaign.articles.count > 30)
    for address in campaign.articles.map(\.address) + campaign.months.map(\.address)
      + campaign.topics.map(\.address) + campaign.pages.map(\.address) + [""]
      + campaign.hotlines.map({ "hotlines/#tel-\($0.id)" })
    {
      #expect(addresses.contains(address), "\(address)")
    }
  }

  /// 500 pieces of two to six characters, from anywhere in any document: all their terms lead to it, in the right field or a
  /// better one.
  @Test func everyPieceOfATextLeadsToIt() throws {
    let index = try #require(IndexReader(Self.tree))
    var random = SeededGenerator(seed: 20261121)
    var drawn = 0
    while drawn < 500 {
      let number = Int.random(in: 0..<index.documents, using: &random)
      let document = index.document(number)
      let field = [7, 7, 7, 6, 5, 4].randomElement(using: &random) ?? 7
      let text = Array(document[field].unicodeScalars)
      let length = Int.random(in: 2...6, using: &random)
      guard text.count >= length else { continue }
      let start = Int.random(in: 0...(text.count - length), using: &random)
      let piece = String(String.UnicodeScalarView(text[start..<(start + length)]))
      let terms = Pieces.terms(of: piece)
      guard !terms.isEmpty, !piece.contains("\n") else { continue }
      drawn += 1
      for term in terms {
        let found = index.documents(of: term)[number]
        // Tags stand before the body in the text, and are found as the summary is.
        #expect((found ?? -1) >= 7 - field, "\(piece): \(term) in \(document[0])")
      }
    }
  }

  @Test func whatIsNowhereIsNotFound() throws {
    let index = try #require(IndexReader(Self.tree))
    let texts = (0..<index.documents).map {
      index.document($0).dropFirst(4).joined(separator: "\n")
    }
    var wrong = 0
    for first in "平安青石街道反诈骗子" {
      for second in "山水花鸟鱼虫草木云雨" where !texts.contains(where: { $0.contains("\(first)\(second)") })
      {
        wrong += index.documents(of: "\(first)\(second)").count
      }
    }
    // Terms are told apart by twenty bits: one in some thousand may be taken for another.
    #expect(wrong <= 2)
  }

  @Test func theTopicFilterFindsATopicsArticles() throws {
    let index = try #require(IndexReader(Self.tree))
    for topic in Self.campaign.topics {
      let found = Set(index.documents(of: "#" + topic.id).keys.map { index.document($0)[0] })
      let articles = Self.campaign.articles.filter { $0.topics.contains(topic.id) }
      #expect(!articles.isEmpty)
      #expect(found.isSuperset(of: articles.map(\.address)))
      #expect(found.contains(topic.address))
    }
  }

  @Test func threadsDoNotChangeIt() {
    let alone = SiteSearch().index(Self.campaign, jobs: 1).value
    #expect(alone.count == Self.tree.count)
    for file in alone.ordered { #expect(Self.tree[file.path]?.bytes == file.bytes, "\(file.path)") }
  }

  @Test func itSaysWhichSimplifiedCharacterIsMeant() {
    let pairs = Array(IndexReader.values(Self.tree["search/forms.js"]).last as? String ?? "")
    #expect(pairs.count.isMultiple(of: 2) && pairs.count > 200)
    let forms = stride(from: 0, to: pairs.count, by: 2).map { "\(pairs[$0])\(pairs[$0 + 1])" }
    #expect(forms.contains("詐诈") && forms.contains("騙骗") && forms.contains("電电"))
    #expect(!forms.contains { $0.first == $0.last })
  }
}

/// Cuts a text as `search.js` does, written anew: Han in twos, letters and digits in threes.
enum Pieces {
  static func terms(of text: String) -> [String] {
    var runs: [(isHan: Bool, text: [Character])] = []
    var open = false
    for character in text.lowercased() {
      guard let scalar = character.unicodeScalars.first else { continue }
      let isHan = (0x3400...0x9FFF).contains(scalar.value) || scalar.value == 0x3007
      guard isHan || character.isLetter || character.isNumber else {
        open = false
        continue
      }
      if open, runs.last?.isHan == isHan {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((isHan, [character]))
      }
      open = true
    }
    return runs.flatMap { run -> [String] in
      let size = run.isHan ? 2 : 3
      guard run.text.count > size else { return [String(run.text)] }
      return (0...(run.text.count - size)).map { String(run.text[$0..<($0 + size)]) }
    }
  }
}
