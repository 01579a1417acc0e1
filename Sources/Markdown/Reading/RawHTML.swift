import CCMarkGFM
package import Diagnostics

/// Raw HTML: a fault in content, comments apart; tokens of fence lines come as HTML too.
extension TreeBuilder {
  mutating func appendHTMLBlock(_ node: OpaquePointer) {
    let string = cmark_node_get_literal(node)
    if let bytes = bytes(string),
      let number = FenceToken.number(bytes, sentinel: prepared.sentinel),
      prepared.fences.indices.contains(number)
    {
      meet(prepared.fences[number])
      return
    }
    let html = literal(string)
    if dialect == .gfm {
      append(Block(.html(html), span: span(of: node)))
      return
    }
    _ = startLeaf(node)
    // The library gives HTML blocks no true end.
    leaf = leaf.lowerBound..<prepared.stretch.upperBound
    report(html: html, stretch: leaf)
  }

  mutating func appendInlineHTML(_ node: OpaquePointer) {
    flushText()
    let string = cmark_node_get_literal(node)
    let html = literal(string)
    if dialect == .gfm {
      append(.html(html))
    } else if let bytes = bytes(string),
      FenceToken.number(bytes, sentinel: prepared.sentinel) != nil
    {
      append(.text(html))
    } else {
      report(html: html, stretch: stretch(of: node, startingWith: [ASCII.less]))
    }
    lastScalar = 0x20
  }

  /// Keeps the comments of a piece of HTML and reports the rest, once for each paragraph or block.
  private mutating func report(html: String, stretch: Range<Int>?) {
    if let stretch, !stretch.isEmpty { cursor = max(cursor, stretch.lowerBound) }
    var rest = html[...]
    while let open = rest.firstRange(of: "<!--") {
      if !rest[..<open.lowerBound].allSatisfy(\.isWhitespace) { break }
      guard let close = rest[open.upperBound...].firstRange(of: "-->") else {
        let place = place(of: Array("<!--".utf8), near: nil) ?? leafSpan
        findings.add(.unclosedComment(at: diagnosticRange(place)))
        return
      }
      let place = place(of: Array(html[open.lowerBound..<close.upperBound].utf8), near: nil)
      findings.comments.append(
        Comment(text: trimmed(html[open.upperBound..<close.lowerBound]), span: place ?? leafSpan))
      rest = rest[close.upperBound...]
    }
    guard !reportedHTMLInLeaf else { return }
    let raw = trimmed(rest)
    guard !raw.isEmpty else { return }
    reportedHTMLInLeaf = true
    let tag = raw.prefix { $0 != ">" && $0 != "\n" }
    let isLong = tag.count > 40
    let shown = isLong ? tag.prefix(40) : raw.prefix(tag.count + 1)
    let place = place(of: Array(trimmed(shown).utf8), near: nil) ?? leafSpan
    findings.add(
      .rawHTML(trimmed(shown) + (isLong ? "…" : ""), at: diagnosticRange(place)))
  }
}

extension Diagnostic {
  fileprivate static func rawHTML(_ tag: String, at range: SourceRange) -> Diagnostic {
    let isBreak = tag.lowercased().hasPrefix("<br")
    return Diagnostic(
      .rawHTML, at: range,
      Bilingual(
        zh: "`\(tag)` 是网页代码，正文里不能用", en: "`\(tag)` is HTML, which content cannot hold"),
      remedy: isBreak
        ? Bilingual(
          zh: "要换行，在上一行末尾加一个反斜杠 `\\`；表格里请分成两行写",
          en: "To break a line, end it with a backslash `\\`; in a table write two rows")
        : Bilingual(
          zh: "用 Markdown 写法（`**粗体**`、`[文字](网址)`）；就是想写尖括号时，换成《》，或在 `<` 前加反斜杠",
          en:
            "Use Markdown (`**bold**`, `[words](address)`); for a `<` itself put a backslash first")
    )
  }

  fileprivate static func unclosedComment(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unclosedComment, at: range,
      Bilingual(
        zh: "`<!--` 开始的备注没有收尾，它后面的正文都会不见",
        en: "The comment opened by `<!--` never ends; all text behind it would vanish"),
      remedy: Bilingual(zh: "在备注末尾加上 `-->`", en: "Put `-->` at the comment's end"))
  }
}

extension Rule {
  package static let rawHTML = Rule(
    "markdown/raw-html", .error,
    title: Bilingual(zh: "正文里不写网页代码", en: "No HTML in content"),
    why: Bilingual(
      zh: "网页代码在海报、微信里都用不了，还可能带进不安全的内容，所以一律不放行。",
      en: "HTML means nothing on posters or in messages, and may carry unsafe things."))

  package static let unclosedComment = Rule(
    "markdown/unclosed-comment", .error,
    title: Bilingual(zh: "备注要有收尾", en: "Comments end"),
    why: Bilingual(
      zh: "`<!--` 和 `-->` 之间的字不会发布；没有收尾，后面的正文全会被当成备注。",
      en:
        "What stands between `<!--` and `-->` is not published; without the end that is the whole rest."
    ))
}
