import PosterComposing

/// Draws what lies on one page and tells the structure tree what it means.
struct PDFPageDrawing {
  var content: ContentWriting
  let frame: PDFPageFrame
  let page: PDFFile.Reference
  private(set) var annotations: [PDFFile.Reference] = []
  private var isInArtifact = false

  init(content: ContentWriting, frame: PDFPageFrame, page: PDFFile.Reference) {
    self.content = content
    self.frame = frame
    self.page = page
  }

  /// Lets `body` draw on the sheet's own plane; it is told where that lies in the page's units.
  mutating func place(
    _ placement: PrintPage.Placement, _ frame: PDFPageFrame,
    _ body: (inout PDFPageDrawing, PageMatrix) -> Void
  ) {
    content.save()
    if let clip = placement.clip { content.clip(to: clip) }
    let matrix = PageMatrix(placement, pageHeight: content.height)
    if matrix != PageMatrix() { content.write(matrix.pdf) }
    content.save(height: placement.sheet.height)
    body(&self, matrix.then(frame.matrix))
    content.restore()
    content.restore()
  }

  /// - Parameter matrix: From the element's plane to the page's units.
  mutating func draw(
    _ element: PosterSheet.Element, _ matrix: PageMatrix, _ placement: PrintPage.Placement?,
    _ structure: inout StructureTree, _ file: inout PDFFile
  ) {
    let meaning = ElementMeaning(element)
    if case .nothing = meaning {
      if !isInArtifact { content.write("/Artifact BMC\n") }
      isInArtifact = true
      // A sign set as type is a drawing: readers that go by place alone would put it into the sentence beside it.
      let isSign = !element.text.isEmpty
      if isSign { content.write("/Span<</ActualText()>>BDC\n") }
      content.draw(element)
      if isSign { content.write("EMC\n") }
      return
    }
    endArtifact()
    var leaf = StructureTree.Leaf(
      reference: file.reserve(), type: "P", page: page, mark: structure.nextMark)
    switch meaning {
    case .nothing, .paragraph: break
    case .heading(let level): leaf.type = structure.heading(level)
    case .figure(let alternative):
      leaf.type = "Figure"
      leaf.alternative = alternative
      leaf.box = area(of: element, matrix, placement)
    case .link(let url, let alternative):
      if let area = area(of: element, matrix, placement) {
        leaf.type = "Link"
        leaf.alternative = alternative
        leaf.annotation = addLink(
          to: url, area, element.text, key: structure.addAnnotation(of: leaf.reference), &file)
      }
    }
    content.write("/\(leaf.type)<</MCID \(leaf.mark)>>BDC\n")
    content.draw(element)
    content.write("EMC\n")
    structure.add(leaf)
  }

  mutating func endArtifact() {
    if isInArtifact { content.write("EMC\n") }
    isInArtifact = false
  }

  /// What is seen of the element on the page.
  private func area(
    of element: PosterSheet.Element, _ matrix: PageMatrix, _ placement: PrintPage.Placement?
  ) -> PDFRectangle? {
    guard let extent = element.extent else { return nil }
    let whole = matrix.corners(of: extent, height: content.height).intersection(frame.media)
    guard let clip = placement?.clip else { return whole }
    let pageHeight = frame.media.top / frame.matrix.d
    return whole?.intersection(frame.matrix.corners(of: clip, height: pageHeight))
  }

  private mutating func addLink(
    to url: String, _ area: PDFRectangle, _ text: String, key: Int, _ file: inout PDFFile
  ) -> PDFFile.Reference {
    var link: [UInt8] = []
    link.append("<</Type/Annot/Subtype/Link/Rect\(area.pdf)/Border[0 0 0]/F 4/P \(page.text)")
    link.append("/A<</S/URI/URI")
    link.append(pdfBytes: url.asciiAddress)
    link.append(">>/Contents")
    link.append(pdfText: text.isEmpty ? url : text)
    link.append("/StructParent \(key)>>")
    let reference = file.add(.value(link))
    annotations.append(reference)
    return reference
  }
}
