import CTurboJPEG
import PosterComposing

/// A JPEG picture made ready to be shown: upright, and without what cameras add (places, serial numbers, thumbnails).
///
/// Points are moved about in the file's own blocks, so nothing of them is lost; a strip of a few points at an edge that does
/// not fill a block falls away when a picture is turned.
struct JPEGPicture {
  let bytes: [UInt8]
  let width: Int
  let height: Int
  let isGrey: Bool

  /// `nil` when it is damaged or ends too soon, is in inks (CMYK), or has more points than any paper shows.
  /// - Parameter inGrey: Without its colours, its lightness untouched.
  init?(_ file: [UInt8], inGrey: Bool = false) {
    guard let head = Head(file), let reader = tjInitTransform() else { return nil }
    defer { tjDestroy(reader) }
    let dropsColors = inGrey && head.space == TJCS_YCbCr
    var change = tjtransform()
    change.op = Self.operation(PictureOrientation(jpeg: file))
    change.options = JPEGOption.trim | JPEGOption.copyNone | (dropsColors ? JPEGOption.grey : 0)
    var made: UnsafeMutablePointer<UInt8>?
    var length: UInt = 0
    let status = tjTransform(reader, file, UInt(file.count), 1, &made, &length, &change, 0)
    defer { tjFree(made) }
    guard status == 0 || Self.isHarmless(reader), let made, length > 0 else { return nil }
    let turned = [UInt8](UnsafeBufferPointer(start: made, count: Int(length)))
    guard let result = Head(turned) else { return nil }
    bytes = turned
    width = result.width
    height = result.height
    isGrey = result.space == TJCS_GRAY
  }

  /// Writes the points into memory, four bytes each (blue, green, red, unused); `false` when the file is damaged.
  func decode(into points: UnsafeMutablePointer<UInt8>, rowLength: Int) -> Bool {
    guard let reader = tjInitDecompress() else { return false }
    defer { tjDestroy(reader) }
    return tjDecompress2(
      reader, bytes, UInt(bytes.count), points, Int32(width), Int32(rowLength), Int32(height),
      Int32(TJPF_BGRX.rawValue), 0) == 0
  }

  /// Cameras leave stray bytes that harm nothing; a file that ends too soon lacks a part of the picture.
  private static func isHarmless(_ reader: tjhandle) -> Bool {
    tjGetErrorCode(reader) == Int32(TJERR_WARNING.rawValue)
      && !String(cString: tjGetErrorStr2(reader)).contains("Premature end")
  }

  private static func operation(_ orientation: PictureOrientation) -> Int32 {
    let operation =
      switch orientation {
      case .upright: TJXOP_NONE
      case .mirrored: TJXOP_HFLIP
      case .upsideDown: TJXOP_ROT180
      case .flipped: TJXOP_VFLIP
      case .transposed: TJXOP_TRANSPOSE
      case .turnedLeft: TJXOP_ROT90
      case .transversed: TJXOP_TRANSVERSE
      case .turnedRight: TJXOP_ROT270
      }
    return Int32(operation.rawValue)
  }

  private struct Head {
    var width: Int
    var height: Int
    var space: TJCS

    init?(_ bytes: [UInt8]) {
      guard let reader = tjInitDecompress() else { return nil }
      defer { tjDestroy(reader) }
      var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      guard
        tjDecompressHeader3(
          reader, bytes, UInt(bytes.count), &width, &height, &sampling, &space) == 0,
        PictureLimit.allows(Int(width), Int(height)), space >= 0
      else { return nil }
      self.width = Int(width)
      self.height = Int(height)
      self.space = TJCS(rawValue: UInt32(space))
      guard [TJCS_GRAY, TJCS_RGB, TJCS_YCbCr].contains(self.space) else { return nil }
    }
  }
}

/// TurboJPEG's `TJXOPT_…`, macros Swift does not see.
private enum JPEGOption {
  static let trim: Int32 = 2
  static let grey: Int32 = 8
  static let copyNone: Int32 = 64
}

/// What a picture may be at most: 100 million points, several times an A2 sheet at 300 to the inch.
enum PictureLimit {
  static func allows(_ width: Int, _ height: Int) -> Bool {
    width > 0 && height > 0 && width <= 30_000 && height <= 30_000
      && width * height <= 100_000_000
  }
}
