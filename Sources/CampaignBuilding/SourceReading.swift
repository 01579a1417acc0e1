package import CampaignModel
import ContentLoading
package import Diagnostics
package import FileTree

/// What every verb starts from: the files of the site folder, and the campaign they make.
package struct ReadSite: Sendable {
  package var sources: SourceTree
  package var campaign: Campaign
  package var theme: Theme
  package var diagnostics: [Diagnostic]
}

extension World {
  /// Reads `content/` and `themes/`; a theme the site folder lacks comes from those shipped with the program.
  package func readSources() -> Reported<SourceTree> {
    let own = SourceTreeReader(root: root).read(["content", "themes"])
    guard own.value.files(under: "themes").isEmpty, let sharedThemes,
      sharedThemes.hasSuffix("/themes")
    else { return own }
    let shared = SourceTreeReader(root: String(sharedThemes.dropLast("/themes".count)))
      .read(["themes"])
    return Reported(
      SourceTree(own.value.files + shared.value.files), own.diagnostics + shared.diagnostics)
  }

  /// Loads campaign and theme from sources, with all findings of both.
  package func load(_ sources: Reported<SourceTree>) -> ReadSite {
    var campaign = CampaignLoader().load(sources.value, jobs: jobs)
    let theme = ThemeLoader().load(
      sources.value, named: campaign.value.site.theme, language: campaign.value.site.language)
    campaign.value.posterLayouts = theme.value.posterLayouts
    let layouts = PosterLayoutNames.settle(&campaign.value, in: theme.value)
    return ReadSite(
      sources: sources.value, campaign: campaign.value, theme: theme.value,
      diagnostics: sources.diagnostics + campaign.diagnostics + theme.diagnostics + layouts)
  }
}
