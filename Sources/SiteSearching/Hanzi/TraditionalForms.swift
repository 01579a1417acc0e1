import FileTree

/// For readers who type traditional characters: which of the site's own characters is meant.
enum TraditionalForms {
  /// A file of pairs, traditional and simplified, that holds only what can help: the simplified form is on the site and the
  /// traditional one is not.
  static func file(for documents: [SearchDocument], source: String) -> OutputTree.File {
    var written = Set<UInt32>()
    for document in documents {
      for text in [document.title, document.summary, document.body] + document.points
        + document.words
      {
        for scalar in text.unicodeScalars where scalar.value >= 0x4E00 {
          written.insert(scalar.value)
        }
      }
    }
    var pairs = String.UnicodeScalarView()
    var table = TraditionalTable.pairs.unicodeScalars.makeIterator()
    while let traditional = table.next(), let simplified = table.next() {
      if written.contains(simplified.value), !written.contains(traditional.value) {
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
