import CDeflate

/// gzip (RFC 1952) by libdeflate; no name and no time in the header, so the same bytes give the same file.
enum Gzip {
  /// 9 of 12: the last steps take five times as long for one part in a hundred.
  private static let level: Int32 = 9

  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
    defer { libdeflate_free_compressor(compressor) }
    let most = libdeflate_gzip_compress_bound(compressor, bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = libdeflate_gzip_compress(
        compressor, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
    return packed.isEmpty ? nil : packed
  }
}
