import Foundation
import Testing

@Suite struct NewTests {
  /// Fills every 【blank】 as a clerk would.
  private func fill(_ file: URL) throws {
    var text = try String(contentsOf: file, encoding: .utf8)
    var number = 0
    while let open = text.firstIndex(of: "【"), let close = text[open...].firstIndex(of: "】") {
      number += 1
      text.replaceSubrange(open...close, with: "填好的第\(number)处")
    }
    try Data(text.utf8).write(to: file)
  }

  @Test(arguments: ["提示", "故事", "警示", "通知", "tip"])
  func anArticlePassesCheckOnceItsBlanksAreFilled(kind: String) throws {
    let site = try Command.tinySite()
    defer { try? FileManager.default.removeItem(at: site) }
    let made = try Command.run([
      "new", kind, "验证码不能给", "--topic", "anti-fraud", "--as-of", "2026-11-20", "--site", site.path,
    ])
    #expect(made.status == 0, "\(made.errors)")
    let file = site.appending(path: "content/anti-fraud/yan-zheng-ma-bu-neng-gei.md")
    #expect(FileManager.default.fileExists(atPath: file.path))
    let blank = try Command.run(["check", "--site", site.path])
    #expect(blank.status == 1, "blanks are reported")
    try fill(file)
    let filled = try Command.run(["check", "--site", site.path])
    #expect(filled.status == 0, "\(filled.errors)")
  }

  @Test func nothingIsOverwritten() throws {
    let site = try Command.tinySite()
    defer { try? FileManager.default.removeItem(at: site) }
    let arguments = ["new", "月主题", "2026-11", "--site", site.path]
    let file = site.appending(path: "content/months/2026-11.md")
    let before = try Data(contentsOf: file)
    #expect(try Command.run(arguments).status == 1)
    #expect(try Data(contentsOf: file) == before)
  }

  @Test func aStarterSiteBuildsOnceItsBlanksAreFilled() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try Command.run([
      "new", "site", "jiedao", "--as-of", "2026-11-20", "--site", folder.path,
    ])
    #expect(made.status == 0, "\(made.errors)")
    let site = folder.appending(path: "jiedao")
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path)
    where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      try fill(site.appending(path: path))
    }
    try FileManager.default.copyItem(
      at: Command.repository.appending(path: "themes"), to: site.appending(path: "themes"))
    let built = try Command.run(["build", "--no-posters", "--site", site.path])
    #expect(built.status == 0, "\(built.errors)")
    #expect(
      FileManager.default.fileExists(
        atPath: site.appending(path: "public/index.html").path))
  }

  @Test func aStarterSiteTellsVSCodeOfItsSchemas() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Command.run(["new", "site", "jiedao", "--site", folder.path]).status == 0)
    let site = folder.appending(path: "jiedao")
    let settings = try JSONSerialization.jsonObject(
      with: Data(contentsOf: site.appending(path: ".vscode/settings.json")))
    let wired = try #require((settings as? [String: Any])?["yaml.schemas"] as? [String: String])
    #expect(wired["./.vscode/site.schema.json"] == "content/site.yaml")
    for path in wired.keys {
      let schema = try String(contentsOf: site.appending(path: path), encoding: .utf8)
      let name = try #require(path.split(separator: "/").last?.split(separator: ".").first)
      #expect(try Command.run(["schema", String(name)]).output == schema)
    }
  }

  @Test(arguments: ["/absolute", "../beside", ""])
  func aSiteNeedsAFolderBelow(name: String) throws {
    let made = try Command.run(["new", "site", name])
    #expect(made.status == 1)
    #expect(made.errors.contains("--site"))
  }

  @Test func schemasAreWrittenIntoAFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Command.run(["schema", "--out", folder.path]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      names == ["front-matter", "hotlines", "rules", "site", "theme"].map { "\($0).schema.json" })
    #expect(try Command.run(["schema"]).status == 2)
    #expect(try Command.run(["schema", "sight"]).status == 2)
  }

  @Test func anUnknownTopicIsNamed() throws {
    let site = try Command.tinySite()
    defer { try? FileManager.default.removeItem(at: site) }
    let result = try Command.run([
      "new", "提示", "甲", "--topic", "anti-farud", "--site", site.path,
    ])
    #expect(result.status == 1)
    #expect(result.errors.contains("anti-fraud"))
  }
}
