import FileTree

/// The pictures of the site folder that pages may show, with their pixels.
struct PictureShelf: Sendable {
  private let files: SourceTree

  init(files: SourceTree) { self.files = files }

  /// A picture by its path in the site folder; `nil` when there is none or it is no PNG, JPEG, GIF or WebP.
  func picture(_ path: String) -> (bytes: [UInt8], size: PixelSize)? {
    guard let file = files[path], let size = PixelSize(of: file.bytes) else { return nil }
    return (file.bytes, size)
  }
}
