import FoundationEssentials
import PosterComposing

/// Attributes and paths as SVG writes them.
extension [UInt8] {
  mutating func append(attribute name: String, _ value: Double) {
    append(" \(name)=\"")
    append(value)
    append("\"")
  }

  mutating func append(box: Box) {
    append(attribute: "x", box.x)
    append(attribute: "y", box.y)
    append(attribute: "width", box.width)
    append(attribute: "height", box.height)
  }

  /// `fill="#rrggbb"`.
  mutating func append(color: SheetColor, _ name: String = "fill") {
    append(" \(name)=\"#")
    for part in [color.red, color.green, color.blue] {
      append(hex: UInt8(Swift.min(Swift.max((part * 255).rounded(), 0), 255)))
    }
    append("\"")
  }

  mutating func append(path: SheetPath) {
    for step in path.steps {
      switch step {
      case .move(let point): append("M", point)
      case .line(let point): append("L", point)
      case .curve(let first, let second, let end):
        append("C", first)
        append(" ", second)
        append(" ", end)
      case .close: append("Z")
      }
    }
  }

  private mutating func append(_ letter: String, _ point: Point) {
    append(letter)
    append(spaced: point.x)
    append(point.y)
  }

  mutating func append(base64 bytes: [UInt8]) {
    append(contentsOf: Data(bytes).base64EncodedData())
  }
}

extension PosterSheet {
  /// All its text, a line for each element that readers are told of.
  var text: String {
    elements.filter { $0.tag != .artifact }.compactMap { element in
      if case .figure(let alternative) = element.tag { return alternative }
      return element.text.isEmpty ? nil : element.text
    }.joined(separator: "\n")
  }
}
