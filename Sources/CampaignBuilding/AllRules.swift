import ContentLoading
package import Diagnostics
import EditorialChecking
import FileTree
import InputMethodChecking
import LedgerWriting
import Markdown
import OutreachPlanning
import PictureMaking
import PosterComposing
import PosterImposing
import PosterPrinting
import PreviewServing
import Publishing
import SiteRendering

/// The rules of every room, by code: what `docs/diagnostics/` is written from.
package enum AllRules {
  package static let all: [Rule] =
    [
      FileTreeRules.all, MarkdownRules.all, LoadingRules.all, EditorialRules.all,
      PlanningRules.all, RenderingRules.all, ComposingRules.all, PrintingRules.all,
      ImposingRules.all, PictureMakingRules.all,
      LedgerRules.all, PublishingRules.all, PreviewRules.all, BuildingRules.all,
      InputMethodRules.all,
    ]
    .flatMap { $0 }
    .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
}
