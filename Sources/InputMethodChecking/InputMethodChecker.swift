package import Diagnostics

/// Finds marks a Chinese input method typed in place of Markdown's, which would reach readers as plain characters.
///
/// It reads the author's text and not the document tree: what it looks for is precisely what became no markup.
package struct InputMethodChecker: Sendable {
  package init() {}

  /// Every finding in a file, in the order of their places.
  /// - Parameter bodyOffset: Where the settings at the head end, in bytes.
  package func check(_ source: SourceText, bodyOffset: Int) -> [InputMethodFinding] {
    guard FaultSigns.found(in: source.bytes, from: bodyOffset) else { return [] }
    let prose = Prose(source, from: bodyOffset)
    var findings: [InputMethodFinding] = []
    for rule in Self.rules { rule.check(prose, findings: &findings) }
    return findings.sorted { a, b in
      (a.place.lowerBound, a.diagnostic.rule.code) < (b.place.lowerBound, b.diagnostic.rule.code)
    }
  }

  package func check(_ source: SourceText) -> [InputMethodFinding] {
    check(source, bodyOffset: BodyStart.offset(in: source))
  }

  /// Whether a file may hold a finding: a look at the bytes alone, many times cheaper than the check.
  package func mayFind(in bytes: [UInt8]) -> Bool {
    FaultSigns.found(in: bytes, from: BodyStart.plainOffset(in: bytes))
  }

  private static let rules: [any InputMethodRule.Type] = [
    HeadingMark.self, NumberMark.self, BulletMark.self, LinkBrackets.self, PictureMark.self,
    BoldMark.self, UnderscoreBold.self, ParagraphIndent.self, TildeRange.self,
    HalfWidthPunctuation.self, HalfWidthParentheses.self, UnpairedMarks.self,
  ]
}

/// One kind of fault.
protocol InputMethodRule: SendableMetatype {
  static func check(_ prose: Prose, findings: inout [InputMethodFinding])
}
