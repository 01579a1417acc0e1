import Foundation
import Testing

@Suite struct ExitCodeTests {
  @Test func helpIsAResultAndFine() throws {
    let help = try Command.run(["--help"])
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    for verb in ["build", "check", "plan", "posters", "new", "doctor", "markdown"] {
      #expect(help.output.contains("  \(verb)"), "\(verb)")
      #expect(try Command.run([verb, "--help"]).status == 0)
    }
  }

  @Test(arguments: [
    ["biuld"], ["build", "--colour"], ["build", "--as-of", "tomorrow"], ["build", "--jobs", "0"],
    ["check", "--format", "xml"], ["check", "--site", "/no/such/folder"], ["new", "海报", "甲"],
    ["build", "--lang", "fr"], ["plan", "solve"], ["posters", "--sheet", "B5"],
  ]) func wrongUsageIsTwo(arguments: [String]) throws {
    let result = try Command.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test func aSlipInASheetsNameIsToldWithAGuess() throws {
    for option in ["--sheet", "--tile"] {
      let result = try Command.run(["posters", option, "A33"])
      #expect(result.status == 2)
      #expect(result.errors.contains("是不是 A3？") && result.errors.contains("did you mean A3?"))
    }
  }

  @Test func contentFaultsAreOneAndGoToStandardError() throws {
    let site = try Command.tinySite()
    defer { try? FileManager.default.removeItem(at: site) }
    try Data("没有前言".utf8).write(to: site.appending(path: "content/anti-fraud/bad.md"))
    for arguments in [["build", "--no-posters"], ["check"]] {
      let result = try Command.run(arguments + ["--site", site.path])
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("content/anti-fraud/bad.md:1:1"))
    }
    let json = try Command.run(["check", "--format", "json", "--site", site.path])
    #expect(json.status == 1)
    #expect(json.output.hasPrefix("["))
  }

  @Test func aWrongPathIsNoPass() throws {
    let site = try Command.tinySite()
    defer { try? FileManager.default.removeItem(at: site) }
    let wrong = try Command.run(
      ["check", "content/anti-fraud/refnd.md", "--site", site.path])
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("content/anti-fraud/refund.md"))
    for path in ["content/anti-fraud", "./content/anti-fraud/refund.md", ".", "content/"] {
      #expect(try Command.run(["check", path, "--site", site.path]).status == 0, "\(path)")
    }
  }

  @Test func messagesFollowTheLanguage() throws {
    let site = try Command.tinySite()
    defer { try? FileManager.default.removeItem(at: site) }
    let zh = try Command.run(["check", "--site", site.path])
    #expect(zh.output.contains("没有发现问题"))
    let en = try Command.run(["check", "--site", site.path], lang: "en_GB.UTF-8")
    #expect(en.output.contains("No findings"))
    let chosen = try Command.run(
      ["check", "--lang", "zh", "--site", site.path], lang: "en_GB.UTF-8")
    #expect(chosen.output.contains("没有发现问题"))
  }

  @Test func aFolderThatIsNotOursIsTheEnvironmentsFault() throws {
    let site = try Command.tinySite()
    defer { try? FileManager.default.removeItem(at: site) }
    let diary = site.appending(path: "public/diary.txt")
    try FileManager.default.createDirectory(
      at: diary.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("我的".utf8).write(to: diary)
    let result = try Command.run(["build", "--no-posters", "--site", site.path])
    #expect(result.status == 3)
    #expect(FileManager.default.fileExists(atPath: diary.path))
  }

  @Test func markdownReadsStandardInput() throws {
    let chinese = try Command.run(["markdown"], input: "记住**“三不”**原则。")
    #expect(chinese.output == "<p>记住<strong>“三不”</strong>原则。</p>\n")
    let plain = try Command.run(["markdown", "--gfm"], input: "记住**“三不”**原则。")
    #expect(plain.output.contains("**"))
    #expect(try Command.run(["markdown"], input: "<b>粗</b>").status == 1)
  }
}
