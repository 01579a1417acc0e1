import CQREncode

/// The modules of a QR code: a square of dark and light, without its quiet zone.
struct QRModules: Sendable, Hashable {
  /// Dark modules side by side in a row.
  struct Run: Sendable, Hashable {
    var row: Int
    var column: Int
    var length: Int
  }

  /// Light modules on every side (ISO/IEC 18004 §9.1).
  static let quietZone = 4

  let size: Int
  let darkRuns: [Run]

  /// Encodes bytes at level M, which mends 15 % of damage; `nil` when there are more than 2,331.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
    var runs: [Run] = []
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        // Bit 0 of a module says dark (qrencode.h).
        while column < size, modules[row * size + column] & 1 == 1 { column += 1 }
        if column > start { runs.append(Run(row: row, column: start, length: column - start)) }
        column += 1
      }
    }
    self.size = size
    darkRuns = runs
  }
}
