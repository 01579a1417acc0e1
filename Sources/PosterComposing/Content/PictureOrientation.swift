/// How a camera was held: what must be done to a JPEG's points so that the picture stands upright (Exif 2.3, tag 274).
package enum PictureOrientation: Int, Sendable, Hashable, CaseIterable {
  case upright = 1
  case mirrored, upsideDown, flipped, transposed, turnedLeft, transversed, turnedRight

  /// Width and height are each other's in the file.
  package var swapsSides: Bool { rawValue >= 5 }

  /// Upright when the file does not say, or says it in a way that is not to be understood.
  package init(jpeg bytes: [UInt8]) {
    self = Self.exif(in: bytes).flatMap(Self.init(tiff:)) ?? .upright
  }

  /// The segment of Exif (marker APP1) before the picture begins.
  private static func exif(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 4 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      let end = index + 2 + length
      guard marker != 0xDA, length >= 2, end <= bytes.count else { return nil }
      let body = bytes[(index + 4)..<end]
      if marker == 0xE1, body.starts(with: Array("Exif\0\0".utf8)) { return body.dropFirst(6) }
      index = end
    }
    return nil
  }

  /// Entry 274 of the first directory of a TIFF head.
  private init?(tiff bytes: ArraySlice<UInt8>) {
    let isLittle = bytes.starts(with: [0x49, 0x49])
    guard isLittle || bytes.starts(with: [0x4D, 0x4D]) else { return nil }
    func number(at offset: Int, width: Int) -> Int? {
      let start = bytes.startIndex + offset
      guard offset >= 0, start + width <= bytes.endIndex else { return nil }
      let part = bytes[start..<(start + width)]
      return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(at: 4, width: 4), let count = number(at: directory, width: 2)
    else { return nil }
    for entry in 0..<count {
      let at = directory + 2 + 12 * entry
      guard let tag = number(at: at, width: 2) else { return nil }
      if tag == 274 {
        guard let value = number(at: at + 8, width: 2), let found = Self(rawValue: value) else {
          return nil
        }
        self = found
        return
      }
    }
    return nil
  }
}
