/// How large a QR code is, by its text alone.
package enum CodeSize {
  /// Most bytes of versions 1…40 at level M in byte mode (ISO/IEC 18004:2015, table 7).
  private static let capacities = [
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
    711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989,
    2099, 2213, 2331,
  ]
  /// Light modules on every side (ISO/IEC 18004 §9.1).
  static let quietZone = 4

  /// Modules on a side, without the quiet zone; `nil` for more bytes than a code holds.
  package static func modules(_ text: String) -> Int? {
    version(text).map { 17 + 4 * $0 }
  }

  static func version(_ text: String) -> Int? {
    let bytes = text.utf8.count
    return capacities.firstIndex { bytes <= $0 }.map { $0 + 1 }
  }
}
