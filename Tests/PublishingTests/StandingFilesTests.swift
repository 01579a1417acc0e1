import Diagnostics
import FileTree
import Foundation
import Publishing
import TestSupport
import Testing

/// What a publication leaves as it is, and what it does not trust.
@Suite struct StandingFilesTests {
  private let root: URL
  private var site: String { root.path + "/public" }
  private let files = ["index.html": "首页", "a/index.html": "甲", "b/c/index.html": "乙"]

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    publish(files)
  }

  @discardableResult
  private func publish(_ files: [String: String]) -> Reported<PublishReport> {
    var tree = OutputTree()
    for (path, text) in files { _ = tree.add(path: path, text: text, source: "content/x.md") }
    let report = Publisher(destination: site, protected: [root.path], jobs: 2).publish(tree)
    #expect(report.diagnostics.isEmpty)
    return report
  }

  private func status(_ path: String) -> stat {
    var status = stat()
    #expect(lstat(site + "/" + path, &status) == 0, "\(path)")
    return status
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: site + "/" + path, encoding: .utf8)
  }

  @Test func aFileThatDidNotChangeIsNotWritten() {
    let before = (status("a/index.html"), status("index.html"))
    usleep(20_000)
    let report = publish(files.merging(["index.html": "新"]) { $1 })
    #expect(!report.value.isUntouched)
    #expect(report.value.unchanged == 2)
    #expect(status("a/index.html").st_ino == before.0.st_ino)
    #expect(status("a/index.html").st_mtim.tv_nsec == before.0.st_mtim.tv_nsec)
    #expect(status("a/index.html").st_nlink == 1)
    #expect(status("index.html").st_ino != before.1.st_ino)
    #expect(text("index.html") == "新")
  }

  @Test func whenNothingChangedNothingIsExchanged() {
    let (folder, manifest) = (status(""), status("manifest.json"))
    let report = publish(files)
    #expect(report.value.isUntouched)
    #expect(report.value.unchanged == 3)
    #expect(status("").st_ino == folder.st_ino)
    #expect(status("manifest.json").st_ino == manifest.st_ino)
    #expect(report.value.standing?.stands(jobs: 2) == true)
  }

  @Test func aFileTamperedWithIsReplacedWhateverItsTimesSay() throws {
    let path = site + "/a/index.html"
    let times = status("a/index.html")
    usleep(20_000)
    let handle = open(path, O_WRONLY)
    #expect(write(handle, "假", 3) == 3)
    var old = [times.st_atim, times.st_mtim]
    #expect(futimens(handle, &old) == 0)
    close(handle)
    #expect(status("a/index.html").st_mtim.tv_nsec == times.st_mtim.tv_nsec)
    let report = publish(files)
    #expect(!report.value.isUntouched)
    #expect(text("a/index.html") == "甲")
  }

  @Test(arguments: ["rights", "link", "gone", "folder"])
  func whateverElseWasDoneIsUndone(what: String) throws {
    let path = site + "/a/index.html"
    let elsewhere = root.path + "/elsewhere.html"
    try Data("甲".utf8).write(to: URL(filePath: elsewhere))
    switch what {
    case "rights": #expect(chmod(path, 0o600) == 0)
    case "link":
      #expect(unlink(path) == 0)
      #expect(symlink(elsewhere, path) == 0)
    case "gone": #expect(unlink(path) == 0)
    default:
      #expect(rename(site + "/a", root.path + "/a") == 0)
      #expect(symlink(root.path + "/a", site + "/a") == 0)
    }
    let report = publish(what == "folder" ? ["index.html": "首页", "z.html": "乙"] : files)
    #expect(report.diagnostics.isEmpty)
    guard what != "folder" else { return #expect(status("a").st_mode & S_IFMT == S_IFLNK) }
    #expect(status("a/index.html").st_mode == S_IFREG | 0o644)
    #expect(text("a/index.html") == "甲")
    #expect(try String(contentsOfFile: elsewhere, encoding: .utf8) == "甲")
  }

  @Test func aFileOnlyTouchedStays() {
    let before = status("a/index.html")
    #expect(utimensat(AT_FDCWD, site + "/a/index.html", nil, 0) == 0)
    #expect(publish(files).value.isUntouched)
    #expect(status("a/index.html").st_ino == before.st_ino)
  }

  @Test(arguments: [[UInt8](), Array("{}".utf8), [UInt8](repeating: 0xFF, count: 4096)])
  func aDamagedRecordIsNoRecord(bytes: [UInt8]) throws {
    let lock = root.appending(path: ".public.banbao-lock")
    try Data(bytes).write(to: lock)
    let inode = status("a/index.html").st_ino
    #expect(publish(files).value.isUntouched)
    try Data(bytes + Data(contentsOf: lock)).write(to: lock)
    publish(files.merging(["index.html": "新"]) { $1 })
    #expect(status("a/index.html").st_ino == inode)
    #expect(text("index.html") == "新")
  }

  @Test func nothingIsWrittenThroughALink() throws {
    let mine = root.path + "/mine.html"
    #expect(link(site + "/a/index.html", mine) == 0)
    publish(files.merging(["a/index.html": "别的字"]) { $1 })
    publish(files.merging(["a/index.html": "又一个"]) { $1 })
    #expect(try String(contentsOfFile: mine, encoding: .utf8) == "甲")
    #expect(text("a/index.html") == "又一个")
  }
}
