package import CampaignModel
package import Diagnostics

/// Articles as they were loaded last and with their layouts settled: after a change only the articles that are others are
/// compared with the theme, and the rest stay the very same.
package struct PosterLayoutMemory: Sendable {
  private var names: PosterLayoutNames?
  private var loaded: [Article] = []
  private var settled: [Article] = []
  /// By place.
  private var findings: [Int: [Diagnostic]] = [:]

  package init() {}

  /// Brings names to the theme's kinds: a layout may be called by its title, and an article without a wish takes the usual
  /// one for what the theme has not.
  /// - Returns: A finding for each wished layout that is not there.
  package mutating func settle(_ campaign: inout Campaign, in theme: Theme) -> [Diagnostic] {
    guard let names = PosterLayoutNames(theme) else {
      self = PosterLayoutMemory()
      return []
    }
    let changed = campaign.articles.places(changedSince: loaded)
    if let changed, names == self.names {
      for place in changed {
        settled[place] = campaign.articles[place]
        findings[place] = nil
      }
      settle(changed, names)
    } else {
      settled = campaign.articles
      findings = [:]
      settle(Array(settled.indices), names)
    }
    self.names = names
    loaded = campaign.articles
    campaign.articles = settled
    return findings.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private mutating func settle(_ places: [Int], _ names: PosterLayoutNames) {
    var lastSettled: [String] = []
    for place in places {
      guard let wished = settled[place].posterLayouts, wished != lastSettled else { continue }
      // Nearly all: then the articles are not touched, and need not be copied for it.
      if names.areSettled(wished) {
        lastSettled = wished
        continue
      }
      guard let request = settled[place].poster else { continue }
      var found: [Diagnostic] = []
      let layouts = names.settled(request, of: settled[place]).unwrap(into: &found)
      settled[place].poster?.layouts = layouts
      if !found.isEmpty { findings[place] = found }
    }
  }
}
