package import CampaignModel
package import Diagnostics

/// Reads a drawing of a theme, `posters/icons/<name>.svg`: a small, strict part of SVG that every printer draws alike.
package struct PosterIconLoader: Sendable {
  package init() {}

  /// No drawing when there is a fault.
  package func load(_ source: SourceText) -> Reported<PosterIcon?> {
    var reading = PosterIconReading(source)
    return reading.read()
  }
}

/// How a tag and the tags around it paint.
struct SVGPaint: Sendable {
  var fill: Double? = 1
  var stroke: Double?
  var width = 1.0
  var opacity = 1.0
  var isEvenOdd = false
  var hasRoundEnds = false
  var hasRoundJoins = false
}

/// One file being read.
struct PosterIconReading {
  let source: SourceText
  var findings: [Diagnostic] = []
  private var paints: [(name: String, paint: SVGPaint)] = []
  private var box: (x: Double, y: Double, width: Double, height: Double)?
  private var shapes: [PosterIcon.Shape] = []

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func read() -> Reported<PosterIcon?> {
    let scanner = SVGTagScanner(source.bytes)
    if let fault = scanner.fault { report(fault.offset, fault.message, Self.redraw) }
    for tag in scanner.tags { read(tag) }
    if scanner.fault == nil, let open = paints.last {
      report(
        source.bytes.count,
        Bilingual(zh: "<\(open.name)> 没有关上", en: "<\(open.name)> is not closed"),
        Bilingual(zh: "加上 </\(open.name)>", en: "Add </\(open.name)>"))
    }
    guard findings.isEmpty, let box, !shapes.isEmpty else {
      if findings.isEmpty {
        report(0, Bilingual(zh: "图里什么也没有画", en: "The drawing is empty"), Self.redraw)
      }
      return Reported(nil, findings)
    }
    return Reported(
      PosterIcon(width: box.width, height: box.height, shapes: shapes), findings)
  }

  private mutating func read(_ tag: SVGTag) {
    if tag.isClosing {
      if paints.last?.name == tag.name {
        paints.removeLast()
      } else if tag.name != "title" {
        report(
          tag.offset, Bilingual(zh: "</\(tag.name)> 没有对上", en: "</\(tag.name)> closes nothing"),
          Self.redraw)
      }
      return
    }
    if tag.name == "title" { return }
    guard let known = SVGShapes.attributes[tag.name] else {
      let guess = closestWord(to: tag.name, among: SVGShapes.attributes.keys.sorted())
      return report(
        tag.offset, Bilingual(zh: "图标里不能用 <\(tag.name)>", en: "<\(tag.name)> is not read"),
        guess.map { Bilingual(zh: "是不是要写 <\($0)>？", en: "Did you mean <\($0)>?") }
          ?? Self.redraw)
    }
    for attribute in tag.attributes
    where !known.contains(attribute.name) && !SVGPaint.attributes.contains(attribute.name) {
      report(
        attribute.offset,
        Bilingual(
          zh: "<\(tag.name)> 里不能用 \(attribute.name)",
          en: "`\(attribute.name)` is not read in <\(tag.name)>"),
        Bilingual(
          zh: "可以写：\(known.sorted().joined(separator: "、"))",
          en: "It has: \(known.sorted().joined(separator: ", "))"))
    }
    let paint = self.paint(tag)
    switch tag.name {
    case "svg": open(tag, paint)
    case "g": if !tag.isEmpty { paints.append(("g", paint)) }
    default: draw(tag, paint)
    }
  }

  private mutating func open(_ tag: SVGTag, _ paint: SVGPaint) {
    var numbers = SVGNumbers(tag["viewBox"]?.value ?? "")
    if let x = numbers.number(), let y = numbers.number(), let width = numbers.number(),
      let height = numbers.number(), width > 0, height > 0, numbers.isAtEnd, box == nil
    {
      box = (x, y, width, height)
    } else {
      report(
        tag["viewBox"]?.valueOffset ?? tag.offset,
        Bilingual(zh: "图要写明画布大小", en: "The drawing's view box is to be given, once"),
        Bilingual(zh: "写成 viewBox=\"0 0 24 24\"", en: "Write viewBox=\"0 0 24 24\""))
    }
    if !tag.isEmpty { paints.append(("svg", paint)) }
  }

  private mutating func draw(_ tag: SVGTag, _ paint: SVGPaint) {
    guard let box else {
      return report(
        tag.offset, Bilingual(zh: "<svg> 要写在最前面", en: "<svg> comes first"), Self.redraw)
    }
    guard let outline = outline(of: tag) else { return }
    let steps = outline.steps.map { $0.moved(by: (-box.x, -box.y)) }
    if let tone = paint.fill {
      if outline.count > 1, !paint.isEvenOdd {
        report(
          tag.offset,
          Bilingual(zh: "一条路径里有几圈，要写明怎样填色", en: "A path of several outlines needs a fill rule"),
          Bilingual(zh: "加上 fill-rule=\"evenodd\"", en: "Add fill-rule=\"evenodd\""))
      }
      shapes.append(PosterIcon.Shape(steps: steps, paint: .fill, tone: tone * paint.opacity))
    }
    if let tone = paint.stroke {
      if !paint.hasRoundEnds || !paint.hasRoundJoins {
        report(
          tag.offset, Bilingual(zh: "线条的两端和转角要是圆的", en: "Strokes have round ends and joins"),
          Bilingual(
            zh: "在 <svg> 上加 stroke-linecap=\"round\" stroke-linejoin=\"round\"",
            en: "Add stroke-linecap=\"round\" stroke-linejoin=\"round\" to <svg>"))
      }
      shapes.append(
        PosterIcon.Shape(
          steps: steps, paint: .stroke(width: paint.width), tone: tone * paint.opacity))
    }
  }

  private mutating func outline(of tag: SVGTag) -> (steps: [PosterIcon.Step], count: Int)? {
    switch SVGShapes.outline(of: tag) {
    case .success(let outline): return outline
    case .failure(let fault):
      report(fault.offset, fault.message, fault.remedy)
      return nil
    }
  }

  private mutating func paint(_ tag: SVGTag) -> SVGPaint {
    var paint = paints.last?.paint ?? SVGPaint()
    for attribute in tag.attributes where !paint.take(attribute.name, attribute.value) {
      report(
        attribute.valueOffset,
        Bilingual(
          zh: "\(attribute.name) 不能写“\(attribute.value.prefix(20))”",
          en: "`\(attribute.name)` cannot be `\(attribute.value.prefix(20))`"),
        SVGPaint.remedy(for: attribute.name))
    }
    return paint
  }

  private mutating func report(_ offset: Int, _ message: Bilingual, _ remedy: Bilingual) {
    let start = source.position(at: offset)
    findings.append(
      Diagnostic(
        .posterIcon, at: SourceRange(file: source.file, start: start, end: start), message,
        remedy: remedy))
  }

  private static let redraw = Bilingual(
    zh: "只用 path、rect、circle、ellipse、line、polyline、polygon 和 g，不用变换、样式和文字",
    en:
      "Use path, rect, circle, ellipse, line, polyline, polygon and g only; no transforms, styles or text"
  )
}

extension PosterIcon.Step {
  fileprivate func moved(by offset: (x: Double, y: Double)) -> Self {
    func move(_ place: PosterIcon.Place) -> PosterIcon.Place {
      PosterIcon.Place(place.x + offset.x, place.y + offset.y)
    }
    return switch self {
    case .move(let end): .move(move(end))
    case .line(let end): .line(move(end))
    case .curve(let first, let second, let end): .curve(move(first), move(second), move(end))
    case .close: .close
    }
  }
}

extension Rule {
  package static let posterIcon = Rule(
    "poster-layout/icon", .error,
    title: Bilingual(zh: "海报图标要读得懂", en: "A drawing of posters is readable"),
    why: Bilingual(
      zh: "图标用网页和印刷都画得一样的一小部分 SVG；读不懂的一笔如果悄悄跳过，印出来的图就缺一块。",
      en:
        "Drawings use the small part of SVG that web and print draw alike; a part passed over in silence would be missing on paper."
    ))
}
