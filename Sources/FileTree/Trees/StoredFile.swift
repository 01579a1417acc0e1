package import Hashing

/// What is known of a file whose bytes the publisher has already, so that nobody need hold them.
package struct StoredFile: Sendable {
  package let sum: SHA256Sum
  /// Bytes.
  package let count: Int
  /// How it was left where it waits to be published; `nil` for one that stands in the published folder.
  package let state: FileState?

  package init(sum: SHA256Sum, count: Int, state: FileState?) {
    self.sum = sum
    self.count = count
    self.state = state
  }
}
