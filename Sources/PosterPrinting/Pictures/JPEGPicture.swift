import CTurboJPEG

/// A JPEG file's bytes and what its head says.
struct JPEGPicture {
  enum Space { case grey, rgb, yCbCr }

  let bytes: [UInt8]
  let width: Int
  let height: Int
  let space: Space

  /// `nil` when it is damaged, in inks (CMYK), or of more points than any paper shows.
  init?(_ bytes: [UInt8]) {
    guard let reader = tjInitDecompress() else { return nil }
    defer { tjDestroy(reader) }
    var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard
      tjDecompressHeader3(
        reader, bytes, UInt(bytes.count), &width, &height, &sampling, &space) == 0,
      PictureLimit.allows(Int(width), Int(height))
    else { return nil }
    switch space {
    case Int32(TJCS_GRAY.rawValue): self.space = .grey
    case Int32(TJCS_RGB.rawValue): self.space = .rgb
    case Int32(TJCS_YCbCr.rawValue): self.space = .yCbCr
    default: return nil
    }
    self.bytes = bytes
    self.width = Int(width)
    self.height = Int(height)
  }

  /// Writes the points into memory, four bytes each (blue, green, red, unused); `false` when the file is damaged.
  func decode(into points: UnsafeMutablePointer<UInt8>, rowLength: Int) -> Bool {
    guard let reader = tjInitDecompress() else { return false }
    defer { tjDestroy(reader) }
    return tjDecompress2(
      reader, bytes, UInt(bytes.count), points, Int32(width), Int32(rowLength), Int32(height),
      Int32(TJPF_BGRX.rawValue), 0) == 0
  }

  /// The same picture without its colours, nothing decoded and nothing lost of its lightness; `nil` when they cannot be taken
  /// apart.
  var inGrey: [UInt8]? {
    if space == .grey { return bytes }
    guard space == .yCbCr, let reader = tjInitTransform() else { return nil }
    defer { tjDestroy(reader) }
    var change = tjtransform()
    change.op = Int32(TJXOP_NONE.rawValue)
    change.options = losslessGrey
    var made: UnsafeMutablePointer<UInt8>?
    var length: UInt = 0
    let status = tjTransform(reader, bytes, UInt(bytes.count), 1, &made, &length, &change, 0)
    defer { tjFree(made) }
    guard status == 0, let made else { return nil }
    return [UInt8](UnsafeBufferPointer(start: made, count: Int(length)))
  }
}

/// TurboJPEG's `TJXOPT_GRAY`, a macro Swift does not see.
private let losslessGrey: Int32 = 8

/// What a picture may be at most: 100 million points, several times an A2 sheet at 300 to the inch.
enum PictureLimit {
  static func allows(_ width: Int, _ height: Int) -> Bool {
    width > 0 && height > 0 && width <= 30_000 && height <= 30_000
      && width * height <= 100_000_000
  }
}
