import Diagnostics
import FileTree

/// The words of a theme's templates: key to text; mappings inside are joined with dots (`months.title`).
enum ThemeStrings {
  private static let reader = YAMLReader()

  static func read(_ file: SourceFile) -> Reported<[(key: String, value: String)]> {
    var findings: [Diagnostic] = []
    let source = file.text().unwrap(into: &findings)
    let root = reader.read(source).unwrap(into: &findings)
    var words = Words(file: file.path)
    if let root { words.add(root, prefix: "") }
    return Reported(words.pairs, findings + words.findings)
  }

  static func flattened(
    _ node: YAMLNode?, in settings: inout StrictMapping
  ) -> [(key: String, value: String)] {
    var words = Words(file: settings.file)
    if let node { words.add(node, prefix: "") }
    settings.findings += words.findings
    return words.pairs
  }

  private struct Words {
    let file: String
    var pairs: [(key: String, value: String)] = []
    var findings: [Diagnostic] = []
    private var seen: [String: SourcePosition] = [:]

    init(file: String) { self.file = file }

    mutating func add(_ node: YAMLNode, prefix: String) {
      guard case .mapping(let entries) = node.content else {
        if !node.isBlank {
          findings.append(
            StrictMappingFault.shape(.mapping, node.range(in: file), written: node.text))
        }
        return
      }
      for entry in entries {
        let key = prefix + (entry.key.text ?? "")
        let place = entry.key.range(in: file)
        if let first = seen.updateValue(place.start, forKey: key) {
          findings.append(StrictMappingFault.duplicate(key, at: place, first: first))
        }
        switch entry.value.content {
        case .scalar(let text, _): pairs.append((key, text))
        case .mapping: add(entry.value, prefix: key + ".")
        case .list:
          findings.append(
            StrictMappingFault.shape(.text, entry.value.range(in: file), written: nil))
        }
      }
    }
  }
}
