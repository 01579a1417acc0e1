import CampaignModel
import ContentLoading
package import Diagnostics
import EditorialChecking
package import FileTree

/// What was read and checked last, so that the next reading and checking look only at what has changed.
///
/// With a memory or without, what is read and found is the same. One memory is for one site folder.
package struct ReadingMemory: Sendable {
  fileprivate var loading = LoadingMemory()
  fileprivate var theme = ThemeMemory()
  fileprivate var layouts = PosterLayoutMemory()
  fileprivate var editorial: EditorialMemory
  fileprivate var inputMethod = InputMethodMemory()

  package init() { self.init(recalling: nil) }

  /// - Parameter clean: Articles in which an earlier run has found nothing.
  init(recalling clean: CleanArticles?) { editorial = EditorialMemory(recalling: clean) }

  /// The articles in which nothing was found.
  var clean: CleanArticles? { editorial.clean }
}

extension World {
  /// Loads campaign and theme from sources, with all findings of both.
  package func load(_ sources: Reported<SourceTree>, memory: inout ReadingMemory) -> ReadSite {
    var campaign = CampaignLoader().load(sources.value, jobs: jobs, memory: &memory.loading)
    let theme = memory.theme.load(
      sources.value, named: campaign.value.site.theme, language: campaign.value.site.language)
    campaign.value.posterLayouts = theme.value.posterLayouts
    let layouts = memory.layouts.settle(&campaign.value, in: theme.value)
    return ReadSite(
      sources: sources.value, campaign: campaign.value, theme: theme.value,
      diagnostics: sources.diagnostics + campaign.diagnostics + theme.diagnostics + layouts)
  }

  /// The findings of the editorial and the input-method rules.
  /// - Parameter drafts: Whether drafts are read too.
  package func textFindings(
    in read: ReadSite, drafts: Bool, memory: inout ReadingMemory
  ) -> [Diagnostic] {
    let editorial = EditorialChecker().check(
      read.campaign, drafts: drafts, jobs: jobs, memory: &memory.editorial)
    var typed = memory.inputMethod.check(read.sources, jobs: jobs)
    if !drafts, !typed.isEmpty {
      let articles = read.campaign.articles
      let left = Set(articles.indices.filter { articles[$0].isDraft }.map { articles[$0].file })
      typed.removeAll { finding in finding.range.map { left.contains($0.file) } ?? false }
    }
    return editorial + typed
  }
}
