import Diagnostics

/// Reads JSON by RFC 8259, strictly: no comments, no trailing commas, nothing behind the value.
struct JSONReader {
  /// What stopped the reading, and where.
  struct Fault: Error {
    var offset: Int
    var message: Bilingual
  }

  /// Deeper nesting is refused.
  static let depth = 32

  private let bytes: [UInt8]
  private var at = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ source: SourceText) -> Result<JSONValue, Fault> {
    var reader = JSONReader(source.bytes)
    do throws(Fault) {
      let value = try reader.value(depth: 0)
      reader.skipSpace()
      if reader.at < reader.bytes.count {
        throw reader.fault("这里以后不该再有内容", "Nothing may follow here")
      }
      return .success(value)
    } catch {
      return .failure(error)
    }
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    skipSpace()
    guard depth <= Self.depth else { throw fault("嵌套太深", "Nested too deeply") }
    guard at < bytes.count else { throw fault("文件没有写完", "The file ends too early") }
    let start = at
    let kind: JSONValue.Kind
    switch bytes[at] {
    case UInt8(ascii: "{"): kind = try object(depth: depth)
    case UInt8(ascii: "["): kind = try array(depth: depth)
    case UInt8(ascii: "\""): kind = .string(try string())
    case UInt8(ascii: "t"): kind = try word("true", .bool(true))
    case UInt8(ascii: "f"): kind = try word("false", .bool(false))
    case UInt8(ascii: "n"): kind = try word("null", .null)
    default: kind = .number(try number())
    }
    return JSONValue(kind: kind, range: start..<at)
  }

  private mutating func object(depth: Int) throws(Fault) -> JSONValue.Kind {
    var members: [JSONValue.Member] = []
    at += 1
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      let start = at
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw fault("这里应是一个带双引号的名字", "A name in quotes is expected")
      }
      let key = try string()
      let range = start..<at
      skipSpace()
      guard take(":") else { throw fault("名字后面少了冒号", "A colon is missing") }
      let value = try value(depth: depth + 1)
      members.append(JSONValue.Member(key: key, keyRange: range, value: value))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw fault("这里少了逗号或 }", "A comma or } is missing") }
    }
  }

  private mutating func array(depth: Int) throws(Fault) -> JSONValue.Kind {
    var values: [JSONValue] = []
    at += 1
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(values) }
      guard take(",") else { throw fault("这里少了逗号或 ]", "A comma or ] is missing") }
    }
  }

  private mutating func string() throws(Fault) -> String {
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: text, as: UTF8.self) else {
          throw fault("文字不是 UTF-8", "The text is not UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw fault("文字里不能直接换行", "A line end or control character in a text")
      default: text.append(byte)
      }
    }
    throw fault("少了收尾的双引号", "A closing quote is missing")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    guard at < bytes.count else { throw fault("文件没有写完", "The file ends too early") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else {
          throw fault("`\\u` 写法不完整", "Half of a surrogate pair")
        }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw fault("`\\u` 写法不完整", "Half of a surrogate pair")
      }
      text += Array(String(Character(scalar)).utf8)
    default: throw fault("不认识的转义写法", "An unknown escape")
    }
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count, let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue
      else { throw fault("`\\u` 后面要有四位十六进制数字", "Four hexadecimal digits must follow `\\u`") }
      code = code * 16 + UInt32(digit)
      at += 1
    }
    return code
  }

  private mutating func number() throws(Fault) -> String {
    let start = at
    let part: Set<UInt8> = Set("+-.0123456789eE".utf8)
    while at < bytes.count, part.contains(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard Double(text) != nil, let first = text.utf8.first, first != UInt8(ascii: "+"),
      first != UInt8(ascii: ".")
    else {
      at = start
      throw fault("这里看不懂", "This is not JSON")
    }
    return text
  }

  private mutating func word(_ word: String, _ kind: JSONValue.Kind) throws(Fault)
    -> JSONValue.Kind
  {
    guard bytes[at...].starts(with: word.utf8) else {
      throw fault("这里看不懂", "This is not JSON")
    }
    at += word.utf8.count
    return kind
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(truncatingIfNeeded: character.value) else {
      return false
    }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  private func fault(_ zh: String, _ en: String) -> Fault {
    Fault(offset: at, message: Bilingual(zh: zh, en: en))
  }
}
