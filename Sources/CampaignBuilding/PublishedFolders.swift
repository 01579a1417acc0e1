import FileTree
import Publishing

/// What a run has put in place.
struct PublishedFolders: Sendable {
  /// Of the site.
  var site: PublishReport
  /// The folders of the site and of the office, as they were left.
  var folders: [StandingTree]
}
