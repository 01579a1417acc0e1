import CampaignModel

/// What an article asks of posters: `poster: false`, or a mapping.
enum PosterRequestReading {
  /// `nil` when the author wants no poster.
  static func request(_ settings: inout StrictMapping) -> Article.PosterRequest? {
    var request = Article.PosterRequest()
    guard let node = settings.node("poster") else { return request }
    if let text = node.text {
      if let wanted = Spelling.bool(text) { return wanted ? request : nil }
      settings.findings.append(
        StrictMappingFault.shape(.mapping, settings.range(of: "poster"), written: text))
      return request
    }
    guard var poster = settings.mapping("poster", FrontMatterKeys.poster) else { return request }
    let layouts = poster.words("layouts").map(\.text).uniqued()
    if !layouts.isEmpty { request.layouts = layouts }
    request.sheets = poster.choices("sheets", Choices.paper).uniqued()
    request.headline = poster.text("headline", limit: 20)
    request.optional = poster.choices("optional", Choices.dispensable).uniqued()
    settings.absorb(poster)
    return request
  }
}
