import CampaignModel
import FileTree

/// A picture of an article with what a poster must know of it.
struct PosterPicture: Sendable {
  var picture: SheetPicture
  var alternative: String

  /// Height by width.
  var ratio: Double { Double(picture.pixelHeight) / Double(max(1, picture.pixelWidth)) }

  /// `nil` when there is no such file, or it is neither a JPEG nor a PNG.
  init?(_ picture: Article.Picture, in sources: SourceTree) {
    guard let bytes = sources[picture.path]?.bytes, let size = PictureSize(bytes) else {
      return nil
    }
    self.picture = SheetPicture(
      bytes: bytes, format: size.format, pixelWidth: size.width, pixelHeight: size.height,
      box: Box(x: 0, y: 0, width: 0, height: 0))
    alternative = picture.alt
  }
}

/// Format and pixels of a picture as it stands upright, from the head of its file.
struct PictureSize: Sendable, Hashable {
  var format: SheetPicture.Format
  var width: Int
  var height: Int

  init?(_ bytes: [UInt8]) {
    if let png = Self(png: bytes) {
      self = png
    } else if let jpeg = Self(jpeg: bytes) {
      self = jpeg
    } else {
      return nil
    }
  }

  /// PNG (ISO/IEC 15948 §11.2.2): signature, then the header chunk with width and height.
  private init?(png bytes: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.starts(with: signature), bytes.count >= 24 else { return nil }
    func number(at offset: Int) -> Int {
      bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    format = .png
    width = number(at: 16)
    height = number(at: 20)
    guard width > 0, height > 0 else { return nil }
  }

  /// JPEG (ITU-T T.81 §B.2.2): segments up to the first start of frame.
  private init?(jpeg bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        format = .jpeg
        height = Int(bytes[index + 5]) << 8 | Int(bytes[index + 6])
        width = Int(bytes[index + 7]) << 8 | Int(bytes[index + 8])
        guard width > 0, height > 0 else { return nil }
        if PictureOrientation(jpeg: bytes).swapsSides { swap(&width, &height) }
        return
      }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      guard length >= 2 else { return nil }
      index += 2 + length
    }
    return nil
  }
}
