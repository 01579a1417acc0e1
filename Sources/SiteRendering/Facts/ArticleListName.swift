import CampaignModel

/// A list of articles that share something, newest first.
enum ArticleListName: Sendable, Hashable {
  case topic(String)
  case audience(String)
  case venue(VenueCategory)
  case kind(Article.Kind)
  /// By slug.
  case tag(String)

  /// `tag:family`.
  var key: String {
    switch self {
    case .topic(let id): "topic:\(id)"
    case .audience(let id): "audience:\(id)"
    case .venue(let category): "venue:\(category.rawValue)"
    case .kind(let kind): "kind:\(kind.rawValue)"
    case .tag(let slug): "tag:\(slug)"
    }
  }

  init?(key: some StringProtocol) {
    guard let colon = key.firstIndex(of: ":") else { return nil }
    let value = String(key[key.index(after: colon)...])
    switch key[..<colon] {
    case "topic": self = .topic(value)
    case "audience": self = .audience(value)
    case "venue":
      guard let category = VenueCategory(rawValue: value) else { return nil }
      self = .venue(category)
    case "kind":
      guard let kind = Article.Kind(rawValue: value) else { return nil }
      self = .kind(kind)
    case "tag": self = .tag(value)
    default: return nil
    }
  }
}
