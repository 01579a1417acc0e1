package import FileTree

/// What publishing changed in a folder, by path.
package struct PublishReport: Sendable, Equatable {
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []
  package var unchanged = 0
  /// Files that are not in the manifest of the folder as it was, carried over untouched.
  package var kept: [String] = []
  /// Everything stood in the folder already: nothing was written and nothing exchanged.
  package var isUntouched = false
  /// The folder as it was left.
  package var standing: StandingTree?

  package init() {}

  init(from old: Manifest?, to new: Manifest) {
    let before = old?.files ?? []
    for (entry, place) in zip(
      new.files, placesOfPaths(of: new.files, \.path, in: before, \.path))
    {
      if let place {
        if before[place].sum == entry.sum { unchanged += 1 } else { changed.append(entry.path) }
      } else {
        added.append(entry.path)
      }
    }
    removed = zip(before, placesOfPaths(of: before, \.path, in: new.files, \.path))
      .filter { $1 == nil }.map(\.0.path)
  }
}
