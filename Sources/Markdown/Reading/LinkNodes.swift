import CCMarkGFM
package import Diagnostics

/// Links and pictures: their addresses are checked and their places noted.
extension TreeBuilder {
  mutating func linkKind(_ node: OpaquePointer) -> TreeFrame.Kind {
    let destination = literal(cmark_node_get_url(node))
    let title = literal(cmark_node_get_title(node))
    let isAllowed = note(
      .link, destination, of: node, startingWith: [ASCII.openBracket, ASCII.less])
    return .link(destination: destination, title: title, isAllowed: isAllowed)
  }

  mutating func imageKind(_ node: OpaquePointer) -> TreeFrame.Kind {
    let source = literal(cmark_node_get_url(node))
    let title = literal(cmark_node_get_title(node))
    let isAllowed = note(.image, source, of: node, startingWith: [ASCII.bang])
    return .image(source: source, title: title, isAllowed: isAllowed)
  }

  /// Keeps a destination with its place; false when its address is not allowed.
  private mutating func note(
    _ kind: LinkReference.Kind, _ destination: String, of node: OpaquePointer,
    startingWith marks: [UInt8]
  ) -> Bool {
    guard dialect == .banbao else { return true }
    let stretch = stretch(of: node, startingWith: marks)
    let written = Array(
      (destination.hasPrefix("mailto:") ? destination.dropFirst(7) : destination[...]).utf8)
    var place: Span?
    if let stretch {
      let found = prepared.source.bytes.withUnsafeBufferPointer {
        $0.firstIndex(of: written, from: stretch.lowerBound, limit: stretch.upperBound)
      }
      place = span(found.map { $0..<($0 + written.count) } ?? stretch)
    }
    let whole = place ?? leafSpan
    findings.links.append(LinkReference(kind: kind, destination: destination, span: whole))
    guard let fault = LinkAddress.fault(of: destination, kind: kind) else { return true }
    findings.add(.address(destination, fault, kind: kind, at: diagnosticRange(whole)))
    return false
  }

  /// Reports a picture nothing is said about.
  mutating func checkAlt(_ source: String, _ alt: [Inline], _ frame: TreeFrame) {
    guard dialect == .banbao, alt.plainText.allSatisfy(\.isWhitespace) else { return }
    findings.add(.imageWithoutAlt(source, at: diagnosticRange(frame.span ?? leafSpan)))
  }
}

extension Diagnostic {
  fileprivate static func imageWithoutAlt(_ source: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .imageWithoutAlt, at: range,
      Bilingual(
        zh: "图片 `\(source)` 没有说明文字", en: "The picture `\(source)` has no description"),
      remedy: Bilingual(
        zh: "在 `![` 和 `]` 之间写一句图里是什么：`![工作人员在小区门口发传单](\(source))`",
        en:
          "Say between `![` and `]` what is to be seen: `![Staff handing out leaflets](\(source))`")
    )
  }
}

extension Rule {
  package static let imageWithoutAlt = Rule(
    "markdown/image-without-alt", .error,
    title: Bilingual(zh: "图片要有说明文字", en: "Pictures have a description"),
    why: Bilingual(
      zh: "看不见图的人听的就是这句说明；图片打不开时显示的也是它。",
      en: "People who cannot see the picture hear this text, and it shows when the file is missing."
    ))
}
