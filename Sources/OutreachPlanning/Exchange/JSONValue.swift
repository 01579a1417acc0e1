import Diagnostics

/// A JSON value with its place in the file, so that a fault in a problem file has line and column.
///
/// Own because decoders stop at the first fault and know no lines.
struct JSONValue {
  enum Kind {
    case null
    case bool(Bool)
    /// As written; whole numbers are read by `whole`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])
  }

  struct Member {
    var key: String
    var keyRange: Range<Int>
    var value: JSONValue
  }

  var kind: Kind
  /// Bytes of the file.
  var range: Range<Int>

  /// What it is, for messages.
  var form: Bilingual {
    switch kind {
    case .null: Bilingual(zh: "null", en: "null")
    case .bool: Bilingual(zh: "true/false", en: "true/false")
    case .number: Bilingual(zh: "数字", en: "a number")
    case .string: Bilingual(zh: "文字", en: "text")
    case .array: Bilingual(zh: "列表 […]", en: "a list […]")
    case .object: Bilingual(zh: "{…}", en: "an object {…}")
    }
  }
}
