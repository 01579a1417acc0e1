/// The picture shown when an article's address is shared in a chat, `share.png` beside its page.
package struct SharePictureFile: Sendable, Hashable {
  /// Below the site's root.
  package let path: String
  /// Pixels: what Open Graph's readers ask for.
  package let width: Int
  package let height: Int
}

extension Campaign {
  /// The share picture of an article; `nil` when `site.yaml` asks for none.
  package func sharePicture(of article: Article) -> SharePictureFile? {
    posterFiles(of: article).first { $0.isShared && $0.sheet.width > $0.sheet.height }.map { file in
      SharePictureFile(
        path: file.path, width: Int((file.sheet.width / PaperSize.pixel).rounded()),
        height: Int((file.sheet.height / PaperSize.pixel).rounded()))
    }
  }
}
