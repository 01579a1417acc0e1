/// A stylesheet without comments and needless white space; strings are kept as they are.
enum CompactCSS {
  static func compact(_ css: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(css.count)
    var index = 0
    var pendingSpace = false
    while index < css.count {
      let byte = css[index]
      switch byte {
      case slash where index + 1 < css.count && css[index + 1] == star:
        index = end(ofComment: css, from: index + 2)
        pendingSpace = true
        continue
      case quote, apostrophe:
        space(&out, pendingSpace)
        pendingSpace = false
        let end = end(ofString: css, from: index)
        out += css[index..<end]
        index = end
        continue
      case 0x20, 0x09, 0x0A, 0x0D:
        pendingSpace = true
      case closeBrace:
        while out.last == semicolon { out.removeLast() }
        out.append(byte)
        pendingSpace = false
      case openBrace, semicolon, comma, child:
        out.append(byte)
        pendingSpace = false
      default:
        space(&out, pendingSpace)
        pendingSpace = false
        out.append(byte)
      }
      index += 1
    }
    return out
  }

  /// One space where white space stood, but none behind a mark that ends something anyway.
  ///
  /// Before `:` and `(` it is kept: there it means "within" in selectors and "and" in media queries.
  private static func space(_ out: inout [UInt8], _ pending: Bool) {
    guard pending, let last = out.last else { return }
    switch last {
    case openBrace, closeBrace, semicolon, comma, colon, child: return
    default: out.append(0x20)
    }
  }

  private static func end(ofComment css: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < css.count, !(css[index] == star && css[index + 1] == slash) { index += 1 }
    return min(css.count, index + 2)
  }

  private static func end(ofString css: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < css.count, css[index] != css[start] {
      index += css[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(css.count, index + 1)
  }

  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let openBrace = UInt8(ascii: "{")
  private static let closeBrace = UInt8(ascii: "}")
  private static let semicolon = UInt8(ascii: ";")
  private static let comma = UInt8(ascii: ",")
  private static let child = UInt8(ascii: ">")
  private static let colon = UInt8(ascii: ":")
}
