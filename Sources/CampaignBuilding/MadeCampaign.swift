import FileTree
import SiteRendering

/// All a run makes, in memory.
struct MadeCampaign: Sendable {
  let read: ReadSite
  /// What goes to `public/`; without what `--hold-back` keeps and without packed copies.
  var site = OutputTree()
  /// What goes to `office/`.
  var office = OutputTree()
  /// Whether it may be published: no error was found.
  var isWhole = false
  var held = HeldBack()
  var memory = SiteMemory()

  init(read: ReadSite) { self.read = read }
}
