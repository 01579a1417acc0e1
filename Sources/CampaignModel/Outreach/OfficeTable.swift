/// A cell by RFC 4180: in quotes when it holds a comma, a quote or a line end.
package func csvCell(_ text: String) -> String {
  let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
  guard text.unicodeScalars.contains(where: special.contains) else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}

/// Rows as a table that WPS and Excel open without garbage: UTF-8 with its mark, CRLF, no cell that would run as a formula.
package func officeTable(_ rows: [[String]]) -> String {
  func cell(_ text: String) -> String {
    csvCell(text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text)
  }
  return "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
}
