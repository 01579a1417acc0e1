package import Diagnostics
package import FileTree

/// What a preview server shows: makes the site anew when asked, and what is too costly for every save when someone looks.
package protocol PreviewSource: Sendable {
  /// The site of the files on disk as they are now.
  /// - Parameter changes: What changed since the last call; `nil` when anything may have.
  func make(after changes: Set<String>?) async -> PreviewSnapshot

  /// A file that the pages link to and that is made on demand: a poster, its preview.
  /// - Parameter path: As in `OutputTree`, without a leading `/`.
  func file(at path: String) async -> Reported<OutputTree.File>?

  /// One poster drawn, with how its type came out; `nil` when there is no such poster.
  func poster(_ wish: PreviewPosterWish) async -> PreviewPoster?

  /// What there is to look at beside the pages.
  /// - Parameter text: What a title or a file's name is to contain; empty for all.
  func overview(of text: String) async -> PreviewOverview
}

/// The site after a change.
package struct PreviewSnapshot: Sendable {
  /// The files of the site; `nil` when faults kept it from being made, and the last good one is to stay.
  package var files: (any PreviewFiles)?
  package var findings: [Diagnostic]
  /// The path the site will be published under, `pingan/`; empty at the root. Only its 404 page names it.
  package var base: String

  package init(files: (any PreviewFiles)?, findings: [Diagnostic], base: String = "") {
    self.files = files
    self.findings = findings
    self.base = base
  }
}

/// What the start page of the preview lists, the newest first.
package struct PreviewOverview: Sendable {
  /// As many of each as a person looks through; more are found by their titles.
  package static let most = 50

  /// Articles that are not published yet, at most `most`.
  package var drafts: [PreviewDraft] = []
  /// What posters are made of, at most `most`.
  package var posters: [PreviewPosterGroup] = []
  /// Whether there are more of one or the other.
  package var hasMore = false
  /// What people call the layouts, by id.
  package var layoutNames: [String: String] = [:]
  /// And the sheets, by how they are written.
  package var sheetNames: [String: Bilingual] = [:]

  package init() {}
}

/// An article that is only seen in the preview, or not yet.
package struct PreviewDraft: Sendable {
  package var title: String
  package var file: String
  /// Path of its page; `nil` when drafts are not shown.
  package var address: String?

  package init(title: String, file: String, address: String?) {
    self.title = title
    self.file = file
    self.address = address
  }
}

/// The posters of one subject: an article, a month, the office.
package struct PreviewPosterGroup: Sendable {
  package var title: String
  package var file: String
  /// Path of the subject's page, `anti-fraud/refund-scam/`.
  package var address: String
  package var wishes: [PreviewPosterWish]

  package init(title: String, file: String, address: String, wishes: [PreviewPosterWish]) {
    self.title = title
    self.file = file
    self.address = address
    self.wishes = wishes
  }
}
