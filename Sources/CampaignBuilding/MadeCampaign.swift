import Diagnostics
import EditorialChecking
import FileTree
import Publishing
import SiteRendering
import WorkSharing

/// All a run makes, in memory but for what is stored already.
struct MadeCampaign: Sendable {
  let read: ReadSite
  /// What goes to `public/`; without what `--hold-back` keeps and without packed copies.
  var site = OutputTree()
  /// What goes to `office/`.
  var office = OutputTree()
  /// Whether it may be published: no error was found.
  var isWhole = false
  var held = HeldBack()
  var memory = Ahead(SiteMemory())
  /// The articles in which no fault of wording was found.
  var clean: CleanArticles?
  /// Where pages are stored as they are made; without one, why nothing can be published.
  var publication = Reported<Publication?>(nil)

  init(read: ReadSite) { self.read = read }
}
