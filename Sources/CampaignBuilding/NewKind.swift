package import CampaignModel

/// What `banbao new` can make, by its Chinese or English word.
package enum NewKind: Sendable, Hashable {
  case article(Article.Kind)
  case month
  case site

  package init?(word: String) {
    switch word.lowercased() {
    case "月主题", "month": self = .month
    case "site", "网站": self = .site
    case "tip", "提示": self = .article(.tip)
    case "story", "故事": self = .article(.story)
    case "result", "成果": self = .article(.result)
    case "alert", "警示": self = .article(.alert)
    case "notice", "通知": self = .article(.notice)
    default: return nil
    }
  }
}
