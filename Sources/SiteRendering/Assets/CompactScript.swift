/// A script without indentation, empty lines and lines that only comment; line ends stay, since they may end statements.
///
/// A template literal over several lines would lose its indentation: themes do not use them.
enum CompactScript {
  static func compact(_ script: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(script.count)
    for line in script.split(separator: UInt8(ascii: "\n")) {
      let words = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if words.isEmpty || words.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) { continue }
      out += words
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }
}
