/// Reads back a table that `officeTable` wrote; anything else gives rows that match nothing.
struct OfficeRows {
  private(set) var rows: [[String]] = []

  init(_ bytes: [UInt8]) {
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var previous: UInt8 = 0
    func text() -> String {
      let text = String(decoding: cell, as: UTF8.self)
      let isGuarded =
        text.first == "'" && text.dropFirst().first.map { "=+-@\t\r".contains($0) } ?? false
      return isGuarded ? String(text.dropFirst()) : text
    }
    for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
      switch byte {
      case UInt8(ascii: "\""):
        // A doubled quote inside quotes is one: the second of the two opens them again.
        if !isQuoted, previous == byte { cell.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(text())
        cell = []
      case 0x0D where !isQuoted: break
      case 0x0A where !isQuoted:
        rows.append(row + [text()])
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
      previous = byte
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [text()]) }
  }
}
