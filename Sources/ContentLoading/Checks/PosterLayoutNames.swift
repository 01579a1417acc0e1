import CampaignModel
import Diagnostics

/// Compares the layouts articles ask for with those of the theme.
struct PosterLayoutNames: Sendable, Equatable {
  /// The theme's kinds of layout, in its order.
  private let kinds: [String]
  private let vocabulary: Vocabulary
  /// What an article without a wish gets where the theme has not what goes with such articles.
  private let usual: String

  /// - Returns: `nil` for a theme without layouts, whose faults were told when it was read.
  init?(_ theme: Theme) {
    var kinds: [String] = []
    for layout in theme.posterLayouts where !kinds.contains(layout.kind) {
      kinds.append(layout.kind)
    }
    guard let usual = kinds.contains("notice") ? "notice" : kinds.first else { return nil }
    self.usual = usual
    self.kinds = kinds
    vocabulary = Vocabulary(
      kinds.map { kind in
        (id: kind, words: theme.posterLayouts.filter { $0.kind == kind }.map(\.title))
      })
  }

  /// Whether these are ids of layouts, each once, so that there is nothing to settle.
  func areSettled(_ layouts: [String]) -> Bool {
    layouts.allSatisfy(kinds.contains) && layouts.uniqued().count == layouts.count
  }

  /// The ids of the layouts an article asks for, each once, with a finding for each that is not there.
  func settled(_ request: Article.PosterRequest, of article: Article) -> Reported<[String]> {
    var settled: [String] = []
    var findings: [Diagnostic] = []
    for name in request.layouts {
      if let kind = vocabulary.id(of: name) {
        settled.append(kind)
      } else if !request.choosesLayouts {
        settled.append(usual)
      } else {
        settled.append(name)
        let place =
          article.places[PosterRequestReading.layoutPlace(name)] ?? article.places["poster"]
        findings.append(
          UnknownReference.diagnostic(
            name, in: vocabulary, of: .posterLayouts, at: place ?? .top(of: article.file)))
      }
    }
    return Reported(settled.uniqued(), findings)
  }
}
