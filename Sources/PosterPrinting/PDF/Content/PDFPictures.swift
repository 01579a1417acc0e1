import PosterComposing

/// The pictures of a PDF file, each once however often it is shown.
struct PDFPictures {
  private var names: [[UInt8]: String] = [:]
  /// The entries of a resource dictionary's `XObject`.
  private(set) var resources = ""
  /// Pictures that could not be read.
  private(set) var failures: [SheetPicture] = []

  init() {}

  func name(of picture: SheetPicture) -> String? { names[picture.bytes] }

  mutating func add(
    _ picture: SheetPicture, _ colors: PrintColors, into file: inout PDFFile,
    profile: PDFFile.Reference?
  ) {
    guard names[picture.bytes] == nil, !failures.contains(where: { $0.bytes == picture.bytes })
    else { return }
    guard let raster = PictureRaster(picture, colors) else {
      failures.append(picture)
      return
    }
    let name = "P\(names.count)"
    names[picture.bytes] = name
    resources += "/\(name) \(raster.add(to: &file, profile: profile).text)"
  }
}
