/// The head of an HTTP request, read strictly: what is doubtful is a fault, not a guess.
struct RequestHead: Sendable, Equatable {
  var method: String
  /// As sent: `/a/b?c=d`.
  var target: String
  /// Names in lower case with their values, in order.
  var fields: [(name: String, value: String)]

  static func == (a: Self, b: Self) -> Bool {
    a.method == b.method && a.target == b.target
      && a.fields.elementsEqual(b.fields, by: ==)
  }

  /// All values of a field.
  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Reads a whole head, up to and with the empty line.
  ///
  /// RFC 9112 §2.2, §3, §5: lines end with CR LF, one space between the three parts of the first, no space before a field's
  /// colon, no folded lines. Bare CR or LF, control characters and bytes beyond ASCII in the first line are refused.
  static func read(_ bytes: ArraySlice<UInt8>) -> Result<RequestHead, Refusal> {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == Byte.carriageReturn {
        guard index + 1 < bytes.endIndex, bytes[index + 1] == Byte.lineFeed else {
          return .failure(.malformed)
        }
        lines.append(bytes[start..<index])
        index += 2
        start = index
        continue
      }
      guard byte >= 0x20 && byte != 0x7F || byte == Byte.tab else { return .failure(.malformed) }
      index += 1
    }
    guard start == bytes.endIndex, lines.last?.isEmpty == true, lines.count >= 2 else {
      return .failure(.malformed)
    }
    return read(first: lines[0], fields: lines[1..<(lines.count - 1)])
  }

  private static func read(
    first: ArraySlice<UInt8>, fields: ArraySlice<ArraySlice<UInt8>>
  ) -> Result<RequestHead, Refusal> {
    let parts = first.split(separator: Byte.space, omittingEmptySubsequences: false)
    guard parts.count == 3, first.allSatisfy({ $0 > 0x1F && $0 < 0x7F }) else {
      return .failure(.malformed)
    }
    let (method, target, version) = (parts[0].text, parts[1].text, parts[2].text)
    guard isToken(parts[0]), !target.isEmpty else { return .failure(.malformed) }
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
      return .failure(version.hasPrefix("HTTP/") ? .version : .malformed)
    }
    var head = RequestHead(method: method, target: target, fields: [])
    for field in fields {
      guard let colon = field.firstIndex(of: Byte.colon), isToken(field[..<colon]) else {
        return .failure(.malformed)
      }
      head.fields.append((field[..<colon].text.lowercased(), field[(colon + 1)...].trimmed.text))
    }
    return .success(head)
  }

  /// RFC 9110 §5.6.2.
  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: Array("!#$%&'*+-.^_`|~".utf8).contains(byte)
        }
      }
  }
}

/// Bytes that have a meaning in a head.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let colon = UInt8(ascii: ":")
}

extension ArraySlice<UInt8> {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }

  /// Without spaces and tabs at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.tab }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return [] }
    return self[first...last]
  }
}
