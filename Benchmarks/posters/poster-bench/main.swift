import Foundation

// Measures posters in one process: `poster-bench SITE CACHE OUT` composes and prints 100 A3 notices and a pack of 100 sheets,
// writes the texts for the other programs to OUT/texts.json, and prints its figures as JSON.
// `poster-bench SITE CACHE OUT every` composes and prints each subject of the site in each layout on each sheet instead.

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  FileHandle.standardError.write(Data("usage: poster-bench SITE CACHE OUT [every]\n".utf8))
  exit(2)
}
let workshop = try Workshop(site: arguments[1], cache: arguments[2])
let out = URL(filePath: arguments[3])
try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
if arguments.count > 4, arguments[4] == "every" {
  try EveryPoster(workshop: workshop, out: out).run()
} else {
  try HundredPosters(workshop: workshop, out: out).run()
}
