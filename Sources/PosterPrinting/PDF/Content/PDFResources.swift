import PosterComposing

/// What the pages of a file share: fonts, pictures, encoded codes, and the colours to draw in.
struct PDFResources {
  var fonts: PDFFonts
  var pictures: PDFPictures
  var codes: [MatrixCode: QRModules]
  var colors: PrintColors
}
