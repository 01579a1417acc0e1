import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Foundation
import PosterComposing

/// The sample site and the default theme, read once; posters of it with the fake font.
struct SampleSite {
  let campaign: Campaign
  let theme: Theme
  let diagnostics: [Diagnostic]

  static let shared = SampleSite()

  private init() {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let read = SourceTreeReader(root: root.path).read(["content", "themes"])
    let campaign = CampaignLoader().load(read.value)
    let theme = ThemeLoader().load(read.value, named: "default")
    self.campaign = campaign.value
    self.theme = theme.value
    diagnostics = campaign.diagnostics + theme.diagnostics
  }

  func composer(
    plan: OutreachPlan? = nil, options: PosterComposer.Options = .init()
  ) -> PosterComposer {
    PosterComposer(
      campaign: campaign, layouts: theme.posterLayouts, art: theme.posterArt,
      plan: plan ?? OutreachPlan(visits: campaign.outreach.plan), shaper: FakeShaper(), asOf: nil,
      options: options)
  }

  func layouts(_ kind: String) -> [PosterLayout] { theme.posterLayouts.filter { $0.kind == kind } }
}

extension PosterSheet {
  /// Lines that say something, decoration left out.
  var lines: [TextLine] {
    elements.filter { $0.tag != .artifact }.flatMap(\.marks).compactMap { mark in
      if case .text(let line) = mark { line } else { nil }
    }
  }

  var text: String { lines.map(\.text).joined() }
}
