package import Diagnostics
import Markdown

/// Reads YAML into nodes that keep their places, within fixed limits.
///
/// The common simple shape (`key: value`, lists, one-line flow) takes a short way of its own; everything else goes through
/// Yams. Both give the same nodes. Before either, what input methods leave behind is put right where it is certain
/// (`ClerkTyping`).
package struct YAMLReader: Sendable {
  /// Deepest nesting of lists and mappings.
  package static let depthLimit = 8
  /// Bytes of one value.
  package static let scalarLimit = 64 << 10
  /// Bytes of a YAML file.
  package static let fileLimit = 1 << 20

  private let typing: ClerkTyping

  /// - Parameter keys: Every key of the format at any level, so that `标题：` can be told from prose.
  /// - Parameter warnsOfComments: Whether a comment behind a value is worth a warning, as in front matter.
  package init(keys: Set<String> = [], warnsOfComments: Bool = false) {
    typing = ClerkTyping(keys: keys, warnsOfComments: warnsOfComments)
  }

  /// Reads a whole file; `nil` when it holds nothing or could not be read.
  package func read(_ source: SourceText) -> Reported<YAMLNode?> {
    guard source.bytes.count <= Self.fileLimit else {
      return Reported(nil, [YAMLLimit.size(source, 0..<source.bytes.count, limit: Self.fileLimit)])
    }
    return read(source, bytes: 0..<source.bytes.count)
  }

  /// Reads a stretch of whole lines of a file, such as its front matter.
  package func read(_ source: SourceText, bytes: Range<Int>) -> Reported<YAMLNode?> {
    let block = YAMLBlock(source, bytes: bytes)
    if let fault = YAMLLimit.forbidden(block) { return Reported(nil, [fault]) }
    let typed = typing.tidied(block)
    var findings = typed.findings
    var node: YAMLNode?
    if case .node(let simple) = SimpleYAML.read(typed.block) {
      node = simple
    } else {
      node = YamsComposing.read(typed.block).unwrap(into: &findings)
    }
    if !typed.block.shifts.isEmpty {
      node = node.map { typed.block.restored($0) }
    }
    return Reported(node, findings)
  }
}
