import CPictureShims

/// A picture's bytes as libvips reads them. May be used from several threads.
struct VipsPicture {
  enum Format: Int32 {
    case webp = 0
    case jpeg = 1
    case png = 2

    var ending: String {
      switch self {
      case .webp: "webp"
      case .jpeg: "jpg"
      case .png: "png"
      }
    }
  }

  /// What the picture's head says; sizes as shown, after the turning EXIF asks for.
  struct Head {
    var width: Int
    var height: Int
    var isAnimated: Bool
    var hasAlpha: Bool
    var hasLocation: Bool
    var hasMetadata: Bool
  }

  /// Whether libvips is on this machine.
  static var isAvailable: Bool { banbao_picture_library() == 0 }

  let bytes: [UInt8]
  let head: Head

  /// `nil` when libvips cannot read the picture's head.
  init?(_ bytes: [UInt8]) {
    var head = banbao_picture_head()
    let failure = bytes.withUnsafeBytes {
      banbao_picture_read_head($0.baseAddress, $0.count, &head)
    }
    guard failure == 0, head.width > 0, head.height > 0 else { return nil }
    self.bytes = bytes
    self.head = Head(
      width: Int(head.width), height: Int(head.height), isAnimated: head.pages > 1,
      hasAlpha: head.has_alpha != 0, hasLocation: head.has_location != 0,
      hasMetadata: head.has_metadata != 0)
  }

  /// The picture at most so wide, upright, in sRGB, without metadata; `nil` when its pixels are damaged.
  func made(width: Int, _ format: Format) -> (bytes: [UInt8], height: Int)? {
    var made: UnsafeMutablePointer<UInt8>?
    var length = 0
    var height: Int32 = 0
    let failure = bytes.withUnsafeBytes {
      banbao_picture_make(
        $0.baseAddress, $0.count, Int32(width), format.rawValue, &made, &length, &height)
    }
    guard failure == 0, let made else { return nil }
    defer { banbao_picture_free(made) }
    let bytes = Array(UnsafeBufferPointer(start: made, count: length))
    return (format == .webp ? WebPChunks.bare(bytes) : bytes, Int(height))
  }
}
