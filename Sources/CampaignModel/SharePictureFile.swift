/// The picture shown when an article's address is shared in a chat, `share.png` beside its page.
package struct SharePictureFile: Sendable, Hashable {
  /// Below the site's root.
  package var path: String
  /// Pixels: what Open Graph's readers ask for.
  package let width = 1200
  package let height = 630

  package init(address: String) { path = address + "share.png" }
}

extension Campaign {
  /// The share picture of an article; `nil` for articles without posters.
  package func sharePicture(of article: Article) -> SharePictureFile? {
    article.poster == nil ? nil : SharePictureFile(address: article.address)
  }
}
