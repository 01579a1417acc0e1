package import Diagnostics
import Markdown

/// Markdown text to an HTML fragment, as `banbao markdown` prints it.
package func renderFragment(_ source: SourceText, plainGFM: Bool) -> Reported<String> {
  let dialect: Dialect = plainGFM ? .gfm : .banbao
  var writer = HTMLWriter(dialect: dialect)
  // A fragment for others to place: no heading ids, no wrappers of our pages.
  writer.isPage = false
  return MarkdownReader(dialect: dialect).read(source).map { writer.html($0) }
}
