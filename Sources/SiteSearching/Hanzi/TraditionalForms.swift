import FileTree

/// For readers who type traditional characters: which of the site's own characters is meant.
enum TraditionalForms {
  /// A file of pairs, traditional and simplified, that holds only what can help: the simplified form is on the site and the
  /// traditional one is not.
  static func file(for written: HanCounts, source: String) -> OutputTree.File {
    var pairs = String.UnicodeScalarView()
    var table = TraditionalTable.pairs.unicodeScalars.makeIterator()
    while let traditional = table.next(), let simplified = table.next() {
      if written.contains(simplified), !written.contains(traditional) {
        pairs.append(traditional)
        pairs.append(simplified)
      }
    }
    var call = ScriptCall()
    call.add("forms")
    call.add(String(pairs))
    return OutputTree.File(path: "search/forms.js", bytes: call.finished(), source: source)
  }
}
