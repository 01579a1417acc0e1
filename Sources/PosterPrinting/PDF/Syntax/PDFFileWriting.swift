import Hashing

/// Puts objects one after the other and keeps where they begin: object streams and a cross-reference stream (ISO 32000-1
/// §7.5.7 and §7.5.8), which take half the room of plain ones.
struct PDFFileWriting {
  private enum Place {
    case free
    case at(offset: Int)
    case inside(stream: Int, index: Int)
  }

  /// The second line says that the file is binary (§7.5.2).
  private var bytes: [UInt8] =
    Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3] + Array("\n".utf8)
  private var places: [Place]

  /// - Parameter objectCount: The objects that have numbers, the unused first one included.
  init(objectCount: Int) {
    places = Array(repeating: .free, count: objectCount)
  }

  mutating func write(_ number: Int, _ entries: String, _ stream: [UInt8]) {
    if places.indices.contains(number) { places[number] = .at(offset: bytes.count) }
    bytes.append("\(number) 0 obj\n<<\(entries)/Length \(stream.count)>>stream\n")
    bytes.append(contentsOf: stream)
    bytes.append("\nendstream\nendobj\n")
  }

  /// Packs values into object streams, so many into one that readers need not unpack a whole long file for a page.
  mutating func pack(_ values: [(number: Int, bytes: [UInt8])]) {
    for start in stride(from: 0, to: values.count, by: 200) {
      let part = values[start..<min(start + 200, values.count)]
      let number = places.count
      places.append(.free)
      var index: [UInt8] = []
      var body: [UInt8] = []
      for (order, value) in part.enumerated() {
        index.append("\(value.number) \(body.count) ")
        body.append(contentsOf: value.bytes)
        body.append(0x20)
        places[value.number] = .inside(stream: number, index: order)
      }
      let entries = "/Type/ObjStm/N \(part.count)/First \(index.count)"
      if case .stream(let entries, let packed) = PDFFile.stream(entries, index + body) {
        write(number, entries, packed)
      }
    }
  }

  mutating func finish(root: PDFFile.Reference, info: PDFFile.Reference) -> [UInt8] {
    let start = bytes.count
    let number = places.count
    places.append(.at(offset: start))
    // The first 16 bytes of the hash, both times: the file is never changed (§14.4).
    let id = sha256(bytes).prefix(32)
    let entries =
      "/Type/XRef/Size \(places.count)/W[1 4 2]/Root \(root.text)/Info \(info.text)/ID[<\(id)><\(id)>]"
    let rows = places.map(Self.row)
    if let packed = deflated(Self.differences(rows)) {
      write(
        number, entries + "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>", packed)
    } else {
      write(number, entries, rows.flatMap { $0 })
    }
    bytes.append("startxref\n\(start)\n%%EOF\n")
    return bytes
  }

  private static func row(_ place: Place) -> [UInt8] {
    switch place {
    case .free: [0, 0, 0, 0, 0, 255, 255]
    case .at(let offset): [1] + number(offset, 4) + [0, 0]
    case .inside(let stream, let index): [2] + number(stream, 4) + number(index, 2)
    }
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// Rows as their differences to the row above (PNG's filter 2), which pack far better.
  private static func differences(_ rows: [[UInt8]]) -> [UInt8] {
    var above = [UInt8](repeating: 0, count: 7)
    return rows.flatMap { row in
      defer { above = row }
      return [2] + zip(row, above).map { $0 &- $1 }
    }
  }
}
