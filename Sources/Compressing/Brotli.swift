import CBrotli

/// Brotli (RFC 7932).
enum Brotli {
  /// 9 of 11: the last two steps take ten times as long for a few parts in a hundred.
  private static let quality: Int32 = 9
  /// As wide as the text, between 64 KB and the library's default of 4 MB: the encoder clears a table of that size each time.
  private static func window(_ count: Int) -> Int32 {
    min(22, max(16, Int32(Int.bitWidth - count.leadingZeroBitCount)))
  }

  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    let most = BrotliEncoderMaxCompressedSize(bytes.count)
    guard most > 0 else { return nil }
    let packed = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = buffer.count
      let done = BrotliEncoderCompress(
        quality, window(bytes.count), BROTLI_MODE_TEXT, bytes.count, bytes, &count,
        buffer.baseAddress)
      if done == 0 { count = 0 }
    }
    return packed.isEmpty ? nil : packed
  }
}
