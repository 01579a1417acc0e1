package import CampaignModel
package import Diagnostics
import Hashing
import WorkSharing

/// The reader over the clerk's shoulder: every editorial and privacy rule, over everything a campaign says.
package struct EditorialChecker: Sendable {
  private let wordings: [Wording]

  /// - Parameters:
  ///   - wordings: The office's own words to avoid, besides the public list.
  package init(wordings: [Wording] = []) {
    self.wordings = Wording.publicList + wordings
  }

  /// Checks the whole campaign; findings come in the order of `[Diagnostic].ordered()`.
  /// - Parameters:
  ///   - drafts: Whether drafts are read too; a build that leaves them out need not stop at their blanks.
  ///   - jobs: Most threads at once.
  package func check(_ campaign: Campaign, drafts: Bool = true, jobs: Int = 1) -> [Diagnostic] {
    var memory = EditorialMemory()
    return check(campaign, drafts: drafts, jobs: jobs, memory: &memory)
  }

  /// Reads only what says something else than at the memory's last check.
  /// - Parameter memory: Of an earlier check of the same site, or an empty one.
  package func check(
    _ campaign: Campaign, drafts: Bool, jobs: Int, memory: inout EditorialMemory
  ) -> [Diagnostic] {
    let reader = EditorialReader(memory.context(of: campaign, wordings))
    var findings = findingsOutsideArticles(campaign, reader, &memory)
    let new = memory.take(campaign.articles, drafts: drafts)
    let found = orderedMap(new, jobs: jobs) { reader.findings(in: campaign.articles[$0]) }
    for (place, found) in zip(new, found) { memory.found[place] = found }
    findings += memory.found.flatMap(\.self)
    return findings.ordered()
  }

  private func findingsOutsideArticles(
    _ campaign: Campaign, _ reader: EditorialReader, _ memory: inout EditorialMemory
  ) -> [Diagnostic] {
    let words = WordsOutsideArticles(campaign)
    let findings: [Diagnostic]
    if let outside = memory.outside, outside.words == words {
      findings = outside.findings
    } else {
      findings = reader.findingsOutsideArticles(of: campaign)
      memory.outside = words.isKnown(in: campaign) ? (words, findings) : nil
    }
    return findings + reader.findingsAcrossFiles(of: campaign)
  }
}

/// The rules made ready for one campaign; each article can then be read by itself.
struct EditorialReader: Sendable {
  private let context: EditorialContext

  init(_ context: EditorialContext) { self.context = context }

  /// The findings in one article.
  func findings(in article: Article) -> [Diagnostic] {
    read(Subject(article, lexicon: context.lexicon))
  }

  /// The findings in topics, months, standing pages and tables.
  func findingsOutsideArticles(of campaign: Campaign) -> [Diagnostic] {
    let lexicon = context.lexicon
    var subjects = campaign.topics.map { Subject($0, lexicon: lexicon) }
    subjects += campaign.months.map { Subject($0, lexicon: lexicon) }
    subjects += campaign.pages.map { Subject($0, lexicon: lexicon) }
    if let front = campaign.frontPage { subjects.append(Subject(front, lexicon: lexicon)) }
    subjects.append(Subject(campaign.site, lexicon: lexicon))
    subjects.append(Subject(campaign.hotlines, lexicon: lexicon))
    subjects.append(Subject(campaign.boards, lexicon: lexicon))
    return subjects.flatMap(read)
  }

  /// The findings that only show across files.
  func findingsAcrossFiles(of campaign: Campaign) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for rule in EditorialRules.ofCampaigns { rule.check(campaign, findings: &findings) }
    return findings
  }

  private func read(_ subject: Subject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for rule in EditorialRules.ofPassages {
      let signs = rule.signs
      if subject.signs.isDisjoint(with: signs) { continue }
      for passage in subject.passages where !passage.signs.isDisjoint(with: signs) {
        rule.check(passage, of: subject, in: context, findings: &findings)
      }
    }
    for rule in EditorialRules.ofSubjects {
      rule.check(subject, in: context, findings: &findings)
    }
    return findings
  }
}
