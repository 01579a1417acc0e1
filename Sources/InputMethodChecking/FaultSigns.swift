/// A look at the bytes of a body for anything a rule could find, so that faultless files cost next to nothing.
enum FaultSigns {
  /// - Returns: `false` only when no rule would find anything.
  static func found(in bytes: [UInt8], from start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      Kind.table.withUnsafeBufferPointer { kinds in
        var scan = Scan(bytes: buffer, kinds: kinds)
        return scan.run(from: start)
      }
    }
  }

  private enum Kind {
    static let plain: UInt8 = 0
    static let han: UInt8 = 1
    static let newline: UInt8 = 2
    static let punctuation: UInt8 = 3
    static let underscore: UInt8 = 4
    static let tilde: UInt8 = 5
    static let general: UInt8 = 6
    static let marks: UInt8 = 7
    static let fullWidth: UInt8 = 8
    /// Starts what the rules do not look into, where marks may pair differently.
    static let masking: UInt8 = 9

    static let table: [UInt8] = {
      var table = [UInt8](repeating: plain, count: 256)
      for byte in 0xE4...0xE9 { table[byte] = han }
      table[0x0A] = newline
      for byte in ",.:;?!()".utf8 { table[Int(byte)] = punctuation }
      table[Int(UInt8(ascii: "_"))] = underscore
      table[Int(UInt8(ascii: "~"))] = tilde
      for byte in "`<\\".utf8 { table[Int(byte)] = masking }
      table[0xE2] = general
      table[0xE3] = marks
      table[0xEF] = fullWidth
      return table
    }()
  }

  private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    let kinds: UnsafeBufferPointer<UInt8>
    /// Whether “ and 《 are open.
    var quoted = false
    var titled = false

    mutating func run(from start: Int) -> Bool {
      var index = start
      if lineStart(start) { return true }
      while index < bytes.count {
        switch kinds[Int(bytes[index])] {
        case Kind.plain: index += 1
        case Kind.han: index += 3
        case Kind.newline:
          index += 1
          if lineStart(index) { return true }
        case Kind.punctuation:
          if betweenWide(index) { return true }
          index += 1
        case Kind.underscore:
          if byte(index + 1) == UInt8(ascii: "_") { return true }
          index += 1
        case Kind.tilde:
          if byte(index - 1) != UInt8(ascii: "~"), byte(index + 1) != UInt8(ascii: "~") {
            return true
          }
          index += 1
        case Kind.general:
          if quotes(index) { return true }
          index += 3
        case Kind.marks:
          if titles(index) { return true }
          index += 3
        case Kind.masking: return true
        default:
          if fullWidth(index) { return true }
          index += 3
        }
      }
      return quoted || titled
    }

    private func byte(_ index: Int) -> UInt8 {
      index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    /// A byte of a wide character on each side, a space allowed behind.
    private func betweenWide(_ index: Int) -> Bool {
      // A parenthesis of one width may have a partner of the other.
      if bytes[index] == UInt8(ascii: "("), byte(index + 1) >= 0x80 { return true }
      if bytes[index] == UInt8(ascii: ")"), byte(index - 1) >= 0x80 { return true }
      guard byte(index - 1) >= 0x80 else { return false }
      let next = byte(index + 1)
      return next >= 0x80 || next == 0x20 && byte(index + 2) >= 0x80
    }

    private mutating func quotes(_ index: Int) -> Bool {
      guard byte(index + 1) == 0x80 else { return false }
      switch byte(index + 2) {
      case 0x9C where quoted, 0x9D where !quoted: return true
      case 0x9C: quoted = true
      case 0x9D: quoted = false
      default: break
      }
      return false
    }

    private mutating func titles(_ index: Int) -> Bool {
      guard byte(index + 1) == 0x80 else { return false }
      switch byte(index + 2) {
      case 0x8A where titled, 0x8B where !titled: return true
      case 0x8A: titled = true
      case 0x8B: titled = false
      case 0x91: return byte(index + 3) == 0xEF  // 】（
      default: break
      }
      return false
    }

    private func fullWidth(_ index: Int) -> Bool {
      guard byte(index + 1) == 0xBC else { return false }
      switch byte(index + 2) {
      case 0x81: return byte(index + 3) == UInt8(ascii: "[") || byte(index + 3) == 0xE3  // ！[ ！【
      case 0x88: return byte(index - 1) == UInt8(ascii: "]")  // ]（
      case 0x89: return linkEndsWide(index)
      case 0x8A: return true  // ＊
      default: return false
      }
    }

    /// `](…）`: a link closed by a full-width parenthesis.
    private func linkEndsWide(_ index: Int) -> Bool {
      var start = index - 1
      while start > 0, bytes[start] > 0x20, bytes[start] < 0x7F {
        if bytes[start] == UInt8(ascii: "("), bytes[start - 1] == UInt8(ascii: "]") { return true }
        start -= 1
      }
      return false
    }

    /// Signs at the start of a line, and a mark left open at the end of a paragraph.
    private func lineStart(_ start: Int) -> Bool {
      var index = start
      while byte(index) == 0x20 || byte(index) == UInt8(ascii: ">") { index += 1 }
      // A blank line or another item ends the text in which a mark must be paired.
      if quoted || titled, byte(index) < 0x80 { return true }
      switch byte(index) {
      case 0x09: return true
      case UInt8(ascii: "#"):
        while byte(index) == UInt8(ascii: "#") { index += 1 }
        return byte(index) >= 0x80
      case UInt8(ascii: "-"): return byte(index + 1) >= 0x80
      case 0x30...0x39:
        while 0x30...0x39 ~= byte(index) { index += 1 }
        if byte(index) == UInt8(ascii: ".") || byte(index) == UInt8(ascii: ")") {
          return byte(index + 1) > 0x20 && !(0x30...0x39 ~= byte(index + 1))
        }
        return byte(index) == 0xE3 || byte(index) == 0xEF
      case 0xE4...0xE9: return index >= start + 4
      case 0xC2: return byte(index + 1) == 0xB7
      case 0xE2: return byte(index + 1) == 0x97 || byte(index + 2) == 0xA2 || index >= start + 4
      case 0xE3: return byte(index + 2) == 0x80 || index >= start + 4
      case 0xEF: return byte(index + 1) == 0xBC && byte(index + 2) != 0x88
      default: return false
      }
    }
  }
}
