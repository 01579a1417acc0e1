import ArgumentParser
import Glibc

/// The command: declares the verbs and maps what goes wrong to an exit code.
@main struct Banbao: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banbao",
    abstract: "板报：一个 Markdown 文件夹，生成网站、海报和六进日程",
    discussion: """
      One folder of Markdown becomes a street office's site, posters and outreach calendar.
      退出码 / exit codes: 0 正常 fine, 1 稿件有错 faults in content, 2 用法有误 wrong usage, 3 环境问题 environment.
      """,
    version: "0.1.0",
    subcommands: [
      Build.self, Serve.self, Check.self, Plan.self, Posters.self, New.self, Doctor.self,
      MarkdownFragment.self,
      Schema.self, Docs.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let outcome as Outcome {
      Glibc.exit(outcome.rawValue)
    } catch {
      let text = fullMessage(for: error)
      guard exitCode(for: error).isSuccess else {
        Terminal.error(text)
        Glibc.exit(Outcome.usage.rawValue)
      }
      Terminal.result(text + "\n")
    }
  }
}

/// How a run ended, as an exit code.
enum Outcome: Int32, Error {
  case fine = 0
  case faults = 1
  case usage = 2
  case environment = 3
}
