import PosterComposing

/// A picture as a PDF file holds it.
struct PictureRaster {
  enum Space { case grey, rgb }

  var width: Int
  var height: Int
  var space: Space
  /// A JPEG file, or the points row by row.
  var bytes: [UInt8]
  var isJPEG: Bool
  /// A byte a point, when some are not opaque.
  var opacity: [UInt8]?

  /// JPEG stays packed as it is; PNG is unpacked, on white where transparency is not for the device.
  init?(_ picture: SheetPicture, _ colors: PrintColors) {
    if picture.format == .jpeg {
      guard let jpeg = JPEGPicture(picture.bytes, inGrey: colors == .grey) else { return nil }
      if jpeg.isGrey || colors != .grey {
        self.init(
          width: jpeg.width, height: jpeg.height, space: jpeg.isGrey ? .grey : .rgb,
          bytes: jpeg.bytes, isJPEG: true)
        return
      }
    }
    guard let surface = PictureSurface(picture) else { return nil }
    self.init(surface, colors)
  }

  private init(
    width: Int, height: Int, space: Space, bytes: [UInt8], isJPEG: Bool
  ) {
    self.width = width
    self.height = height
    self.space = space
    self.bytes = bytes
    self.isJPEG = isJPEG
  }

  private init(_ surface: PictureSurface, _ colors: PrintColors) {
    var parts: [UInt8] = []
    var opacity: [UInt8] = []
    var (isGrey, isOpaque) = (true, true)
    parts.reserveCapacity(surface.width * surface.height * 3)
    opacity.reserveCapacity(surface.width * surface.height)
    surface.forEachRow { row in
      for point in row {
        let color = PointColor(point, onWhite: colors != .screen)
        parts.append(color.red)
        parts.append(color.green)
        parts.append(color.blue)
        opacity.append(color.opacity)
        isGrey = isGrey && color.red == color.green && color.green == color.blue
        isOpaque = isOpaque && color.opacity == 255
      }
    }
    if colors == .grey || isGrey {
      parts = stride(from: 0, to: parts.count, by: 3).map { at in
        isGrey ? parts[at] : GreyTable.grey(parts[at], parts[at + 1], parts[at + 2])
      }
      isGrey = true
    }
    self.init(
      width: surface.width, height: surface.height, space: isGrey ? .grey : .rgb, bytes: parts,
      isJPEG: false)
    self.opacity = isOpaque ? nil : opacity
  }

  /// - Parameter profile: What is said of the colours where the file itself does not say it.
  func add(to file: inout PDFFile, profile: PDFFile.Reference?) -> PDFFile.Reference {
    let rgb = profile.map { "[/ICCBased \($0.text)]" } ?? "/DeviceRGB"
    let head = "/Type/XObject/Subtype/Image/Width \(width)/Height \(height)/BitsPerComponent 8"
    var entries = head + "/ColorSpace" + (space == .grey ? "/DeviceGray" : rgb)
    if isJPEG {
      return file.add(.stream(entries: entries + "/Filter/DCTDecode", bytes: bytes))
    }
    if let opacity {
      entries += "/SMask \(file.addStream(head + "/ColorSpace/DeviceGray", opacity).text)"
    }
    return file.addStream(entries, bytes)
  }
}

/// A point of a Cairo surface, its colours no longer times its opacity.
private struct PointColor {
  var red: UInt8
  var green: UInt8
  var blue: UInt8
  var opacity: UInt8

  init(_ point: UInt32, onWhite: Bool) {
    let alpha = point >> 24
    func part(_ shift: UInt32) -> UInt8 {
      let value = point >> shift & 255
      if onWhite { return UInt8(min(value + 255 - alpha, 255)) }
      return alpha == 0 ? 255 : UInt8(min((value * 255 + alpha / 2) / alpha, 255))
    }
    red = part(16)
    green = part(8)
    blue = part(0)
    opacity = onWhite ? 255 : UInt8(alpha)
  }
}

/// Greys of the same luminance as colours, by table.
private enum GreyTable {
  private static let light = (0...255).map { SheetColor.linear(Double($0) / 255) }
  private static let stored = (0...4095).map { step in
    UInt8((SheetColor.encoded(Double(step) / 4095) * 255).rounded())
  }

  static func grey(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let luminance =
      0.2126 * light[Int(red)] + 0.7152 * light[Int(green)] + 0.0722 * light[Int(blue)]
    return stored[Int((luminance * 4095).rounded())]
  }
}
