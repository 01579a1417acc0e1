import Foundation

// Measures the release binary beside the floor, in one run, in a memory file system. `make bench` calls it.
// `banbao-bench generate N FOLDER` only writes a site of N articles.

let arguments = CommandLine.arguments
if arguments.count == 4, arguments[1] == "generate", let count = Int(arguments[2]) {
  try GeneratedSite(count: count).write(to: URL(filePath: arguments[3]))
  exit(0)
}

let binaries = URL(filePath: arguments[0]).deletingLastPathComponent().path
let banbao = binaries + "/banbao"
let memory = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
let work = memory + "/banbao-bench-\(getpid())"
try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: work) }

func row(_ name: String, _ command: [String], runs: Int) {
  let label = name.padding(toLength: 52, withPad: " ", startingAt: 0)
  guard let measured = Measurement.of(command, runs: runs) else {
    print(label + "failed: " + command.joined(separator: " "))
    return
  }
  print(
    label
      + String(format: "%8.3f %8.3f %8.1f", measured.wall, measured.cpu, measured.peak))
}

print("case".padding(toLength: 52, withPad: " ", startingAt: 0) + "  wall s    cpu s  peak MB")
let sample = FileManager.default.currentDirectoryPath
row(
  "sample, no posters", [banbao, "build", "--site", sample, "--no-posters", "--out", work + "/s0"],
  runs: 5)
row("sample, with posters", [banbao, "build", "--site", sample, "--out", work + "/s1"], runs: 3)
for count in [100, 1_000, 10_000] {
  let site = work + "/site-\(count)"
  try GeneratedSite(count: count).write(to: URL(filePath: site))
  let runs = count > 5_000 ? 3 : 5
  row(
    "\(count) articles, banbao, cold, no posters",
    ["sh", "-c", "rm -rf \(site)/public && exec \(banbao) build --no-posters --site \(site)"],
    runs: runs)
  row(
    "\(count) articles, the floor (one thread)",
    [binaries + "/markdown-floor", site + "/content", work + "/floor"], runs: runs)
  row(
    "\(count) articles, Markdown stage alone, no writing", [binaries + "/markdown-stage", site],
    runs: runs)
  row(
    "\(count) articles, bare libcmark-gfm, no writing",
    [binaries + "/markdown-floor", site + "/content"], runs: runs)
  try? FileManager.default.removeItem(atPath: site)
}
