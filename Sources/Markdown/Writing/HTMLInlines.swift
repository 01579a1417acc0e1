/// Inlines as HTML.
extension HTMLWriter {
  func write(_ inlines: [Inline], to sink: inout HTMLSink) {
    for inline in inlines { write(inline, to: &sink) }
  }

  private func write(_ inline: Inline, to sink: inout HTMLSink) {
    switch inline {
    case .text(let text): sink.text(text)
    case .softBreak: sink.markup("\n")
    case .hardBreak: sink.markup("<br />\n")
    case .code(let text):
      sink.markup("<code>")
      sink.text(text)
      sink.markup("</code>")
    case .emphasis(let inner):
      sink.markup("<em>")
      write(inner, to: &sink)
      sink.markup("</em>")
    case .strong(let inner):
      sink.markup("<strong>")
      write(inner, to: &sink)
      sink.markup("</strong>")
    case .strikethrough(let inner):
      sink.markup("<del>")
      write(inner, to: &sink)
      sink.markup("</del>")
    case .link(let destination, let title, let inner):
      writeLink(destination, title, inner, to: &sink)
    case .image(let source, let title, let alt): writeImage(source, title, alt, to: &sink)
    case .html(let html):
      if dialect == .gfm { sink.raw(html) }
    case .footnoteReference(let index, let occurrence):
      writeReference(to: index, occurrence, to: &sink)
    case .hotline(let id): writeHotline(id, to: &sink)
    }
  }

  private func writeLink(
    _ destination: String, _ title: String, _ inner: [Inline], to sink: inout HTMLSink
  ) {
    guard let target = dialect == .gfm ? destination : target(of: destination) else {
      write(inner, to: &sink)
      return
    }
    sink.markup("<a href=\"")
    sink.address(target)
    if !title.isEmpty {
      sink.markup("\" title=\"")
      sink.text(title)
    }
    sink.markup("\">")
    write(inner, to: &sink)
    sink.markup("</a>")
  }

  /// Where a link leads on the page; `nil` when it may lead nowhere.
  private func target(of destination: String) -> String? {
    if destination.hasPrefix("#"), !idPrefix.isEmpty {
      return "#" + idPrefix + destination.dropFirst()
    }
    guard let target = link(destination), LinkAddress.fault(of: target, kind: .link) == nil else {
      return nil
    }
    return target
  }

  private func writeImage(
    _ source: String, _ title: String, _ alt: [Inline], to sink: inout HTMLSink
  ) {
    let shown = picture(source)
    let address = shown?.source ?? source
    guard dialect == .gfm || LinkAddress.fault(of: address, kind: .image) == nil else {
      sink.text(alt.plainText)
      return
    }
    let sizes = shown?.sizes ?? ""
    if !sizes.isEmpty {
      sink.markup("<picture><source type=\"image/webp\" srcset=\"")
      sink.text(sizes)
      sink.markup("\" sizes=\"(min-width: 45em) 41em, 92vw\" />")
    }
    sink.markup("<img src=\"")
    sink.address(address)
    sink.markup("\" alt=\"")
    sink.text(alt.plainText)
    if !title.isEmpty {
      sink.markup("\" title=\"")
      sink.text(title)
    }
    if let shown {
      sink.markup("\" width=\"")
      sink.number(shown.width)
      sink.markup("\" height=\"")
      sink.number(shown.height)
      sink.markup("\" loading=\"lazy")
    }
    sink.markup("\" />")
    if !sizes.isEmpty { sink.markup("</picture>") }
  }

  /// A number as a link that telephones dial.
  func writeHotline(_ id: String, to sink: inout HTMLSink) {
    let number = hotline(id)?.number ?? id
    sink.markup("<a class=\"hotline\" href=\"tel:")
    sink.address(Self.dialled(number))
    sink.markup("\">")
    sink.text(number)
    sink.markup("</a>")
  }

  /// The digits to dial: what a number is printed with between them is left out.
  private static func dialled(_ number: String) -> String {
    String(number.filter { $0.isASCII && ($0.isNumber || "+*#,;".contains($0)) })
  }

  // MARK: Footnotes

  private func writeReference(to index: Int, _ occurrence: Int, to sink: inout HTMLSink) {
    sink.markup("<sup><a class=\"footnote-ref\" id=\"")
    writeReferenceID(index, occurrence, to: &sink)
    sink.markup("\" href=\"#")
    sink.text(idPrefix)
    sink.markup("fn-")
    sink.number(index + 1)
    sink.markup("\">")
    sink.number(index + 1)
    sink.markup("</a></sup>")
  }

  private func writeReferenceID(_ index: Int, _ occurrence: Int, to sink: inout HTMLSink) {
    sink.text(idPrefix)
    sink.markup("fnref-")
    sink.number(index + 1)
    if occurrence > 1 {
      sink.markup("-")
      sink.number(occurrence)
    }
  }

  func write(_ footnotes: [Footnote], to sink: inout HTMLSink) {
    guard !footnotes.isEmpty else { return }
    sink.newLine()
    sink.markup("<section class=\"footnotes\" aria-label=\"注释\">\n<ol>\n")
    for (index, footnote) in footnotes.enumerated() {
      sink.markup("<li id=\"")
      sink.text(idPrefix)
      sink.markup("fn-")
      sink.number(index + 1)
      sink.markup("\">\n")
      write(footnote.blocks, to: &sink)
      sink.markup("<p class=\"footnote-back\">")
      for occurrence in 1...max(1, min(footnote.references, Self.mostBackLinks)) {
        if occurrence > 1 { sink.markup(" ") }
        sink.markup("<a href=\"#")
        writeReferenceID(index, occurrence, to: &sink)
        sink.markup("\" aria-label=\"回到正文\">↩</a>")
      }
      sink.markup("</p>\n</li>\n")
    }
    sink.markup("</ol>\n</section>\n")
  }

  /// Links back from one footnote; more help nobody.
  private static let mostBackLinks = 9
}
