package import Diagnostics

/// Every rule of files and folders, for the pages of `docs/diagnostics/`.
package enum FileTreeRules {
  package static let all: [Rule] = [
    .notUTF8, .symbolicLink, .unreadable,
    .outputCollision, .outputUnsafePath,
  ]
}
