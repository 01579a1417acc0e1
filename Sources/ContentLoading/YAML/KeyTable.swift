import Diagnostics

/// The keys of a format, in English and Chinese.
package struct KeyTable: Sendable {
  /// In the order of the documentation.
  package let keys: [Key]
  private let canonical: [String: String]

  package struct Key: Sendable, Hashable {
    package var name: String
    package var chinese: String
  }

  /// - Parameter pairs: English name to Chinese name, e.g. `["title": "标题"]`.
  package init(_ pairs: KeyValuePairs<String, String>) {
    keys = pairs.map { Key(name: $0.key, chinese: $0.value) }
    var canonical: [String: String] = [:]
    for key in keys {
      canonical[key.name] = key.name
      canonical[key.chinese] = key.name
    }
    self.canonical = canonical
  }

  /// The English name of a key in either language; letter case does not matter.
  package func name(of written: String) -> String? {
    canonical[written] ?? canonical[written.lowercased()]
  }

  package func chinese(_ name: String) -> String {
    keys.first { $0.name == name }?.chinese ?? name
  }

  /// Both names of every key.
  package var all: Set<String> { Set(canonical.keys) }

  /// The key that was probably meant, in the language it was typed in.
  package func suggestion(for written: String) -> String? {
    closestWord(to: written, among: keys.flatMap { [$0.name, $0.chinese] })
  }
}
