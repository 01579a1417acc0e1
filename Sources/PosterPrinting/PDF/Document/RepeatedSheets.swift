import PosterComposing

/// Sheets that lie in several places of a document: drawn once for readers, and once more for all other places to show.
///
/// A form shown twice may not carry meaning (ISO 14289-1 §7.20), so the first place has the tagged content and the others
/// the same as decoration; a poster over sixteen sheets holds its marks twice, not sixteen times.
struct RepeatedSheets {
  private var shown: Set<Int> = []
  private var names: [Int: String] = [:]
  /// The entries of a resource dictionary's `XObject`.
  private(set) var resources = ""

  /// Whether a sheet is shown for the first time; says so once.
  mutating func isFirst(_ sheet: Int) -> Bool { shown.insert(sheet).inserted }

  /// What pages call the sheet's drawing, which is written when first asked for.
  mutating func name(
    of index: Int, _ sheet: PosterSheet, _ shared: PDFResources, into file: inout PDFFile
  ) -> String {
    if let name = names[index] { return name }
    var content = ContentWriting(shared, height: sheet.height)
    for element in sheet.elements { content.draw(element) }
    let fonts = shared.fonts.resources
    let pictures = shared.pictures.resources
    let box = PDFRectangle(
      left: -sheet.width, bottom: -sheet.height, right: 2 * sheet.width, top: 2 * sheet.height)
    let form = file.addStream(
      "/Type/XObject/Subtype/Form/BBox\(box.pdf)/Resources<</Font<<\(fonts)>>/XObject<<\(pictures)>>>>",
      content.bytes)
    let name = "S\(index)"
    names[index] = name
    resources += "/\(name) \(form.text)"
    return name
  }
}
