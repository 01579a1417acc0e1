import Hashing
import PosterComposing

// The parts of marks, field by field.

extension DigestWriter {
  mutating func add(_ line: TextLine) {
    add(line.face.family.rawValue)
    add(line.face.weight.rawValue)
    add(line.face.standsIn)
    add(line.size)
    add(line.color)
    add(line.text)
    add(line.glyphs.count)
    for glyph in line.glyphs {
      add(Int(glyph.id))
      add(glyph.x)
      add(glyph.y)
    }
    add(line.clusters.count)
    for cluster in line.clusters {
      add(cluster.scalarCount)
      add(cluster.glyphCount)
    }
    add(line.box)
    add(line.isTurned)
  }

  mutating func add(_ code: MatrixCode) {
    add(code.text)
    add(code.box)
    add(code.color)
    add(code.background)
    add(code.minModule)
  }

  mutating func add(_ picture: SheetPicture) {
    add(picture.bytes)
    add(picture.format == .jpeg)
    add(picture.pixelWidth)
    add(picture.pixelHeight)
    add(picture.box)
  }

  mutating func add(_ path: SheetPath) {
    add(path.steps.count)
    for step in path.steps {
      switch step {
      case .move(let point):
        add(0)
        add(point)
      case .line(let point):
        add(1)
        add(point)
      case .curve(let first, let second, let end):
        add(2)
        add(first)
        add(second)
        add(end)
      case .close: add(3)
      }
    }
  }

  mutating func add(_ point: Point) {
    add(point.x)
    add(point.y)
  }

  mutating func add(_ box: Box) {
    add(box.x)
    add(box.y)
    add(box.width)
    add(box.height)
  }

  mutating func add(_ box: Box?) {
    add(box != nil)
    if let box { add(box) }
  }

  mutating func add(_ color: SheetColor) {
    add(color.red)
    add(color.green)
    add(color.blue)
  }
}
