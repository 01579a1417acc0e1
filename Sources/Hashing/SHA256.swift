import CCrypto

/// The SHA-256 of bytes as 64 lower-case hexadecimal digits, by OpenSSL (which uses the processor's own instructions).
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  bytes.withUnsafeBufferPointer { input in
    digest.withUnsafeMutableBufferPointer { output in
      _ = SHA256(input.baseAddress, input.count, output.baseAddress)
    }
  }
  let digits = Array("0123456789abcdef".utf8)
  return String(unsafeUninitializedCapacity: 64) { text in
    for (index, byte) in digest.enumerated() {
      text[index * 2] = digits[Int(byte >> 4)]
      text[index * 2 + 1] = digits[Int(byte & 15)]
    }
    return 64
  }
}
