/// The strings and names of PDF (ISO 32000-1 §7.3).
extension [UInt8] {
  /// Text for readers: as it is when ASCII, else UTF-16 with its mark, in hexadecimal.
  mutating func append(pdfText text: String) {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      append(pdfBytes: text.utf8)
    } else {
      append("<FEFF")
      for unit in text.utf16 { append(hex: unit) }
      append(0x3E)
    }
  }

  /// ASCII as a literal string.
  mutating func append(pdfBytes bytes: some Sequence<UInt8>) {
    append(0x28)
    for byte in bytes {
      if byte == 0x28 || byte == 0x29 || byte == 0x5C { append(0x5C) }
      append(byte)
    }
    append(0x29)
  }

  /// A name of letters as they are, all else as `#` and its number.
  mutating func append(pdfName name: String) {
    append(0x2F)
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: append(byte)
      default:
        append(0x23)
        append(hex: byte)
      }
    }
  }
}

extension String {
  /// An address as PDF's URI actions take it: what is not ASCII, and blanks, percent-encoded (RFC 3986).
  var asciiAddress: [UInt8] {
    var bytes: [UInt8] = []
    for byte in utf8 {
      if (0x21...0x7E).contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(0x25)
        bytes.append(hex: byte)
      }
    }
    return bytes
  }
}
