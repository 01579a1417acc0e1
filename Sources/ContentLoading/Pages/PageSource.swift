import CampaignModel
import Diagnostics
import FileTree
import Hashing
import Markdown

/// A Markdown file taken apart: settings, body, and what its body refers to.
struct PageSource {
  var file: SourceFile
  var body: MarkdownDocument
  var reading: ReadingTime
  var findings: [Diagnostic]
  /// Whether the settings could be read, so that a missing key is worth a finding.
  var isReadable: Bool
  /// The files its body's links lead to.
  var targets: [String] = []
  private var node: YAMLNode?

  init(_ file: SourceFile, reader: YAMLReader, context: ReadingContext) {
    self.file = file
    findings = []
    let source = file.text().unwrap(into: &findings)
    let front = FrontMatter.read(source, with: reader).unwrap(into: &findings)
    node = front.node
    isReadable = front.node != nil || !findings.hasErrors
    body = MarkdownReader().read(source, from: front.bodyOffset).unwrap(into: &findings)
    let counts = body.counts
    reading = ReadingTime(han: counts.han, words: counts.words)
    findings += LinkChecking.check(body, context, targets: &targets)
    for reference in body.hotlineReferences where !context.hotlines.contains(reference.id) {
      findings.append(
        UnknownReference.diagnostic(
          reference.id, in: context.hotlines, of: .hotlines,
          at: reference.span.map { $0.range(in: file.path) } ?? .top(of: file.path)))
    }
  }

  /// The digest of what a page is made of: its bytes, its path, and what its words were found to mean.
  func digest(_ meanings: [String]...) -> Digest {
    var digest = DigestWriter()
    digest.add(file.path)
    for words in meanings { digest.add(words) }
    digest.add(file.bytes)
    return digest.digest
  }

  /// The settings against a key table; keys that are missing are reported when the settings could be read at all.
  func settings(_ keys: KeyTable) -> StrictMapping {
    StrictMapping(node, file: file.path, keys: keys)
  }
}
