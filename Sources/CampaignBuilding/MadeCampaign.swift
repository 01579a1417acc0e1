package import Diagnostics
package import FileTree
import SiteRendering

/// All a run makes, in memory.
package struct MadeCampaign: Sendable {
  package var read: ReadSite
  /// What goes to `public/`; without what `--hold-back` keeps and without packed copies.
  package var site = OutputTree()
  /// What goes to `office/`.
  package var office = OutputTree()
  /// All findings of all stages.
  package var diagnostics: [Diagnostic] = []
  /// Whether it may be published: no error was found.
  package var isWhole = false
  /// Pages that were not made anew.
  package var recalled = 0
  var held = HeldBack()
  var memory = SiteMemory()

  init(read: ReadSite) { self.read = read }
}
