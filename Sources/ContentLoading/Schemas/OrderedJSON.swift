/// A JSON value whose members keep their order, so that a schema reads like the documentation.
indirect enum OrderedJSON: Sendable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case null
  case list([OrderedJSON])
  case object([(key: String, value: OrderedJSON)])

  static func object(_ pairs: KeyValuePairs<String, OrderedJSON>) -> OrderedJSON {
    .object(pairs.map { ($0.key, $0.value) })
  }

  static func texts(_ texts: [String]) -> OrderedJSON { .list(texts.map { .text($0) }) }

  /// This object with members behind its own.
  func with(_ more: KeyValuePairs<String, OrderedJSON>) -> OrderedJSON {
    guard case .object(let members) = self else { return self }
    return .object(members + more.map { ($0.key, $0.value) })
  }

  /// Indented by two spaces, without a line feed at the end; short lists stand on one line.
  func text(indent: String = "") -> String {
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .truth(let truth): return truth ? "true" : "false"
    case .null: return "null"
    case .list(let items):
      let short = "[" + items.map { $0.text() }.joined(separator: ", ") + "]"
      if !short.contains("\n"), indent.count + short.count <= 100 { return short }
      return Self.lines(items.map { $0.text(indent: indent + "  ") }, "[", "]", indent)
    case .object(let members):
      let lines = members.map { "\(Self.quoted($0.key)): \($0.value.text(indent: indent + "  "))" }
      return lines.isEmpty ? "{}" : Self.lines(lines, "{", "}", indent)
    }
  }

  private static func lines(
    _ lines: [String], _ open: String, _ close: String, _ indent: String
  ) -> String {
    "\(open)\n" + lines.map { "\(indent)  \($0)" }.joined(separator: ",\n") + "\n\(indent)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case _ where scalar.value < 0x20: " "
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
