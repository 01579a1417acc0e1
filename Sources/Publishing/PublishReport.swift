/// What publishing changed in a folder, by path.
package struct PublishReport: Sendable, Equatable {
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []
  package var unchanged = 0
  /// Files that are not in the manifest of the folder as it was, carried over untouched.
  package var kept: [String] = []

  package init() {}

  init(from old: Manifest?, to new: Manifest) {
    let before = Dictionary(
      (old?.files ?? []).map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    var left = Set(before.keys)
    for entry in new.files {
      left.remove(entry.path)
      switch before[entry.path] {
      case nil: added.append(entry.path)
      case entry.sha256: unchanged += 1
      default: changed.append(entry.path)
      }
    }
    removed = left.sorted()
  }
}
