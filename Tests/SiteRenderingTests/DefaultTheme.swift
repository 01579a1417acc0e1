import CampaignModel
import Foundation

/// `themes/default` as tests read it: from the folder beside the package's sources.
enum DefaultTheme {
  static let theme: Theme = {
    var theme = Theme(name: "default")
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("themes/default").path
    for path in files(folder) {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(path)") else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      if path.hasPrefix("templates/"), path.hasSuffix(".mustache") {
        theme.templates[String(path.dropFirst(10).dropLast(9))] = text
      } else if path.hasPrefix("assets/") {
        theme.assets[String(path.dropFirst(7))] = Array(bytes)
      } else if path == "strings/zh-Hans.yaml" {
        theme.strings = strings(text)
      }
    }
    return theme
  }()

  private static func files(_ folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// `key: text` lines, the text plain or in double quotes: all that this file holds.
  private static func strings(_ text: String) -> [String: String] {
    var strings: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      var value = line[line.index(after: colon)...].drop { $0 == " " }
      if value.hasPrefix("\""), value.hasSuffix("\"") { value = value.dropFirst().dropLast() }
      strings[String(line[..<colon])] = String(value)
    }
    return strings
  }
}
