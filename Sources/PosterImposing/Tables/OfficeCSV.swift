import CampaignModel

/// A table that WPS and Excel open without garbage: UTF-8 with its mark, CRLF, no cell that would run as a formula.
enum OfficeCSV {
  static func text(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    csvCell(text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text)
  }
}
