import CCairo

/// A glyph's outline in font units, as the steps of an SVG path; y grows downward.
struct GlyphOutline {
  private(set) var path: [UInt8] = []
  private var pen: (x: Int, y: Int) = (0, 0)
  /// Where `z` takes the pen back to.
  private var start: (x: Int, y: Int) = (0, 0)

  /// Empty for glyphs that draw nothing, such as the space.
  init(_ glyph: UInt32, of font: PreparedFont) {
    let tracing = OutlineTracing()
    hb_font_get_glyph_shape(
      font.font, glyph, OutlineFunctions.shared.handle,
      Unmanaged.passUnretained(tracing).toOpaque())
    for step in tracing.steps { write(step) }
  }

  private mutating func write(_ step: OutlineTracing.Step) {
    switch step {
    case .move(let x, let y): write("m", [(x, y)])
    case .line(let x, let y): write("l", [(x, y)])
    case .quadratic(let first, let end): write("q", [first, end])
    case .cubic(let first, let second, let end): write("c", [first, second, end])
    case .close:
      path.append("z")
      pen = start
    }
  }

  /// Places relative to the pen, which moves to the last.
  private mutating func write(_ letter: String, _ places: [(Int, Int)]) {
    var letter = letter
    if letter == "l", let (x, y) = places.first {
      if y == pen.y { letter = "h" } else if x == pen.x { letter = "v" }
    }
    path.append(letter)
    var isFirst = true
    for (x, y) in places {
      for (index, value) in [x - pen.x, y - pen.y].enumerated() {
        if (letter == "h" && index == 1) || (letter == "v" && index == 0) { continue }
        // A minus parts numbers as well as a blank does.
        if !isFirst, value >= 0 { path.append(0x20) }
        path.append(integer: value)
        isFirst = false
      }
    }
    if let (x, y) = places.last { pen = (x, y) }
    if letter == "m" { start = pen }
  }
}

/// What HarfBuzz tells of an outline, step by step; whole font units, y downward.
private final class OutlineTracing {
  enum Step {
    case move(Int, Int)
    case line(Int, Int)
    case quadratic((Int, Int), (Int, Int))
    case cubic((Int, Int), (Int, Int), (Int, Int))
    case close
  }

  var steps: [Step] = []

  static func add(_ step: Step, to data: UnsafeMutableRawPointer?) {
    guard let data else { return }
    Unmanaged<OutlineTracing>.fromOpaque(data).takeUnretainedValue().steps.append(step)
  }
}

/// HarfBuzz's table of callbacks; made once, immutable, shared by all threads.
private final class OutlineFunctions: @unchecked Sendable {
  static let shared = OutlineFunctions()
  let handle: OpaquePointer?

  private init() {
    handle = hb_draw_funcs_create()
    hb_draw_funcs_set_move_to_func(
      handle, { _, data, _, x, y, _ in OutlineTracing.add(.move(whole(x), -whole(y)), to: data) },
      nil, nil)
    hb_draw_funcs_set_line_to_func(
      handle, { _, data, _, x, y, _ in OutlineTracing.add(.line(whole(x), -whole(y)), to: data) },
      nil, nil)
    hb_draw_funcs_set_quadratic_to_func(
      handle,
      { _, data, _, a, b, x, y, _ in
        OutlineTracing.add(.quadratic((whole(a), -whole(b)), (whole(x), -whole(y))), to: data)
      }, nil, nil)
    hb_draw_funcs_set_cubic_to_func(
      handle,
      { _, data, _, a, b, c, d, x, y, _ in
        OutlineTracing.add(
          .cubic((whole(a), -whole(b)), (whole(c), -whole(d)), (whole(x), -whole(y))), to: data)
      }, nil, nil)
    hb_draw_funcs_set_close_path_func(
      handle, { _, data, _, _ in OutlineTracing.add(.close, to: data) }, nil, nil)
    hb_draw_funcs_make_immutable(handle)
  }

  deinit { hb_draw_funcs_destroy(handle) }
}

private func whole(_ value: Float) -> Int { Int(exactly: value.rounded()) ?? 0 }
