import CampaignModel

/// Reads the `d` of an SVG path into straight lines and cubic curves (SVG 2 §9.3).
struct SVGPathData {
  private(set) var steps: [PosterIcon.Step] = []
  /// The byte of `d` that could not be read.
  private(set) var fault: Int?

  private var numbers: SVGNumbers
  private var place = PosterIcon.Place(0, 0)
  private var start = PosterIcon.Place(0, 0)
  /// The last control point, for `S` and `T`.
  private var control: (place: PosterIcon.Place, isCubic: Bool)?

  init(_ text: String) {
    numbers = SVGNumbers(text)
    readAll()
    if fault == nil, steps.count < 2 { fault = 0 }
  }

  private mutating func readAll() {
    var command: UInt8?
    while !numbers.isAtEnd, fault == nil {
      let offset = numbers.offset
      if let letter = numbers.letter() {
        command = letter
        let isKnown = "mlhvcsqtaz".utf8.contains(letter | 32)
        if !isKnown || steps.isEmpty && letter | 32 != UInt8(ascii: "m") { fault = offset }
        if letter | 32 == UInt8(ascii: "z") { close() }
      } else if let repeated = command, repeated | 32 != UInt8(ascii: "z") {
        // More numbers after a move are lines.
        if repeated | 32 == UInt8(ascii: "m") { command = repeated == 0x6D ? 0x6C : 0x4C }
      } else {
        fault = numbers.offset
      }
      if fault == nil, let command, command | 32 != UInt8(ascii: "z"), !read(command) {
        fault = numbers.offset
      }
    }
  }

  /// How many outlines the path has.
  var outlineCount: Int {
    steps.count { if case .move = $0 { true } else { false } }
  }

  private mutating func close() {
    steps.append(.close)
    place = start
    control = nil
  }

  private mutating func read(_ command: UInt8) -> Bool {
    let base = command & 32 != 0 ? place : PosterIcon.Place(0, 0)
    switch command | 32 {
    case UInt8(ascii: "m"):
      guard let end = point(base) else { return false }
      steps.append(.move(end))
      (place, start, control) = (end, end, nil)
    case UInt8(ascii: "l"):
      guard let end = point(base) else { return false }
      line(end)
    case UInt8(ascii: "h"):
      guard let x = numbers.number() else { return false }
      line(PosterIcon.Place(base.x + x, place.y))
    case UInt8(ascii: "v"):
      guard let y = numbers.number() else { return false }
      line(PosterIcon.Place(place.x, base.y + y))
    case UInt8(ascii: "c"):
      guard let first = point(base), let second = point(base), let end = point(base) else {
        return false
      }
      curve(first, second, end)
    case UInt8(ascii: "s"):
      guard let second = point(base), let end = point(base) else { return false }
      curve(mirrored(isCubic: true), second, end)
    case UInt8(ascii: "q"):
      guard let middle = point(base), let end = point(base) else { return false }
      quadratic(middle, end)
    case UInt8(ascii: "t"):
      guard let end = point(base) else { return false }
      quadratic(mirrored(isCubic: false), end)
    case UInt8(ascii: "a"): return arc(base)
    default: return false
    }
    return true
  }

  private mutating func arc(_ base: PosterIcon.Place) -> Bool {
    guard let radiusX = numbers.number(), let radiusY = numbers.number(),
      let turn = numbers.number(), let isLarge = numbers.flag(), let sweeps = numbers.flag(),
      let end = point(base)
    else { return false }
    for step in SVGArc.curves(
      from: place, to: end, radii: (radiusX, radiusY), turn: turn, isLarge: isLarge, sweeps: sweeps)
    {
      steps.append(step)
    }
    (place, control) = (end, nil)
    return true
  }

  private mutating func point(_ base: PosterIcon.Place) -> PosterIcon.Place? {
    guard let x = numbers.number(), let y = numbers.number() else { return nil }
    return PosterIcon.Place(base.x + x, base.y + y)
  }

  private func mirrored(isCubic: Bool) -> PosterIcon.Place {
    guard let control, control.isCubic == isCubic else { return place }
    return PosterIcon.Place(2 * place.x - control.place.x, 2 * place.y - control.place.y)
  }

  private mutating func line(_ end: PosterIcon.Place) {
    steps.append(.line(end))
    (place, control) = (end, nil)
  }

  private mutating func curve(
    _ first: PosterIcon.Place, _ second: PosterIcon.Place, _ end: PosterIcon.Place
  ) {
    steps.append(.curve(first, second, end))
    (place, control) = (end, (second, true))
  }

  private mutating func quadratic(_ middle: PosterIcon.Place, _ end: PosterIcon.Place) {
    func toward(_ from: PosterIcon.Place) -> PosterIcon.Place {
      PosterIcon.Place(from.x + (middle.x - from.x) * 2 / 3, from.y + (middle.y - from.y) * 2 / 3)
    }
    steps.append(.curve(toward(place), toward(end), end))
    (place, control) = (end, (middle, false))
  }
}

/// Takes numbers, flags and letters off a text, as SVG separates them.
struct SVGNumbers {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    skip()
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// A command, if one is next.
  mutating func letter() -> UInt8? {
    guard let byte = next, (0x41...0x5A).contains(byte & ~32), byte | 32 != UInt8(ascii: "e") else {
      return nil
    }
    offset += 1
    skip()
    return byte
  }

  mutating func flag() -> Bool? {
    guard let byte = next, byte == 0x30 || byte == 0x31 else { return nil }
    offset += 1
    skip()
    return byte == 0x31
  }

  mutating func number() -> Double? {
    let start = offset
    var end = offset
    func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
    if byte(end) == 0x2D || byte(end) == 0x2B { end += 1 }
    while let digit = byte(end), (0x30...0x39).contains(digit) { end += 1 }
    if byte(end) == 0x2E {
      end += 1
      while let digit = byte(end), (0x30...0x39).contains(digit) { end += 1 }
    }
    guard let value = Double(String(decoding: bytes[start..<end], as: UTF8.self)),
      abs(value) <= 10_000
    else { return nil }
    offset = end
    skip()
    return value
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skip() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D, 0x2C].contains(byte) { offset += 1 }
  }
}
