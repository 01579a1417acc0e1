/// An outline in millimetres, of straight lines and cubic curves.
package struct SheetPath: Sendable, Hashable {
  package enum Step: Sendable, Hashable {
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve: two control points and its end.
    case curve(Point, Point, Point)
    case close
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }
}

/// A picture as its file has it, to be drawn into a box.
package struct SheetPicture: Sendable, Hashable {
  package enum Format: Sendable, Hashable { case jpeg, png }

  package var bytes: [UInt8]
  package var format: Format
  package var pixelWidth: Int
  package var pixelHeight: Int
  /// Filled whole; what the box's proportions leave over of the picture is cut off evenly.
  package var box: Box

  package init(
    bytes: [UInt8], format: Format, pixelWidth: Int, pixelHeight: Int, box: Box
  ) {
    self.bytes = bytes
    self.format = format
    self.pixelWidth = pixelWidth
    self.pixelHeight = pixelHeight
    self.box = box
  }
}
