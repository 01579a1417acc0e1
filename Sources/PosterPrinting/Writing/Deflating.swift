import CZlib

/// The bytes in the zlib format (RFC 1950), as PDF's FlateDecode takes them; `nil` when there is no memory for it.
func deflated(_ bytes: [UInt8]) -> [UInt8]? {
  var length = compressBound(UInt(bytes.count))
  var status = Z_OK
  let packed = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
    status = compress2(buffer.baseAddress, &length, bytes, UInt(bytes.count), deflateLevel)
    count = status == Z_OK ? Int(length) : 0
  }
  return status == Z_OK ? packed : nil
}

/// Of 1 (fast) to 9 (small); past 6 a poster gains less than one part in a hundred.
private let deflateLevel: Int32 = 6
