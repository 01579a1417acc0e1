/// Writes a document tree as semantic HTML: no style, no script, every text and attribute escaped.
package struct HTMLWriter: Sendable {
  /// Where the HTML will be read; blocks meant for the other place are left out.
  package enum Medium: Sendable, Hashable { case web, poster, all }

  /// A picture as the page shows it; sizes in pixels.
  package struct Picture: Sendable, Hashable {
    package var source: String
    package var width: Int
    package var height: Int
    /// `srcset` of its WebP files; empty when there are none.
    package var sizes: String

    package init(source: String, width: Int, height: Int, sizes: String = "") {
      self.source = source
      self.width = width
      self.height = height
      self.sizes = sizes
    }
  }

  /// A telephone number and whose it is.
  package struct Telephone: Sendable, Hashable {
    package var number: String
    package var name: String

    package init(number: String, name: String) {
      self.number = number
      self.name = name
    }
  }

  package var dialect: Dialect
  /// From a destination as written to the page's link; `nil` writes the words without a link.
  package var link: @Sendable (String) -> String? = { $0 }
  /// From a picture's source as written to the shown picture; `nil` writes the source as it stands, without a size.
  package var picture: @Sendable (String) -> Picture? = { _ in nil }
  /// From an id of the hotline registry to the number; `nil` writes the id as the number.
  package var hotline: @Sendable (String) -> Telephone? = { _ in nil }
  /// Added to every heading level; the result stays within 1…6.
  package var headingShift = 0
  /// Put before every id and before the fragment of links to them.
  package var idPrefix = ""
  package var medium = Medium.web
  /// Whether headings carry ids, and tables and tasks the marks of a page; without, it is what plain GFM writes.
  package var isPage = true

  package init(dialect: Dialect = .banbao) {
    self.dialect = dialect
    if dialect == .gfm { isPage = false }
  }

  package func html(_ document: MarkdownDocument) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8192)
    append(document, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends UTF-8; for pages made by the thousand.
  package func append(_ document: MarkdownDocument, to output: inout [UInt8]) {
    var sink = HTMLSink(output)
    output = []
    for block in document.blocks { write(block, to: &sink) }
    write(document.footnotes, to: &sink)
    output = sink.bytes
  }

  /// The HTML of some inlines, for titles and the like.
  package func html(_ inlines: [Inline]) -> String {
    var sink = HTMLSink([])
    write(inlines, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
