package import Diagnostics

/// The settings at the head of a Markdown file, between two `---` lines.
package struct FrontMatter: Sendable {
  /// Bytes of settings a file may hold.
  package static let limit = 64 << 10

  /// `nil` when there are none or they could not be read.
  package var node: YAMLNode?
  /// The offset of the first byte of the body.
  package var bodyOffset: Int

  /// Splits a file and reads its settings.
  package static func read(_ source: SourceText, with reader: YAMLReader) -> Reported<FrontMatter> {
    let fences = FrontMatterFences(source)
    var findings = fences.findings
    var result = FrontMatter(node: nil, bodyOffset: fences.bodyOffset)
    if let settings = fences.settings {
      if settings.count > limit {
        findings.append(YAMLLimit.size(source, settings, limit: limit))
      } else {
        result.node = reader.read(source, bytes: settings).unwrap(into: &findings)
      }
    }
    return Reported(result, findings)
  }
}
