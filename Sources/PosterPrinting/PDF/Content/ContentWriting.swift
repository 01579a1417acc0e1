import PosterComposing

/// Writes marks as a PDF content stream (ISO 32000-1 §8); millimetres, y upward from the lower left corner of what is drawn.
struct ContentWriting {
  private(set) var bytes: [UInt8] = []
  let resources: PDFResources
  /// Of the sheet or page that is drawn: y of the display list counts down from there.
  private(set) var height: Double

  /// What the reader's graphics state is known to be; `nil` is unknown.
  private struct State {
    var fill: Ink?
    var stroke: Ink?
    var thickness: Double?
    var font: String?
  }

  private var state = State()
  private var saved: [(state: State, height: Double)] = []

  init(_ resources: PDFResources, height: Double) {
    self.resources = resources
    self.height = height
  }

  mutating func write(_ text: String) { bytes.append(text) }

  mutating func write(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  mutating func write(spaced values: Double...) {
    for value in values {
      bytes.append(value)
      bytes.append(0x20)
    }
  }

  /// Begins a stretch whose changes to the plane, the clip and the colours end with `restore`.
  mutating func save(height: Double? = nil) {
    saved.append((state, self.height))
    write("q\n")
    if let height { self.height = height }
  }

  mutating func restore() {
    write("Q\n")
    if let last = saved.popLast() { (state, height) = last }
  }

  mutating func clip(to box: Box) {
    rectangle(box)
    write("W n\n")
  }

  mutating func rectangle(_ box: Box) {
    write(spaced: box.x, height - box.bottom, box.width, box.height)
    write("re\n")
  }

  mutating func fill(with ink: Ink) {
    guard state.fill != ink else { return }
    state.fill = ink
    write(ink.pdf(forStrokes: false))
  }

  mutating func stroke(with ink: Ink, thickness: Double) {
    if state.stroke != ink {
      state.stroke = ink
      write(ink.pdf(forStrokes: true))
    }
    if state.thickness != thickness {
      state.thickness = thickness
      write(spaced: thickness)
      write("w\n")
    }
  }

  mutating func setFont(_ name: String, size: Double) {
    var text: [UInt8] = []
    text.append("/\(name) ")
    text.append(size)
    text.append(" Tf\n")
    let call = String(decoding: text, as: UTF8.self)
    guard state.font != call else { return }
    state.font = call
    write(text)
  }
}
