import CCairo
import PosterComposing

/// A decoded picture as a Cairo surface; owns it. For one thread.
final class PictureSurface {
  let surface: OpaquePointer
  let width: Int
  let height: Int

  /// `nil` when the file is damaged or larger than `PictureLimit`.
  convenience init?(_ picture: SheetPicture) {
    switch picture.format {
    case .png: self.init(png: picture.bytes)
    case .jpeg: self.init(jpeg: picture.bytes)
    }
  }

  private init?(jpeg bytes: [UInt8]) {
    guard let picture = JPEGPicture(bytes),
      let surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(picture.width), Int32(picture.height))
    else { return nil }
    let rowLength = Int(cairo_image_surface_get_stride(surface))
    cairo_surface_flush(surface)
    guard let points = cairo_image_surface_get_data(surface),
      picture.decode(into: points, rowLength: rowLength)
    else {
      cairo_surface_destroy(surface)
      return nil
    }
    cairo_surface_mark_dirty(surface)
    self.surface = surface
    width = picture.width
    height = picture.height
  }

  private init?(png bytes: [UInt8]) {
    guard let size = Self.sizeOfPNG(bytes), PictureLimit.allows(size.width, size.height) else {
      return nil
    }
    let source = ByteSource(bytes)
    let surface = withExtendedLifetime(source) {
      cairo_image_surface_create_from_png_stream(
        readBytes, Unmanaged.passUnretained(source).toOpaque())
    }
    guard let surface else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      return nil
    }
    self.surface = surface
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
  }

  deinit { cairo_surface_destroy(surface) }

  /// Bytes 16 to 23 of a PNG file: width and height of its header chunk.
  private static func sizeOfPNG(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count > 24 else { return nil }
    let numbers = [16, 20].map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    return (numbers[0], numbers[1])
  }

  /// Calls `body` for each row from the top: four bytes a point (blue, green, red, opacity), colours times opacity; opacity
  /// is 255 throughout when the picture has none.
  func forEachRow(_ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    guard let data = cairo_image_surface_get_data(surface) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let isOpaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
    for row in 0..<height {
      (data + row * stride).withMemoryRebound(to: UInt32.self, capacity: width) { points in
        if isOpaque { for column in 0..<width { points[column] |= 0xFF00_0000 } }
        body(UnsafeBufferPointer(start: points, count: width))
      }
    }
  }
}

private final class ByteSource {
  let bytes: [UInt8]
  var read = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }
}

private func readBytes(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafeMutablePointer<UInt8>?, _ length: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
  let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
  let end = source.read + Int(length)
  guard end <= source.bytes.count else { return CAIRO_STATUS_READ_ERROR }
  for (index, byte) in source.bytes[source.read..<end].enumerated() { data[index] = byte }
  source.read = end
  return CAIRO_STATUS_SUCCESS
}
