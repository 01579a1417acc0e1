/// Lines of an iCalendar file: CRLF ends, folded at 75 octets without cutting a character (RFC 5545 §3.1).
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// Octets of a line without its end.
  static let lineLength = 75

  /// Adds a property whose value is already in its own form: a date, a word of the format.
  mutating func add(_ name: String, _ value: String) { add(line: "\(name):\(value)") }

  /// Adds a property with free text.
  mutating func add(_ name: String, text: String) { add(name, Self.escaped(text)) }

  /// Adds a whole content line, name and value.
  mutating func add(line: String) {
    var length = 0
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if length + octets > Self.lineLength {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += Array(String(scalar).utf8)
      length += octets
    }
    bytes += [0x0D, 0x0A]
  }

  /// TEXT by RFC 5545 §3.3.11: `\ ; ,` and line ends escaped, other control characters left out.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.append("\\")
        escaped.append(scalar)
      case "\n" where isAfterReturn: break
      case "\n", "\r":
        escaped.append("\\")
        escaped.append("n")
      case "\t": escaped.append(scalar)
      default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.append(scalar) }
      }
      isAfterReturn = scalar == "\r"
    }
    return String(escaped)
  }
}

extension CalendarText {
  /// `20261103`
  static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)\(month < 10 ? "0" : "")\(month)\(day < 10 ? "0" : "")\(day)"
  }
}
