import ArgumentParser
import CampaignBuilding
import Diagnostics
import FileTree

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "给编辑器用的 JSON Schema / JSON Schemas for editors",
    discussion: """
      banbao schema site             打印一个 / print one
      banbao schema --out .vscode    全部写到文件夹 / write all into a folder
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(help: "哪一个 / which: \(SchemaFiles.names.joined(separator: ", "))")
  var name: String?

  @Option(help: "写到哪个文件夹 / folder to write into")
  var out: String?

  func validate() throws {
    if let name, !SchemaFiles.names.contains(name) {
      let names = SchemaFiles.names.joined(separator: ", ")
      throw ValidationError("没有这一个 / no such schema: \(name) (\(names))")
    }
    if name == nil, out == nil {
      throw ValidationError("写上名字或 --out 文件夹 / give a name or --out DIR")
    }
  }

  func run() throws {
    if let out {
      let files = SchemaFiles.tree(name)
      try shared.report(try shared.world().write(files, below: out), sources: SourceTree([]))
      for file in files.value.ordered {
        shared.say("写好了 \(out)/\(file.path)", "Made \(out)/\(file.path)")
      }
    } else if let name, let text = SchemaFiles.text(of: name) {
      Terminal.result(text)
    }
  }
}
