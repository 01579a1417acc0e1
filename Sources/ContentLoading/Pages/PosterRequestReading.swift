import CampaignModel
import Diagnostics
import Markdown

/// What an article asks of posters: `poster: false`, or a mapping.
enum PosterRequestReading {
  /// `nil` when the author wants no poster.
  /// - Parameter places: Where each layout's name stands is added under `layoutPlace`.
  static func request(
    _ settings: inout StrictMapping, places: inout [String: SourceRange]
  ) -> Article.PosterRequest? {
    var request = Article.PosterRequest()
    guard let node = settings.node("poster") else { return request }
    if let text = node.text {
      if let wanted = Spelling.bool(text) { return wanted ? request : nil }
      settings.findings.append(
        StrictMappingFault.shape(.mapping, settings.range(of: "poster"), written: text))
      return request
    }
    guard var poster = settings.mapping("poster", FrontMatterKeys.poster) else { return request }
    let layouts = poster.words("layouts")
    if !layouts.isEmpty {
      request.layouts = layouts.map(\.text).uniqued()
      request.choosesLayouts = true
      for layout in layouts.reversed() { places[layoutPlace(layout.text)] = layout.range }
    }
    request.sheets = poster.choices("sheets", Choices.paper).uniqued()
    request.headline = poster.text("headline", limit: 20)
    request.optional = poster.choices("optional", Choices.dispensable).uniqued()
    settings.absorb(poster)
    return request
  }

  /// The key of `Article.places` for a layout's name.
  static func layoutPlace(_ layout: String) -> String { "poster.layouts.\(layout)" }

  /// The layouts that go with an article: what it warns of, what it tells, what is said in it.
  static func layouts(for article: Article.Fields) -> [String] {
    let kind =
      switch article.kind {
      case .alert: "warning"
      case .story: "story"
      case .tip, .result, .notice: "notice"
      }
    return article.body.blocks.contains(where: \.holdsDialogue) ? [kind, "dialogue"] : [kind]
  }
}

extension Block {
  /// Whether somebody speaks in it where posters may show it.
  fileprivate var holdsDialogue: Bool {
    switch kind {
    case .directive(let directive):
      if directive.role == .webOnly { return false }
      return switch directive.content {
      case .dialogue: true
      case .blocks(let blocks): blocks.contains(where: \.holdsDialogue)
      case .quiz, .hotlines: false
      }
    case .quote(let blocks): return blocks.contains(where: \.holdsDialogue)
    default: return false
    }
  }
}
