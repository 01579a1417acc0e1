import PosterComposing

/// Writes a print document as PDF 1.7, tagged; one value for one file.
struct PDFDocumentWriting {
  let document: PrintDocument
  private let inventory: DocumentInventory
  private var file: PDFFile
  private var structure: StructureTree
  private(set) var resources: PDFResources
  private let common: PDFFile.Reference
  private var repeats = RepeatedSheets()
  private var pages: [PDFFile.Reference] = []
  /// What the screen's colours mean; absent where only a press's inks are shown.
  private let profile: PDFFile.Reference?

  init(
    _ document: PrintDocument, colors: PrintColors, fonts: PosterFonts,
    codes: [MatrixCode: QRModules]
  ) {
    self.document = document
    inventory = DocumentInventory(document)
    var file = PDFFile()
    let embedded = PDFFonts(inventory.uses, from: fonts, into: &file)
    let isNeeded = colors != .press || !inventory.pictures.isEmpty
    profile =
      isNeeded ? file.addStream("/N 3/Alternate/DeviceRGB", ScreenProfile.bytes) : nil
    var pictures = PDFPictures()
    for picture in inventory.pictures {
      // On a press the screen's colours are foreign and say so.
      pictures.add(picture, colors, into: &file, profile: colors == .press ? profile : nil)
    }
    resources = PDFResources(fonts: embedded, pictures: pictures, codes: codes, colors: colors)
    structure = StructureTree(
      pageCount: document.pages.count, language: document.language, into: &file)
    common = file.reserve()
    self.file = file
  }

  mutating func bytes() -> [UInt8] {
    let tree = file.reserve()
    for (index, page) in document.pages.enumerated() { write(page, index, parent: tree) }
    let kids = pages.map(\.text).joined(separator: " ")
    file.set(tree, "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>")
    file.set(
      common,
      "<</Font<<\(resources.fonts.resources)>>/XObject<<\(resources.pictures.resources)\(repeats.resources)>>>>"
    )
    let description = PDFDescription(document, colors: resources.colors)
    let root = description.catalogue(
      pages: tree, structure: structure.write(into: &file), profile: profile, into: &file)
    let info = file.add(.value(description.info))
    return file.bytes(root: root, info: info)
  }

  private mutating func write(_ page: PrintPage, _ index: Int, parent: PDFFile.Reference) {
    let own = file.reserve()
    pages.append(own)
    structure.beginPage()
    let frame = PDFPageFrame(page)
    var drawing = PDFPageDrawing(
      content: ContentWriting(resources, height: page.height), frame: frame, page: own)
    drawing.content.write(frame.matrix.pdf)
    for (placement, sheet) in zip(page.placements, inventory.sheets[index]) {
      drawing.place(placement, frame) { drawing, matrix in
        if repeats.isFirst(sheet) {
          structure.beginSection()
          for element in placement.sheet.elements {
            drawing.draw(element, matrix, placement, &structure, &file)
          }
          drawing.endArtifact()
        } else {
          let name = repeats.name(of: sheet, placement.sheet, resources, into: &file)
          drawing.content.write("/Artifact BMC\n/\(name) Do\nEMC\n")
        }
      }
    }
    if !page.elements.isEmpty {
      structure.beginSection()
      for element in page.elements { drawing.draw(element, frame.matrix, nil, &structure, &file) }
      drawing.endArtifact()
    }
    let content = file.addStream("", drawing.content.bytes)
    var text =
      "<</Type/Page/Parent \(parent.text)\(frame.boxes)/Resources \(common.text)/Contents \(content.text)"
    text += "/StructParents \(index)/Tabs/S"
    if !drawing.annotations.isEmpty {
      text += "/Annots[\(drawing.annotations.map(\.text).joined(separator: " "))]"
    }
    file.set(own, text + ">>")
  }
}
