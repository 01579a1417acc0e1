package import CampaignModel
package import Diagnostics
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
    let reader = EditorialReader(campaign, wordings: wordings)
    let articles = campaign.articles.filter { drafts || !$0.isDraft }
    let found = orderedMap(articles, jobs: jobs) { reader.findings(in: $0) }
    return (reader.findingsOutsideArticles() + found.joined()).ordered()
  }
}

/// The rules made ready for one campaign; each article can then be read by itself.
struct EditorialReader: Sendable {
  private let campaign: Campaign
  private let context: EditorialContext

  init(_ campaign: Campaign, wordings: [Wording]) {
    self.campaign = campaign
    context = EditorialContext(campaign, wordings: wordings)
  }

  /// The findings in one article.
  func findings(in article: Article) -> [Diagnostic] {
    read(Subject(article, lexicon: context.lexicon))
  }

  /// The findings in topics, months, standing pages and tables, and across files.
  func findingsOutsideArticles() -> [Diagnostic] {
    let lexicon = context.lexicon
    var subjects = campaign.topics.map { Subject($0, lexicon: lexicon) }
    subjects += campaign.months.map { Subject($0, lexicon: lexicon) }
    subjects += campaign.pages.map { Subject($0, lexicon: lexicon) }
    if let front = campaign.frontPage { subjects.append(Subject(front, lexicon: lexicon)) }
    subjects.append(Subject(campaign.site, lexicon: lexicon))
    subjects.append(Subject(campaign.hotlines, lexicon: lexicon))
    subjects.append(Subject(campaign.boards, lexicon: lexicon))
    var findings = subjects.flatMap(read)
    for rule in EditorialRules.ofCampaigns { rule.check(campaign, findings: &findings) }
    return findings
  }

  private func read(_ subject: Subject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for rule in EditorialRules.ofPassages {
      for passage in subject.passages {
        rule.check(passage, of: subject, in: context, findings: &findings)
      }
    }
    for rule in EditorialRules.ofSubjects {
      rule.check(subject, in: context, findings: &findings)
    }
    return findings
  }
}
