package import CampaignModel
package import Diagnostics

/// Compares the layouts articles ask for with those of the theme.
package enum PosterLayoutNames {
  /// Brings names to the theme's kinds: a layout may be called by its title, and an article without a wish takes the usual
  /// one for what the theme has not.
  /// - Returns: A finding for each wished layout that is not there.
  package static func settle(_ campaign: inout Campaign, in theme: Theme) -> [Diagnostic] {
    var kinds: [String] = []
    for layout in theme.posterLayouts where !kinds.contains(layout.kind) {
      kinds.append(layout.kind)
    }
    // Its faults were told when the theme was read.
    guard let usual = kinds.contains("notice") ? "notice" : kinds.first else { return [] }
    let vocabulary = Vocabulary(
      kinds.map { kind in
        (id: kind, words: theme.posterLayouts.filter { $0.kind == kind }.map(\.title))
      })
    var findings: [Diagnostic] = []
    var lastSettled: [String] = []
    for index in campaign.articles.indices {
      guard let wished = campaign.articles[index].posterLayouts, wished != lastSettled else {
        continue
      }
      // Nearly all: then the articles are not touched, and need not be copied for it.
      if wished.allSatisfy(kinds.contains), wished.uniqued().count == wished.count {
        lastSettled = wished
        continue
      }
      guard let request = campaign.articles[index].poster else { continue }
      let article = campaign.articles[index]
      var settled: [String] = []
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
      campaign.articles[index].poster?.layouts = settled.uniqued()
    }
    return findings
  }
}
