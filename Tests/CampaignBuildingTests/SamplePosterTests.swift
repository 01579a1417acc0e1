import Foundation
import Testing

/// The sample's posters as the person with the printer gets them.
extension SampleTests {
  static func tool(_ name: String) -> URL? {
    let url = URL(filePath: "/usr/bin/" + name)
    return FileManager.default.isExecutableFile(atPath: url.path) ? url : nil
  }

  private func run(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = Self.tool(name)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test(
    .enabled(if: tool("zbarimg") != nil && tool("pdftoppm") != nil, "zbar-tools, poppler-utils"))
  func everyCodeDecodesToItsPagesAddress() throws {
    for path in Self.posters {
      let pdf = Self.site.folder.appending(path: path).path
      let image = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID())").path
      // At most two sides: a card has its code on the second.
      _ = try run("pdftoppm", ["-r", "150", "-gray", "-l", "2", pdf, image])
      var said = ""
      for side in ["-1", "-2"] where FileManager.default.fileExists(atPath: image + side + ".pgm") {
        said += try run("zbarimg", ["--quiet", "--raw", image + side + ".pgm"])
        try? FileManager.default.removeItem(atPath: image + side + ".pgm")
      }
      let page = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
      #expect(said == "https://www.qingshi.example/pingan/\(page)\n", "\(path)")
    }
  }

  @Test(.enabled(if: tool("pdffonts") != nil, "poppler-utils"))
  func everyFontIsEmbedded() throws {
    for path in Self.posters {
      let rows = try run("pdffonts", [Self.site.folder.appending(path: path).path])
        .split(separator: "\n").dropFirst(2)
      #expect(!rows.isEmpty, "\(path)")
      for row in rows {
        #expect(row.contains("CID Type 0C"), "\(path): \(row)")
        #expect(row.contains(" yes yes yes "), "\(path): \(row)")
      }
    }
  }

  @Test(.enabled(if: tool("qpdf") != nil, "qpdf"))
  func everyFileIsSound() throws {
    for path in Self.posters {
      let said = try run("qpdf", ["--check", Self.site.folder.appending(path: path).path])
      #expect(said.contains("No syntax or stream encoding errors found"), "\(path): \(said)")
    }
  }
}
