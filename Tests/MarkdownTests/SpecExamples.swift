import Foundation
import Testing

/// The examples of the GFM specification, from the test data beside the package.
struct SpecExample: Sendable, CustomTestStringConvertible {
  var number: Int
  var section: String
  /// Extensions named behind `example`.
  var extensions: [String]
  var markdown: String
  var html: String

  var testDescription: String { "\(number) \(section)" }

  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/spec/gfm-0.29-spec.txt")

  static var areThere: Bool { FileManager.default.fileExists(atPath: path.path) }

  static let all: [SpecExample] = {
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    var examples: [SpecExample] = []
    var section = ""
    var extensions: [String] = []
    var markdown: [Substring] = []
    var html: [Substring] = []
    enum Part { case prose, markdown, html }
    var part = Part.prose
    let fence = String(repeating: "`", count: 32)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch part {
      case .prose where line.hasPrefix(fence + " example"):
        part = .markdown
        extensions = line.dropFirst(fence.count + 8).split(separator: " ").map(String.init)
        markdown = []
        html = []
      case .prose:
        if line.hasPrefix("#") { section = String(line.drop { $0 == "#" || $0 == " " }) }
      case .markdown where line == ".": part = .html
      case .markdown: markdown.append(line)
      case .html where line == fence:
        part = .prose
        let join = { (lines: [Substring]) in
          lines.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
        }
        examples.append(
          SpecExample(
            number: examples.count + 1, section: section, extensions: extensions,
            markdown: join(markdown),
            html: join(html)))
      case .html: html.append(line)
      }
    }
    return examples
  }()
}
