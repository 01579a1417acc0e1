import PosterComposing

/// What a document shows, gathered before the first byte is written: glyphs, pictures, and sheets that return.
struct DocumentInventory {
  private(set) var uses: [FontFace: GlyphUses] = [:]
  /// In the order of their first showing.
  private(set) var pictures: [SheetPicture] = []
  /// By page and placement: which of the distinct sheets lies there.
  private(set) var sheets: [[Int]] = []

  init(_ document: PrintDocument) {
    var known: [PosterSheet: Int] = [:]
    for page in document.pages {
      var placed: [Int] = []
      for placement in page.placements {
        if let index = known[placement.sheet] {
          placed.append(index)
        } else {
          placed.append(known.count)
          known[placement.sheet] = known.count
          for element in placement.sheet.elements { note(element) }
        }
      }
      sheets.append(placed)
      for element in page.elements { note(element) }
    }
  }

  private mutating func note(_ element: PosterSheet.Element) {
    for mark in element.marks {
      switch mark {
      case .text(let line):
        for cluster in line.drawnClusters { uses[line.face, default: GlyphUses()].note(cluster) }
      case .picture(let picture): pictures.append(picture)
      case .rectangle, .line, .path, .stroke, .code: break
      }
    }
  }
}
