/// Width and height of a picture in pixels, read from the head of its bytes; the kind is told by its magic bytes.
struct PixelSize: Sendable, Hashable {
  let width: Int
  let height: Int

  /// `nil` for bytes that are no PNG, JPEG, GIF or WebP, or are cut short.
  init?(of bytes: [UInt8]) {
    guard let size = Self.png(bytes) ?? Self.gif(bytes) ?? Self.webp(bytes) ?? Self.jpeg(bytes),
      size.0 > 0, size.1 > 0
    else { return nil }
    (width, height) = size
  }

  /// PNG, ISO/IEC 15948: signature, then IHDR with two big-endian 32-bit numbers.
  private static func png(_ b: [UInt8]) -> (Int, Int)? {
    guard b.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), b.count >= 24 else {
      return nil
    }
    return (big(b, 16, 4), big(b, 20, 4))
  }

  /// GIF89a: two little-endian 16-bit numbers after the signature.
  private static func gif(_ b: [UInt8]) -> (Int, Int)? {
    guard b.starts(with: Array("GIF8".utf8)), b.count >= 10 else { return nil }
    return (little(b, 6, 2), little(b, 8, 2))
  }

  /// WebP (RFC 9649): the three forms of the first chunk.
  private static func webp(_ b: [UInt8]) -> (Int, Int)? {
    guard b.count >= 30, b.starts(with: Array("RIFF".utf8)),
      Array(b[8..<12]) == Array("WEBP".utf8)
    else { return nil }
    switch String(decoding: b[12..<16], as: UTF8.self) {
    case "VP8 ": return (little(b, 26, 2) & 0x3FFF, little(b, 28, 2) & 0x3FFF)
    case "VP8L":
      let bits = little(b, 21, 4)
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    case "VP8X": return (little(b, 24, 3) + 1, little(b, 27, 3) + 1)
    default: return nil
    }
  }

  /// JPEG (ITU-T T.81): the first start-of-frame segment.
  private static func jpeg(_ b: [UInt8]) -> (Int, Int)? {
    guard b.starts(with: [0xFF, 0xD8]) else { return nil }
    var at = 2
    while at + 9 < b.count, b[at] == 0xFF {
      let marker = b[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (big(b, at + 7, 2), big(b, at + 5, 2))
      }
      at += 2 + max(2, big(b, at + 2, 2))
    }
    return nil
  }

  private static func big(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
    b[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
    b[at..<(at + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
