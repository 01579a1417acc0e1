package import Diagnostics
import Markdown

/// Markdown text to an HTML fragment, as `banbao markdown` prints it.
package func renderFragment(_ source: SourceText, plainGFM: Bool) -> Reported<String> {
  let dialect: Dialect = plainGFM ? .gfm : .banbao
  return MarkdownReader(dialect: dialect).read(source).map { HTMLWriter(dialect: dialect).html($0) }
}
