import PosterComposing

/// What an element is to a reader who does not see it.
enum ElementMeaning {
  case nothing
  case heading(level: Int)
  case paragraph
  case figure(alternative: String)
  case link(url: String, alternative: String?)

  init(_ element: PosterSheet.Element) {
    let speaks = element.marks.contains { mark in
      switch mark {
      case .text(let line): !line.text.isEmpty
      default: false
      }
    }
    switch element.tag {
    case .artifact: self = .nothing
    case .heading(let level): self = speaks ? .heading(level: level) : .nothing
    case .paragraph: self = speaks ? .paragraph : .nothing
    case .figure(let alternative):
      self =
        element.marks.isEmpty || alternative.isEmpty
        ? .nothing : .figure(alternative: alternative)
    case .link(let url):
      self = element.marks.isEmpty ? .nothing : .link(url: url, alternative: speaks ? nil : url)
    }
  }
}

extension PosterSheet.Element {
  /// The box around what is drawn, its clip taken into account; `nil` when nothing has an extent.
  var extent: Box? {
    var around: Box?
    for box in marks.compactMap(\.extent) {
      around = around.map { $0.around(box) } ?? box
    }
    guard let around, let clip else { return around }
    return around.common(with: clip)
  }

  /// Its lines as one; words that a line's end parts get their blank back, Chinese needs none.
  var text: String {
    var whole = ""
    for case .text(let line) in marks {
      let isParted =
        whole.utf8.last.map { (0x21...0x7E).contains($0) } ?? false
        && line.text.utf8.first.map { (0x21...0x7E).contains($0) } ?? false
      whole += (isParted ? " " : "") + line.text
    }
    return whole
  }
}

extension PosterSheet.Mark {
  fileprivate var extent: Box? {
    switch self {
    case .rectangle(let box, _, _): box
    case .line(let start, let end, _, _): Box(around: [start, end])
    case .path(let path, _), .stroke(let path, _, _, _): Box(around: path.points)
    case .text(let line): line.box
    case .code(let code): code.box
    case .picture(let picture): picture.box
    }
  }
}

extension SheetPath {
  fileprivate var points: [Point] {
    steps.flatMap { step -> [Point] in
      switch step {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
  }
}

extension Box {
  fileprivate init?(around points: [Point]) {
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  fileprivate func around(_ other: Box) -> Box {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Box(
      x: left, y: top, width: max(right, other.right) - left,
      height: max(bottom, other.bottom) - top)
  }

  fileprivate func common(with other: Box) -> Box? {
    let (left, top) = (max(x, other.x), max(y, other.y))
    let (right, bottom) = (min(right, other.right), min(bottom, other.bottom))
    return left < right && top < bottom
      ? Box(x: left, y: top, width: right - left, height: bottom - top) : nil
  }
}
