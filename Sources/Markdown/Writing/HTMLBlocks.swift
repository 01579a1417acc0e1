/// Blocks as HTML, laid out line by line as the library's own renderer does.
extension HTMLWriter {
  func write(_ blocks: [Block], to sink: inout HTMLSink) {
    for block in blocks { write(block, to: &sink) }
  }

  func write(_ block: Block, to sink: inout HTMLSink) {
    switch block.kind {
    case .paragraph(let inlines):
      sink.newLine()
      sink.markup("<p>")
      write(inlines, to: &sink)
      sink.markup("</p>\n")
    case .heading(let level, let id, let inlines): writeHeading(level, id, inlines, to: &sink)
    case .quote(let blocks):
      sink.newLine()
      sink.markup("<blockquote>\n")
      write(blocks, to: &sink)
      sink.newLine()
      sink.markup("</blockquote>\n")
    case .list(let list): write(list, to: &sink)
    case .code(let info, let text): writeCode(info, text, to: &sink)
    case .table(let table): write(table, to: &sink)
    case .thematicBreak:
      sink.newLine()
      sink.markup("<hr />\n")
    case .html(let html):
      guard dialect == .gfm else { return }
      sink.newLine()
      sink.raw(html)
      sink.newLine()
    case .directive(let directive): write(directive, to: &sink)
    }
  }

  private func writeHeading(
    _ level: Int, _ id: String, _ inlines: [Inline], to sink: inout HTMLSink
  ) {
    let shown = min(max(level + headingShift, 1), 6)
    sink.newLine()
    sink.markup("<h")
    sink.number(shown)
    if isPage, !id.isEmpty {
      sink.markup(" id=\"")
      sink.text(idPrefix + id)
      sink.markup("\"")
    }
    sink.markup(">")
    write(inlines, to: &sink)
    sink.markup("</h")
    sink.number(shown)
    sink.markup(">\n")
  }

  func write(_ list: List, to sink: inout HTMLSink) {
    sink.newLine()
    if let start = list.start {
      if start == 1 {
        sink.markup("<ol>\n")
      } else {
        sink.markup("<ol start=\"")
        sink.number(start)
        sink.markup("\">\n")
      }
    } else {
      sink.markup("<ul>\n")
    }
    for item in list.items { write(item, isTight: list.isTight, to: &sink) }
    if list.start == nil { sink.markup("</ul>\n") } else { sink.markup("</ol>\n") }
  }

  func write(_ item: List.Item, isTight: Bool, to sink: inout HTMLSink) {
    sink.newLine()
    switch item.isDone {
    case nil: sink.markup("<li>")
    case true?:
      sink.markup("<li><input type=\"checkbox\" checked=\"\" disabled=\"\"")
      sink.markup(isPage ? " aria-label=\"已完成\" /> " : " /> ")
    case false?:
      sink.markup("<li><input type=\"checkbox\" disabled=\"\"")
      sink.markup(isPage ? " aria-label=\"未完成\" /> " : " /> ")
    }
    for block in item.blocks {
      if isTight, case .paragraph(let inlines) = block.kind {
        write(inlines, to: &sink)
      } else {
        write(block, to: &sink)
      }
    }
    sink.markup("</li>\n")
  }

  private func writeCode(_ info: String, _ text: String, to sink: inout HTMLSink) {
    sink.newLine()
    let language = info.utf8.prefix { $0 > ASCII.space }
    if language.isEmpty {
      sink.markup("<pre><code>")
    } else {
      sink.markup("<pre><code class=\"language-")
      sink.text(String(Substring(language)))
      sink.markup("\">")
    }
    sink.text(text)
    sink.markup("</code></pre>\n")
  }

  private func write(_ table: Table, to sink: inout HTMLSink) {
    sink.newLine()
    if isPage {
      sink.markup("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"表格\">\n")
    }
    sink.markup("<table>\n<thead>\n")
    writeRow(table.header, table.alignments, isHeader: true, to: &sink)
    sink.markup("</thead>\n")
    if !table.rows.isEmpty {
      sink.markup("<tbody>\n")
      for row in table.rows { writeRow(row, table.alignments, isHeader: false, to: &sink) }
      sink.markup("</tbody>\n")
    }
    sink.markup("</table>\n")
    if isPage { sink.markup("</div>\n") }
  }

  private func writeRow(
    _ row: [Table.Cell], _ alignments: [Table.Alignment], isHeader: Bool, to sink: inout HTMLSink
  ) {
    sink.markup("<tr>\n")
    for (column, cell) in row.enumerated() {
      sink.markup(isHeader ? "<th" : "<td")
      if isHeader, isPage { sink.markup(" scope=\"col\"") }
      let alignment = column < alignments.count ? alignments[column] : .none
      switch alignment {
      case .none: break
      case .left: sink.markup(isPage ? " class=\"align-left\"" : " align=\"left\"")
      case .center: sink.markup(isPage ? " class=\"align-center\"" : " align=\"center\"")
      case .right: sink.markup(isPage ? " class=\"align-right\"" : " align=\"right\"")
      }
      sink.markup(">")
      write(cell, to: &sink)
      sink.markup(isHeader ? "</th>\n" : "</td>\n")
    }
    sink.markup("</tr>\n")
  }
}
