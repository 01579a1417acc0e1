import ArgumentParser
import CampaignBuilding
import Diagnostics
import FileTree
import Glibc

struct MarkdownFragment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "把标准输入的 Markdown 变成 HTML 片段 / standard input to an HTML fragment")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "纯 GFM 规范，不用中文规则和板块 / plain GFM, no Chinese rules or blocks")
  var gfm = false

  func run() throws {
    let file = SourceFile(path: "<stdin>", bytes: Self.standardInput())
    let text = file.text()
    let fragment = renderFragment(text.value, plainGFM: gfm)
    Terminal.result(fragment.value)
    try shared.report(text.diagnostics + fragment.diagnostics, sources: SourceTree([file]))
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
