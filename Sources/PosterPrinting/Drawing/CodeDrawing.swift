/// A QR code as a drawing of its own, for pages: one path of dark modules on white, with the quiet zone.
package enum CodeDrawing {
  /// SVG of a text's code at level M, a unit a module; `nil` when the text is empty or longer than 2,331 bytes.
  package static func svg(_ text: String) -> [UInt8]? {
    guard let modules = QRModules(text) else { return nil }
    let zone = QRModules.quietZone
    let side = modules.size + 2 * zone
    var path = ""
    for run in modules.darkRuns {
      path += "M\(run.column + zone) \(run.row + zone)h\(run.length)v1h-\(run.length)z"
    }
    return Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path d="\(path)"/></svg>

      """.utf8)
  }
}
