import Diagnostics
import Markdown
import Testing

@Suite(
  .enabled(
    if: SpecExample.areThere,
    "The specification's text is not beside the package; these examples were not run."))
struct SpecTests {
  /// The plain dialect writes what the library itself writes, byte for byte.
  @Test(arguments: SpecExample.all)
  func plainDialectIsTheLibrary(_ example: SpecExample) {
    let source = SourceText(file: "example.md", text: example.markdown)
    let read = MarkdownReader(dialect: .gfm).read(source)
    #expect(read.diagnostics.isEmpty)
    #expect(HTMLWriter(dialect: .gfm).html(read.value) == LibraryRendering.html(example.markdown))
  }

  /// Our own dialect writes the same, but for what it refuses with a finding (raw HTML, pictures without words, other
  /// addresses), comments, and `ftp://` in prose.
  @Test(arguments: SpecExample.all)
  func ownDialectChangesNothingWithoutChinese(_ example: SpecExample) {
    let read = read(example.markdown)
    let known: Set = [
      "markdown/raw-html", "markdown/image-without-alt", "markdown/link-address",
      "markdown/unclosed-comment",
    ]
    #expect(known.isSuperset(of: read.diagnostics.map(\.rule.code)))
    let isBesides =
      !read.value.comments.isEmpty || example.markdown.contains("is available at ftp://")
    guard read.diagnostics.isEmpty, !isBesides else { return }
    #expect(html(example.markdown) == LibraryRendering.html(example.markdown))
  }

  @Test func nearlyAllExamplesAreCompared() {
    #expect(SpecExample.all.count == 673)
    #expect(SpecExample.all.count { read($0.markdown).diagnostics.isEmpty } > 580)
  }

  /// The yardstick is the specification's own: the library gives what is printed there.
  @Test func libraryFollowsTheSpecification() {
    let same = SpecExample.all.count {
      LibraryRendering.html($0.markdown, extensions: $0.extensions) == $0.html
    }
    #expect(same > 640)
  }
}
