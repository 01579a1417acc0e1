import Foundation

/// The built `banbao` beside the test bundle, run as a person's shell would.
struct Command {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let binary: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "banbao")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    return repository.appending(path: ".build/debug/banbao")
  }()

  static func process(_ arguments: [String], lang: String = "zh_CN.UTF-8") -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["LANG"] = lang
    environment["LC_ALL"] = nil
    environment["LC_MESSAGES"] = nil
    process.environment = environment
    return process
  }

  static func run(
    _ arguments: [String], input: String = "", lang: String = "zh_CN.UTF-8"
  ) throws -> Result {
    let process = process(arguments, lang: lang)
    let folder = FileManager.default.temporaryDirectory
    // Files, not pipes: a pipe that nobody empties would stop the process.
    let files = ["in", "out", "err"].map { folder.appending(path: "banbao-\(UUID()).\($0)") }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try Data(input.utf8).write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8))
  }

  /// A copy of the gallery's base site in a temporary folder.
  static func tinySite() throws -> URL {
    let root = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID())")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: repository.appending(path: "Tests/Gallery/base/content"),
      to: root.appending(path: "content"))
    try FileManager.default.copyItem(
      at: repository.appending(path: "themes"), to: root.appending(path: "themes"))
    return root
  }
}
