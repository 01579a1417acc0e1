import Hashing

/// A short name for bytes, so that a changed asset gets a new address and browsers may keep it for ever.
enum Fingerprint {
  /// Hexadecimal digits of an asset's mark: 32 bits, enough to tell versions of one file apart.
  private static let assetDigits = 8

  static func hex(_ bytes: [UInt8]) -> String { sha256(bytes) }

  /// `style.css` → `style.1f0c9a2b.css`; a name without an extension gets it at the end.
  static func name(_ path: String, _ bytes: [UInt8]) -> String {
    let mark = "." + hex(bytes).prefix(assetDigits)
    let file = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[file...].lastIndex(of: ".") else { return path + mark }
    return path[..<dot] + mark + path[dot...]
  }
}
