import PosterComposing

/// The profile of sRGB, computed: what PDF/A wants said of the colours (ICC.1:2001-12, version 2).
enum ScreenProfile {
  static let bytes: [UInt8] = make()

  private static func make() -> [UInt8] {
    let curve = tag(
      "curv",
      number(256, 4)
        + (0..<256).flatMap { step in
          number(Int((SheetColor.linear(Double(step) / 255) * 65535).rounded()), 2)
        })
    // Primaries and white under D50, as sRGB's own profile has them (IEC 61966-2-1, adapted by Bradford).
    let tags: [(name: String, data: [UInt8])] = [
      ("desc", description("sRGB")), ("cprt", tag("text", Array("CC0".utf8) + [0])),
      ("wtpt", place(0.9642, 1, 0.8249)), ("rXYZ", place(0.43607, 0.22249, 0.01392)),
      ("gXYZ", place(0.38515, 0.71687, 0.09708)), ("bXYZ", place(0.14307, 0.06061, 0.71410)),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table = number(tags.count, 4)
    var body: [UInt8] = []
    let start = 128 + 4 + 12 * tags.count
    var curveStart: Int?
    for (name, data) in tags {
      let offset = name.hasSuffix("TRC") ? curveStart ?? start + body.count : start + body.count
      table += Array(name.utf8) + number(offset, 4) + number(data.count, 4)
      if name.hasSuffix("TRC"), curveStart != nil { continue }
      if name.hasSuffix("TRC") { curveStart = offset }
      body += data + [UInt8](repeating: 0, count: -data.count & 3)
    }
    return header(size: start + body.count) + table + body
  }

  private static func header(size: Int) -> [UInt8] {
    number(size, 4) + [0, 0, 0, 0] + number(0x0210_0000, 4) + Array("mntrRGB XYZ ".utf8)
      + [2026, 1, 1, 0, 0, 0].flatMap { number($0, 2) } + Array("acsp".utf8)
      + [UInt8](repeating: 0, count: 28) + fixed(0.9642) + fixed(1) + fixed(0.8249)
      + [UInt8](repeating: 0, count: 48)
  }

  private static func tag(_ type: String, _ data: [UInt8]) -> [UInt8] {
    Array(type.utf8) + [0, 0, 0, 0] + data
  }

  private static func place(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    tag("XYZ ", fixed(x) + fixed(y) + fixed(z))
  }

  /// ASCII, then empty Unicode and Macintosh names, which the type wants to be there.
  private static func description(_ name: String) -> [UInt8] {
    tag(
      "desc",
      number(name.utf8.count + 1, 4) + Array(name.utf8) + [0]
        + [UInt8](repeating: 0, count: 8 + 3 + 67))
  }

  private static func fixed(_ value: Double) -> [UInt8] {
    number(Int((value * 65536).rounded()), 4)
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
