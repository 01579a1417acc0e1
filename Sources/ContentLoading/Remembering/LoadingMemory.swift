import CampaignModel
import Diagnostics
import FileTree

/// What a site folder said when it was read last, so that the next reading looks only at what has changed.
///
/// A loading with a memory gives what a loading without gives: the campaign, and the findings in the same order.
package struct LoadingMemory: Sendable {
  /// All files of the last reading, and those of `content/` among them, in order of path.
  var tree: SourceTree?
  var files: ArraySlice<SourceFile> = []
  /// All but articles, and what articles are read against.
  var frame: CampaignFrame?
  /// As they stand in the frame's map.
  var articles: [ReadArticle] = []
  /// For each of `files` its place in `articles`.
  var articleOfFile: [Int?] = []
  /// The articles' places in their published order, and the articles in it.
  var order: [Int] = []
  var newestFirst: [Article] = []
  var claims = AddressClaims()

  package init() {}
}

/// An article as it was read, with what its reading rests on besides its own file.
struct ReadArticle: Sendable {
  var article: Article
  var findings: [Diagnostic]
  /// The files its links and its picture were found to lead to.
  var targets: [String]

  /// Whether it would be read the same with other files beside it.
  func holds(in context: ReadingContext) -> Bool {
    // A finding may tell of a missing file, or guess at one.
    findings.isEmpty && targets.allSatisfy(context.files.contains)
  }
}
