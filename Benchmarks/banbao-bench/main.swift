import Foundation

// Writes a site of made-up articles, for everything that is measured on many of them.

let arguments = CommandLine.arguments
guard arguments.count == 4, arguments[1] == "generate", let count = Int(arguments[2]), count >= 0
else {
  FileHandle.standardError.write(Data("usage: banbao-bench generate ARTICLES FOLDER\n".utf8))
  exit(2)
}
try GeneratedSite(count: count).write(to: URL(filePath: arguments[3]))
