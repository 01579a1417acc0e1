package import Diagnostics
package import Markdown

/// A YAML value as written: dates and numbers stay text, and every part knows its place in the file.
package struct YAMLNode: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case scalar(String, ScalarStyle)
    case list([YAMLNode])
    case mapping([Entry])
  }

  package enum ScalarStyle: Sendable, Hashable { case plain, quoted, block }

  /// One `key: value`; the key is always a scalar.
  package struct Entry: Sendable, Hashable {
    package var key: YAMLNode
    package var value: YAMLNode

    package init(key: YAMLNode, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  package var content: Content
  /// Of a collection: its first character only.
  package var span: Span

  package init(_ content: Content, span: Span) {
    self.content = content
    self.span = span
  }

  /// The text of a scalar; `nil` for a list or a mapping.
  package var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// Whether nothing was written: `summary:`, `summary: ~`.
  package var isBlank: Bool {
    guard case .scalar(let text, .plain) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  package func range(in file: String) -> SourceRange { span.range(in: file) }
}
