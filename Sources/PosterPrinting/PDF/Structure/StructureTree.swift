import PosterComposing

/// What the pages mean, for readers who do not see them: the structure tree of a tagged PDF (ISO 32000-1 §14.7).
struct StructureTree {
  /// A piece of content with its meaning.
  struct Leaf {
    var reference: PDFFile.Reference
    /// A standard structure type: `H1`, `P`, `Figure`, `Link`.
    var type: String
    var page: PDFFile.Reference
    /// Which marked content of its page it is.
    var mark: Int
    var alternative: String?
    /// The clickable area of a link.
    var annotation: PDFFile.Reference?
    var box: PDFRectangle?
  }

  private let root: PDFFile.Reference
  private let document: PDFFile.Reference
  private let language: String
  /// Sheets and pages with their leaves, in reading order.
  private var sections: [[Leaf]] = []
  /// By page in order: what its marked contents belong to.
  private var pages: [[PDFFile.Reference]] = []
  private var annotations: [PDFFile.Reference] = []
  private let pageCount: Int
  private var lastHeading = 0

  init(pageCount: Int, language: String, into file: inout PDFFile) {
    root = file.reserve()
    document = file.reserve()
    self.language = language
    self.pageCount = pageCount
  }

  mutating func beginPage() { pages.append([]) }

  mutating func beginSection() { sections.append([]) }

  /// A heading's type; levels are never skipped on the way down, which readers take for a gap (ISO 14289-1 §7.4.2).
  mutating func heading(_ level: Int) -> String {
    lastHeading = min(max(level, 1), lastHeading + 1, 6)
    return "H\(lastHeading)"
  }

  /// The number the next marked content of the page gets.
  var nextMark: Int { pages.last?.count ?? 0 }

  mutating func add(_ leaf: Leaf) {
    guard !pages.isEmpty, !sections.isEmpty else { return }
    pages[pages.count - 1].append(leaf.reference)
    sections[sections.count - 1].append(leaf)
  }

  /// The key under which the tree finds an annotation's leaf.
  mutating func addAnnotation(of leaf: PDFFile.Reference) -> Int {
    annotations.append(leaf)
    return pageCount + annotations.count - 1
  }

  /// Writes the tree; the catalogue names what it returns.
  func write(into file: inout PDFFile) -> PDFFile.Reference {
    let full = sections.filter { !$0.isEmpty }
    var kids: [PDFFile.Reference] = []
    for leaves in full {
      // A single sheet is the document itself.
      let section = full.count > 1 ? file.reserve() : document
      for leaf in leaves { file.set(leaf.reference, .value(Self.text(leaf, parent: section))) }
      let own = leaves.map(\.reference)
      if full.count > 1 {
        file.set(
          section,
          "<</Type/StructElem/S/Sect/P \(document.text)/K[\(Self.list(own))]>>")
        kids.append(section)
      } else {
        kids = own
      }
    }
    var text: [UInt8] = []
    text.append("<</Type/StructElem/S/Document/P \(root.text)/Lang")
    text.append(pdfText: language)
    text.append("/K[\(Self.list(kids))]>>")
    file.set(document, .value(text))
    var numbers: [String] = pages.enumerated().map { "\($0)[\(Self.list($1))]" }
    numbers += annotations.enumerated().map { "\(pageCount + $0) \($1.text)" }
    let parents = file.add("<</Nums[\(numbers.joined(separator: " "))]>>")
    file.set(
      root,
      "<</Type/StructTreeRoot/K \(document.text)/ParentTree \(parents.text)"
        + "/ParentTreeNextKey \(pageCount + annotations.count)>>")
    return root
  }

  private static func list(_ references: [PDFFile.Reference]) -> String {
    references.map(\.text).joined(separator: " ")
  }

  private static func text(_ leaf: Leaf, parent: PDFFile.Reference) -> [UInt8] {
    var text: [UInt8] = []
    text.append("<</Type/StructElem/S/\(leaf.type)/P \(parent.text)/Pg \(leaf.page.text)/K")
    if let annotation = leaf.annotation {
      text.append("[\(leaf.mark)<</Type/OBJR/Obj \(annotation.text)>>]")
    } else {
      text.append(" \(leaf.mark)")
    }
    if let alternative = leaf.alternative {
      text.append("/Alt")
      text.append(pdfText: alternative)
    }
    if let box = leaf.box {
      text.append("/A<</O/Layout/Placement/Block/BBox\(box.pdf)>>")
    }
    text.append(">>")
    return text
  }
}
