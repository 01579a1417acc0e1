import Foundation
import Testing

@Suite struct FixTests {
  @Test func fixingChangesWhatIsCertainOnceAndADryRunNothing() throws {
    let site = try Command.tinySite()
    defer { try? FileManager.default.removeItem(at: site) }
    let file = site.appending(path: "content/anti-fraud/refund.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let typed = text + "\n＃ 小标题\n\n１. 第一步\n\n＊＊粗体＊＊，不收费。\n"
    try Data(typed.utf8).write(to: file)

    let dry = try Command.run(["check", "--fix", "--dry-run", "--site", site.path])
    #expect(dry.output.contains("-＃ 小标题\n+# 小标题\n"))
    #expect(try String(contentsOf: file, encoding: .utf8) == typed)

    _ = try Command.run(["check", "--fix", "--site", site.path])
    let fixed = try String(contentsOf: file, encoding: .utf8)
    #expect(fixed == text + "\n# 小标题\n\n1. 第一步\n\n**粗体**，不收费。\n")

    let again = try Command.run(["check", "--fix", "--site", site.path])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try String(contentsOf: file, encoding: .utf8) == fixed)
  }

  @Test func aDryRunAloneIsWrongUsage() throws {
    #expect(try Command.run(["check", "--dry-run"]).status == 2)
  }
}
