import CCairo

/// A Cairo image with its context, and the bytes it has written; owns all three. For one thread.
final class CairoCanvas {
  let context: OpaquePointer
  let surface: OpaquePointer
  private let sink = ByteSink()

  /// An opaque picture of a size in pixels; `nil` when there is no memory for it.
  init?(width: Int, height: Int) {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    guard let surface else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface)
    else {
      cairo_surface_destroy(surface)
      return nil
    }
    self.surface = surface
    self.context = context
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
  }

  /// The picture as PNG.
  func encodePNG() -> Result<[UInt8], CairoFailure> {
    let drawn = cairo_status(context)
    guard drawn == CAIRO_STATUS_SUCCESS else { return result(drawn) }
    return result(
      cairo_surface_write_to_png_stream(
        surface, appendBytes, Unmanaged.passUnretained(sink).toOpaque()))
  }

  private func result(_ status: cairo_status_t) -> Result<[UInt8], CairoFailure> {
    status == CAIRO_STATUS_SUCCESS
      ? .success(sink.bytes)
      : .failure(CairoFailure(reason: String(cString: cairo_status_to_string(status))))
  }
}

/// What Cairo says when it cannot draw.
struct CairoFailure: Error {
  var reason: String
}

private final class ByteSink {
  var bytes: [UInt8] = []
}

private func appendBytes(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ length: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
  let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
  sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
  return CAIRO_STATUS_SUCCESS
}
