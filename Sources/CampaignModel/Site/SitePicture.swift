package import Diagnostics

/// A picture of an article as the site offers it: several sizes in WebP, and one every browser reads.
package struct SitePicture: Sendable, Hashable {
  /// One file below the site's root, with its pixels.
  package struct File: Sendable, Hashable {
    package var path: String
    package var width: Int
    package var height: Int

    package init(path: String, width: Int, height: Int) {
      self.path = path
      self.width = width
      self.height = height
    }
  }

  /// PNG or JPEG; an animation as it was.
  package var fallback: File
  /// WebP, narrowest first; empty for an animation.
  package var sizes: [File]

  package init(fallback: File, sizes: [File] = []) {
    self.fallback = fallback
    self.sizes = sizes
  }
}

/// A picture a page asks for: its path in the site folder, and where the author named it.
package struct WantedPicture: Sendable, Hashable {
  package var path: String
  package var place: SourceRange

  package init(path: String, place: SourceRange) {
    self.path = path
    self.place = place
  }
}
