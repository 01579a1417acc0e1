import CampaignModel
import Diagnostics

/// The outlines of SVG's basic shapes (SVG 2 §10).
enum SVGShapes {
  struct Fault: Error {
    var offset: Int
    var message: Bilingual
    var remedy: Bilingual
  }

  typealias Outline = (steps: [PosterIcon.Step], count: Int)

  /// The tags that are read, and what they may say besides how they are painted.
  static let attributes: [String: Set<String>] = [
    "svg": ["xmlns", "viewBox", "width", "height"], "g": [], "path": ["d"],
    "rect": ["x", "y", "width", "height", "rx", "ry"], "circle": ["cx", "cy", "r"],
    "ellipse": ["cx", "cy", "rx", "ry"], "line": ["x1", "y1", "x2", "y2"], "polyline": ["points"],
    "polygon": ["points"],
  ]

  static func outline(of tag: SVGTag) -> Result<Outline, Fault> {
    Result { () throws(Fault) -> Outline in
      switch tag.name {
      case "path": try path(tag)
      case "rect": (try rectangle(tag), 1)
      case "circle":
        (ellipse(try number("cx", tag), try number("cy", tag), try length("r", tag), nil), 1)
      case "ellipse":
        (
          ellipse(
            try number("cx", tag), try number("cy", tag), try length("rx", tag),
            try length("ry", tag)), 1
        )
      case "line":
        (
          [
            .move(PosterIcon.Place(try number("x1", tag), try number("y1", tag))),
            .line(PosterIcon.Place(try number("x2", tag), try number("y2", tag))),
          ], 1
        )
      default: (try points(tag), 1)
      }
    }
  }

  private static func path(_ tag: SVGTag) throws(Fault) -> Outline {
    guard let written = tag["d"] else { throw missing("d", tag) }
    let data = SVGPathData(written.value)
    if let fault = data.fault {
      throw Fault(
        offset: written.valueOffset + fault,
        message: Bilingual(zh: "路径从这里起读不懂", en: "The path cannot be read from here"),
        remedy: Bilingual(
          zh: "以 M 开头，每个字母后面的数要写全", en: "Begin with M, and give each letter all its numbers"))
    }
    return (data.steps, data.outlineCount)
  }

  private static func points(_ tag: SVGTag) throws(Fault) -> [PosterIcon.Step] {
    guard let written = tag["points"] else { throw missing("points", tag) }
    var numbers = SVGNumbers(written.value)
    var steps: [PosterIcon.Step] = []
    while !numbers.isAtEnd {
      let offset = numbers.offset
      guard let x = numbers.number(), let y = numbers.number() else {
        throw bad("points", written.valueOffset + offset)
      }
      steps.append(steps.isEmpty ? .move(PosterIcon.Place(x, y)) : .line(PosterIcon.Place(x, y)))
    }
    guard steps.count > 1 else { throw bad("points", written.valueOffset) }
    return tag.name == "polygon" ? steps + [.close] : steps
  }

  private static func rectangle(_ tag: SVGTag) throws(Fault) -> [PosterIcon.Step] {
    let (x, y) = (try number("x", tag), try number("y", tag))
    let (width, height) = (try length("width", tag), try length("height", tag))
    let written = try tag["rx"] == nil ? number("ry", tag) : number("rx", tag)
    let radius = min(max(0, written), width / 2, height / 2)
    let (right, bottom) = (x + width, y + height)
    if radius == 0 {
      return [
        .move(PosterIcon.Place(x, y)), .line(PosterIcon.Place(right, y)),
        .line(PosterIcon.Place(right, bottom)), .line(PosterIcon.Place(x, bottom)), .close,
      ]
    }
    let corners: [(from: PosterIcon.Place, to: PosterIcon.Place)] = [
      (PosterIcon.Place(right - radius, y), PosterIcon.Place(right, y + radius)),
      (PosterIcon.Place(right, bottom - radius), PosterIcon.Place(right - radius, bottom)),
      (PosterIcon.Place(x + radius, bottom), PosterIcon.Place(x, bottom - radius)),
      (PosterIcon.Place(x, y + radius), PosterIcon.Place(x + radius, y)),
    ]
    var steps: [PosterIcon.Step] = []
    for corner in corners {
      steps.append(steps.isEmpty ? .move(corner.from) : .line(corner.from))
      steps += SVGArc.curves(
        from: corner.from, to: corner.to, radii: (radius, radius), turn: 0, isLarge: false,
        sweeps: true)
    }
    return steps + [.close]
  }

  private static func ellipse(
    _ x: Double, _ y: Double, _ radius: Double, _ second: Double?
  ) -> [PosterIcon.Step] {
    let (left, right) = (PosterIcon.Place(x - radius, y), PosterIcon.Place(x + radius, y))
    let radii = (radius, second ?? radius)
    return [.move(left)]
      + SVGArc.curves(from: left, to: right, radii: radii, turn: 0, isLarge: false, sweeps: true)
      + SVGArc.curves(from: right, to: left, radii: radii, turn: 0, isLarge: false, sweeps: true)
      + [.close]
  }

  /// A coordinate; not given is 0.
  private static func number(_ name: String, _ tag: SVGTag) throws(Fault) -> Double {
    guard let written = tag[name] else { return 0 }
    var numbers = SVGNumbers(written.value)
    guard let value = numbers.number(), numbers.isAtEnd else {
      throw bad(name, written.valueOffset)
    }
    return value
  }

  /// A length, which must be given and above 0.
  private static func length(_ name: String, _ tag: SVGTag) throws(Fault) -> Double {
    guard let written = tag[name] else { throw missing(name, tag) }
    let value = try number(name, tag)
    guard value > 0 else { throw bad(name, written.valueOffset) }
    return value
  }

  private static func missing(_ name: String, _ tag: SVGTag) -> Fault {
    Fault(
      offset: tag.offset,
      message: Bilingual(zh: "<\(tag.name)> 缺少 \(name)", en: "<\(tag.name)> has no `\(name)`"),
      remedy: Bilingual(zh: "写上 \(name)=\"…\"", en: "Give \(name)=\"…\""))
  }

  private static func bad(_ name: String, _ offset: Int) -> Fault {
    Fault(
      offset: offset, message: Bilingual(zh: "\(name) 不是数", en: "`\(name)` is no number"),
      remedy: Bilingual(
        zh: "写不带单位的数，如 12 或 4.5", en: "Write numbers without units, such as 12 or 4.5"))
  }
}
