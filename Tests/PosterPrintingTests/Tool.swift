import Foundation

/// A program of the system that looks at what was printed with other eyes than ours.
enum Tool {
  static func path(_ name: String) -> String? {
    ["/usr/bin", "/usr/local/bin"].map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  static func exists(_ names: String...) -> Bool { names.allSatisfy { path($0) != nil } }

  /// Runs a program to its end; its output and exit status.
  static func run(_ name: String, _ arguments: [String]) throws -> (output: Data, status: Int32) {
    guard let path = path(name) else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (data, process.terminationStatus)
  }

  static func text(_ name: String, _ arguments: [String]) throws -> String {
    String(decoding: try run(name, arguments).output, as: UTF8.self)
  }
}

/// A folder of its own, gone with its owner.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }
}
