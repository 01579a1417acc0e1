package import CampaignModel
package import Diagnostics
package import FileTree

/// A theme as it was loaded last, for as long as no file of any theme changes.
package struct ThemeMemory: Sendable {
  private var files: ArraySlice<SourceFile> = []
  private var language = Site.Language.chinese
  private var name = ""
  private var theme: Reported<Theme>?

  package init() {}

  /// What `ThemeLoader.load` gives.
  package mutating func load(
    _ tree: SourceTree, named name: String, language: Site.Language
  ) -> Reported<Theme> {
    let files = tree.slice(under: "themes")
    if let theme, name == self.name, language == self.language, areSame(files, self.files) {
      return theme
    }
    let theme = ThemeLoader().load(tree, named: name, language: language)
    self.files = files
    self.language = language
    self.name = name
    self.theme = theme
    return theme
  }
}
