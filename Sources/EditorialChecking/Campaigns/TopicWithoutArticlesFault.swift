import CampaignModel
package import Diagnostics

/// A topic nobody has written for.
struct TopicWithoutArticlesFault: CampaignRule {
  func check(_ campaign: Campaign, findings: inout [Diagnostic]) {
    var empty = Set(campaign.topics.map(\.id))
    for place in campaign.articles.indices where !campaign.articles[place].isDraft {
      if empty.isEmpty { return }
      empty.subtract(campaign.articles[place].topics)
    }
    for topic in campaign.topics where empty.contains(topic.id) {
      findings.append(.topicWithoutArticles(topic))
    }
  }
}

extension Diagnostic {
  fileprivate static func topicWithoutArticles(_ topic: Topic) -> Diagnostic {
    Diagnostic(
      .topicWithoutArticles, at: .top(of: topic.file),
      Bilingual(
        zh: "专题“\(topic.title)”还没有文章", en: "The topic “\(topic.title)” has no articles"),
      remedy: Bilingual(
        zh: "在 content/\(topic.id)/ 里写一篇；还没准备好就先删掉这个专题文件夹",
        en: "Write one in content/\(topic.id)/, or remove the folder for now"))
  }
}

extension Rule {
  package static let topicWithoutArticles = Rule(
    "campaign/topic-without-articles", .warning,
    title: Bilingual(zh: "专题不空着", en: "No empty topics"),
    why: Bilingual(
      zh: "空栏目是政府网站检查要扣分的，居民点进去也白跑一趟。",
      en: "Inspections mark empty columns down, and residents click in vain."))
}
