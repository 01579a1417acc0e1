/// Findings as a person reads them in a terminal: headline, the line with a caret under the exact characters, what to type instead.
package struct TextReport: Sendable {
  private let language: Language
  private let color: Bool
  /// The text of a file, for quoting its lines; `nil` when there is none.
  private let source: @Sendable (String) -> SourceText?

  package init(
    language: Language, color: Bool = false, source: @escaping @Sendable (String) -> SourceText?
  ) {
    self.language = language
    self.color = color
    self.source = source
  }

  /// All findings, ordered, with an empty line between.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.ordered().map(text).joined(separator: "\n")
  }

  package func text(_ diagnostic: Diagnostic) -> String {
    var out = paint(label(diagnostic.severity), diagnostic.severity)
    out += "[\(diagnostic.rule.code)] \(diagnostic.message.text(in: language))\n"
    if let range = diagnostic.range {
      out += "  --> \(range.file):\(range.start.line):\(range.start.column)\n"
      out += quote(range, severity: diagnostic.severity)
    }
    if let remedy = diagnostic.remedy {
      out += "  \(language == .zh ? "改法" : "Fix")\(language == .zh ? "：" : ": ")"
      out += remedy.text(in: language) + "\n"
    }
    return out
  }

  /// "3 个错误，1 个提醒" for the end of a run.
  package func summary(_ diagnostics: [Diagnostic]) -> String {
    let findings = diagnostics.ordered()
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    switch language {
    case .zh: return "\(errors) 个错误，\(warnings) 个提醒"
    case .en:
      return
        "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
    }
  }

  private func label(_ severity: Severity) -> String {
    switch (severity, language) {
    case (.error, .zh): "错误"
    case (.warning, .zh): "提醒"
    case (.note, .zh): "说明"
    case (.error, .en): "error"
    case (.warning, .en): "warning"
    case (.note, .en): "note"
    }
  }

  private func paint(_ text: String, _ severity: Severity) -> String {
    guard color else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }

  /// The source line and carets below it; lines longer than the window are cut around the fault.
  private func quote(_ range: SourceRange, severity: Severity) -> String {
    guard let text = source(range.file), range.start.line <= text.lineCount else { return "" }
    let scalars = Array(text.line(range.start.line).unicodeScalars)
    guard !scalars.isEmpty else { return "" }
    let first = min(max(range.start.column - 1, 0), scalars.count)
    let last =
      range.end.line == range.start.line
      ? min(max(range.end.column - 1, first + 1), scalars.count) : scalars.count
    let window = visible(first..<max(first, last), of: scalars)
    let lead = window.lowerBound > 0 ? "…" : ""
    let tail = window.upperBound < scalars.count ? "…" : ""
    let shown = scalars[window].map(Self.printable).joined()
    let before = scalars[window.lowerBound..<max(window.lowerBound, min(first, window.upperBound))]
    let marked = scalars[min(first, window.upperBound)..<min(max(first, last), window.upperBound)]
    let indent = displayWidth(of: lead) + width(before)
    let carets = max(1, width(marked))
    let number = String(range.start.line)
    let gutter = String(repeating: " ", count: number.count)
    return "\(gutter)  |\n\(number)  | \(lead)\(shown)\(tail)\n\(gutter)  | "
      + String(repeating: " ", count: indent)
      + paint(String(repeating: "^", count: carets), severity) + "\n"
  }

  private func visible(_ fault: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int> {
    let limit = 60
    guard scalars.count > limit else { return 0..<scalars.count }
    let start = max(0, min(fault.lowerBound - 20, scalars.count - limit))
    return start..<min(scalars.count, start + limit)
  }

  private func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + displayWidth(of: Self.printable($1)) }
  }

  /// A tab as one space and control characters as a picture, so that carets stay under their character.
  private static func printable(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 9: " "
    case 0..<32: String(Character(Unicode.Scalar(0x2400 + scalar.value) ?? " "))
    case 127: "␡"
    default: String(Character(scalar))
    }
  }
}
