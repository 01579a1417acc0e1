package import Diagnostics

/// Every rule of writing to disk, for the pages of `docs/diagnostics/`.
package enum PublishingRules {
  package static let all: [Rule] = [
    .publishCannotWrite, .publishNotAtomic, .publishLocked, .publishNotOurs, .publishOverSources,
    .fileExists,
  ]
}
