/// A WebP file's chunks (RFC 9649 §2.3), for taking out what describes rather than draws.
///
/// libvips 8.14 writes EXIF of its own into WebP even when told to strip it.
enum WebPChunks {
  /// The file without EXIF, XMP and colour profile; bytes that are no whole WebP file come back as they are.
  static func bare(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 12, bytes.starts(with: Array("RIFF".utf8)),
      bytes[8..<12].elementsEqual("WEBP".utf8)
    else { return bytes }
    var kept = Array(bytes[0..<12])
    var at = 12
    while at + 8 <= bytes.count {
      let name = String(decoding: bytes[at..<(at + 4)], as: UTF8.self)
      let length = little(bytes, at + 4)
      let end = at + 8 + length + length % 2
      guard end <= bytes.count else { return bytes }
      if !["EXIF", "XMP ", "ICCP"].contains(name) {
        let start = kept.count
        kept += bytes[at..<end]
        // The extended header's flags for the three.
        if name == "VP8X", length > 0 { kept[start + 8] &= ~(0x08 | 0x04 | 0x20) }
      }
      at = end
    }
    let size = UInt32(kept.count - 8)
    for place in 0..<4 { kept[4 + place] = UInt8(truncatingIfNeeded: size >> (8 * UInt32(place))) }
    return kept
  }

  private static func little(_ bytes: [UInt8], _ at: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
  }
}
