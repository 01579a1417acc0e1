package import Diagnostics

/// `{{热线:96110}}` in prose: a number of the hotline registry.
extension TreeBuilder {
  mutating func appendInsertion(_ raw: String, near guess: Int?) {
    let span = place(of: Array(raw.utf8), near: guess) ?? leafSpan
    if let id = Self.plainID(raw) {
      append(hotline: id, span)
      return
    }
    guard let content = Self.content(of: raw) else {
      findings.add(.unclosedInsertion(raw, at: diagnosticRange(span)))
      pending += raw.utf8
      return
    }
    let parts = content.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == ":" || $0 == "："
    }
    let name = trimmed(parts[0])
    guard ["热线", "hotline", "电话"].contains(name.lowercased()) else {
      findings.add(.unknownInsertion(raw, name: name, at: diagnosticRange(span)))
      pending += raw.utf8
      return
    }
    let written = parts.count > 1 ? trimmed(parts[1]) : ""
    guard let id = HotlineID.normalized(written) else {
      findings.add(.hotlineWithoutID(written, at: diagnosticRange(span)))
      pending += raw.utf8
      return
    }
    append(hotline: id, span)
  }

  private mutating func append(hotline id: String, _ span: Span?) {
    flushText()
    findings.hotlines.append(HotlineReference(id: id, span: span))
    append(.hotline(id: id))
  }

  /// The id of an insertion written exactly as the manual shows, which nearly all are.
  private static func plainID(_ raw: String) -> String? {
    let start = "{{热线:".utf8
    guard raw.utf8.starts(with: start), raw.utf8.count > start.count + 2 else { return nil }
    let id = raw.utf8.dropFirst(start.count).dropLast(2)
    let isPlain = id.allSatisfy {
      ASCII.isDigit($0) || 0x61...0x7A ~= $0 || $0 == ASCII.dash
    }
    return isPlain && raw.utf8.last == ASCII.closeBrace ? String(id) : nil
  }

  /// What stands between the braces; `nil` when they do not close.
  private static func content(of raw: String) -> Substring? {
    let open: Set<Character> = ["{", "｛"]
    let close: Set<Character> = ["}", "｝"]
    guard raw.count >= 4, raw.suffix(2).allSatisfy(close.contains),
      raw.prefix(2).allSatisfy(open.contains)
    else { return nil }
    return raw.dropFirst(2).dropLast(2)
  }
}

/// The text without white space at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(String.UnicodeScalarView(scalars[first...last]))
}

/// Ids of the hotline registry: `[a-z0-9-]+`.
enum HotlineID {
  /// The id meant: full-width letters and digits are read as their half-width twins; `nil` when it is none.
  static func normalized(_ written: String) -> String? {
    var id = ""
    for scalar in written.unicodeScalars {
      var value = scalar.value
      if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
      switch value {
      case 0x30...0x39, 0x61...0x7A, 0x2D: break
      case 0x41...0x5A: value += 0x20
      default: return nil
      }
      if let scalar = Unicode.Scalar(value) { id.unicodeScalars.append(scalar) }
    }
    return id.isEmpty ? nil : id
  }
}

extension Diagnostic {
  static func unclosedInsertion(_ raw: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unclosedInsertion, at: range,
      Bilingual(
        zh: "`\(raw)` 后面没有找到收尾的 `}}`", en: "`\(raw)` has no closing `}}` behind it"),
      remedy: Bilingual(
        zh: "写成 `{{热线:96110}}` 的样子：两个左花括号开头，两个右花括号收尾，写在同一行",
        en: "Write it like `{{hotline:96110}}`, two braces at each end, on one line"))
  }

  static func unknownInsertion(
    _ raw: String, name: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .unknownInsertion, at: range,
      Bilingual(
        zh: "`\(raw)`：双花括号里只能写热线，不认识“\(name)”",
        en: "`\(raw)`: only hotlines can stand in double braces, not “\(name)”"),
      remedy: Bilingual(
        zh: "写成 `{{热线:96110}}`；就是想写花括号时，在它前面加一个反斜杠：`\\{{`",
        en: "Write `{{hotline:96110}}`; for the braces themselves put a backslash first: `\\{{`"))
  }

  static func hotlineWithoutID(_ written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .hotlineID, at: range,
      written.isEmpty
        ? Bilingual(zh: "这里没有写热线编号", en: "The hotline's id is missing here")
        : Bilingual(
          zh: "“\(written)”不是热线编号", en: "“\(written)” is not the id of a hotline"),
      remedy: Bilingual(
        zh: "只写 hotlines.yaml 里的编号，如 `96110`；名称和说明会自动带出来",
        en: "Write only an id of hotlines.yaml, such as `96110`; name and purpose come with it"))
  }
}

extension Rule {
  package static let unclosedInsertion = Rule(
    "markdown/unclosed-insertion", .error,
    title: Bilingual(zh: "双花括号要成对", en: "Double braces come in pairs"),
    why: Bilingual(
      zh: "`{{热线:96110}}` 会换成登记的号码；少了收尾，读者看到的就是花括号。",
      en: "`{{hotline:96110}}` becomes a registered number; without its end readers see braces."))

  package static let unknownInsertion = Rule(
    "markdown/unknown-insertion", .error,
    title: Bilingual(zh: "双花括号里写热线", en: "Double braces hold a hotline"),
    why: Bilingual(
      zh: "双花括号只用来引用 hotlines.yaml 里的号码，写别的不会有任何效果。",
      en: "Double braces only refer to a number of hotlines.yaml; nothing else has a meaning."))

  package static let hotlineID = Rule(
    "markdown/hotline-id", .error,
    title: Bilingual(
      zh: "热线用编号引用", en: "Hotlines are named by their id"),
    why: Bilingual(
      zh: "号码只在 hotlines.yaml 里登记一次，文章里写编号，改一处就处处都改了。编号由小写字母、数字和连字符组成。",
      en:
        "Numbers are kept once, in hotlines.yaml, and named by id (lower-case letters, digits, `-`)."
    ))
}
