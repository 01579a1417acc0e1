import Diagnostics
import FileTree
import Markdown

// Our Markdown stage alone: reads every .md below a folder, makes its tree and its HTML, writes nothing.
// `markdown-floor FROM` does the same with bare libcmark-gfm; front matter is skipped by both.

guard CommandLine.arguments.count == 2 else {
  print("usage: markdown-stage FOLDER")
  throw ExitFailure()
}

struct ExitFailure: Error {}

let reader = MarkdownReader()
let writer = HTMLWriter()
let sources = SourceTreeReader(root: CommandLine.arguments[1]).read(["content"]).value
var pages = 0
var bytes = 0
for file in sources.files where file.path.hasSuffix(".md") {
  let text = file.text().value
  var body = 0
  if text.line(1) == "---" {
    var line = 2
    while line <= text.lineCount, text.line(line) != "---" { line += 1 }
    body = line < text.lineCount ? text.lineRange(line + 1).lowerBound : text.bytes.count
  }
  bytes += writer.html(reader.read(text, from: body).value).utf8.count
  pages += 1
}
print("\(pages) pages, \(bytes) bytes")
