import CCairo
import PosterComposing

/// Draws display lists with Cairo; the context's unit is the millimetre. For one thread.
struct SheetDrawing {
  let canvas: CairoCanvas
  let faces: [FontFace: CairoFace]
  let codes: [MatrixCode: QRModules]

  private var cairo: OpaquePointer { canvas.context }

  /// The page with its sheets, each turned, scaled and cut off as its placement says, and the page's own marks on top.
  func draw(_ page: PrintPage) {
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_set_font_options(cairo, options)
    for placement in page.placements {
      cairo_save(cairo)
      if let clip = placement.clip { cut(to: clip) }
      cairo_translate(cairo, placement.origin.x, placement.origin.y)
      cairo_rotate(cairo, Double(placement.turns) * .pi / 2)
      cairo_scale(cairo, placement.scale, placement.scale)
      for element in placement.sheet.elements { draw(element) }
      cairo_restore(cairo)
    }
    for element in page.elements { draw(element) }
  }

  private func cut(to box: Box) {
    cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
    cairo_clip(cairo)
  }

  private func draw(_ element: PosterSheet.Element) {
    cairo_save(cairo)
    if let clip = element.clip { cut(to: clip) }
    for mark in element.marks {
      switch mark {
      case .rectangle(let box, let radius, let color): fill(box, radius: radius, color)
      case .line(let start, let end, let thickness, let color):
        stroke(from: start, to: end, thickness, color)
      case .path(let path, let color):
        setColor(color)
        trace(path)
        cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD)
        cairo_fill(cairo)
      case .stroke(let path, let thickness, let color, let dash):
        setColor(color)
        cairo_set_line_width(cairo, thickness)
        cairo_set_dash(cairo, dash, Int32(dash.count), 0)
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
        cairo_set_line_cap(cairo, dash.isEmpty ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
        trace(path)
        cairo_stroke(cairo)
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
        cairo_set_dash(cairo, nil, 0, 0)
      case .picture(let picture): draw(picture)
      case .text(let line): draw(line)
      case .code(let code): if let modules = codes[code] { draw(code, modules) }
      }
    }
    cairo_restore(cairo)
  }

  private func trace(_ path: SheetPath) {
    cairo_new_path(cairo)
    for step in path.steps {
      switch step {
      case .move(let point): cairo_move_to(cairo, point.x, point.y)
      case .line(let point): cairo_line_to(cairo, point.x, point.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(cairo, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(cairo)
      }
    }
  }

  private func setColor(_ color: SheetColor) {
    cairo_set_source_rgb(cairo, color.red, color.green, color.blue)
  }

  private func fill(_ box: Box, radius: Double, _ color: SheetColor) {
    setColor(color)
    let radius = min(radius, box.width / 2, box.height / 2)
    if radius > 0 {
      let (left, top, right, bottom) = (
        box.x + radius, box.y + radius, box.right - radius, box.bottom - radius
      )
      cairo_new_sub_path(cairo)
      cairo_arc(cairo, right, top, radius, -.pi / 2, 0)
      cairo_arc(cairo, right, bottom, radius, 0, .pi / 2)
      cairo_arc(cairo, left, bottom, radius, .pi / 2, .pi)
      cairo_arc(cairo, left, top, radius, .pi, .pi * 1.5)
      cairo_close_path(cairo)
    } else {
      cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
    }
    cairo_fill(cairo)
  }

  private func stroke(
    from start: Point, to end: Point, _ thickness: Double, _ color: SheetColor
  ) {
    setColor(color)
    cairo_set_line_width(cairo, thickness)
    cairo_move_to(cairo, start.x, start.y)
    cairo_line_to(cairo, end.x, end.y)
    cairo_stroke(cairo)
  }

  private func draw(_ line: TextLine) {
    guard let face = faces[line.face] else { return }
    setColor(line.color)
    cairo_set_font_face(cairo, face.handle)
    var shape = cairo_matrix_t()
    cairo_matrix_init_scale(&shape, line.size, line.size)
    if line.isTurned { cairo_matrix_rotate(&shape, .pi / 2) }
    cairo_set_font_matrix(cairo, &shape)
    let glyphs = line.glyphs.map { cairo_glyph_t(index: UInt($0.id), x: $0.x, y: $0.y) }
    cairo_show_glyphs(cairo, glyphs, Int32(glyphs.count))
  }

  /// The picture over its whole box; one that cannot be read leaves its box empty, and the PDF's findings say so.
  private func draw(_ picture: SheetPicture) {
    guard let decoded = PictureSurface(picture) else { return }
    let whole = picture.wholeBox
    cairo_save(cairo)
    cut(to: picture.box)
    cairo_translate(cairo, whole.x, whole.y)
    cairo_scale(
      cairo, whole.width / Double(decoded.width), whole.height / Double(decoded.height))
    cairo_set_source_surface(cairo, decoded.surface, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD)
    cairo_paint(cairo)
    cairo_restore(cairo)
  }

  /// The dark modules as one path of vectors, four light modules on every side (ISO/IEC 18004 §9.1).
  private func draw(_ code: MatrixCode, _ modules: QRModules) {
    fill(code.box, radius: 0, code.background)
    let module = code.box.width / Double(modules.size + 2 * QRModules.quietZone)
    setColor(code.color)
    for run in modules.darkRuns {
      cairo_rectangle(
        cairo, code.box.x + module * Double(run.column + QRModules.quietZone),
        code.box.y + module * Double(run.row + QRModules.quietZone), module * Double(run.length),
        module)
    }
    cairo_fill(cairo)
  }
}
