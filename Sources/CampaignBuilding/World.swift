package import CampaignModel
import PosterPrinting

/// All a run sees of the outside, fixed once: where the site lies, which day it is, how many threads, where fonts are.
///
/// Stages get values from it, never it itself.
package struct World: Sendable {
  /// Absolute path of the site folder (the one that holds `content/`).
  package var root: String
  /// Where to look for a theme the site folder does not have: the `themes` folder shipped with the program.
  package var sharedThemes: String?
  /// The user's home: never published over.
  package var home: String?
  /// Prepared fonts, made pictures and printed posters are kept here between runs.
  package var cache: String
  /// The day of the run in Asia/Shanghai.
  package var today: CivilDate
  /// Most threads at once.
  package var jobs: Int
  /// Tells this program with its libraries from an older or newer one: what another one remembered is not trusted; empty when
  /// that cannot be told, and nothing printed is kept.
  package var program = ""

  package init(
    root: String, sharedThemes: String?, home: String?, cache: String, today: CivilDate, jobs: Int
  ) {
    self.root = root
    self.sharedThemes = sharedThemes
    self.home = home
    self.cache = cache
    self.today = today
    self.jobs = max(1, jobs)
  }

  /// Posters printed by earlier runs.
  var keptPrints: KeptPrints? {
    program.isEmpty ? nil : KeptPrints(cacheFolder: cache, program: program)
  }

  package func path(_ relative: String) -> String {
    relative.hasPrefix("/") ? relative : root + "/" + relative
  }
}
