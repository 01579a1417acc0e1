import Diagnostics
import FileTree
import Foundation
import Publishing
import TestSupport
import Testing

/// What is kept of the folder that was exchanged away begins the next publication, and is never trusted further than it goes.
@Suite struct SpareTests {
  private let root: URL
  private var site: String { root.path + "/public" }
  private var spares: String { root.path + "/cache/spares" }
  /// The one spare there is.
  private var spare: String {
    spares + "/" + (paths(below: spares).first { !$0.hasSuffix(".of") } ?? "none")
  }
  private let files = ["index.html": "首页", "a/index.html": "甲", "b/c/index.html": "乙"]

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    publish(files)
    // Of the first publication nothing is left over.
    publish(files.merging(["index.html": "一"]) { $1 })
  }

  @discardableResult
  private func publish(_ files: [String: String], keeps: Bool = true) -> PublishReport {
    var tree = OutputTree()
    for (path, text) in files { _ = tree.add(path: path, text: text, source: "content/x.md") }
    let report = Publisher(
      destination: site, protected: [root.path], spares: keeps ? spares : nil, jobs: 2
    ).publish(tree)
    #expect(report.diagnostics.isEmpty)
    #expect(published == files)
    #expect(report.value.standing?.stands(jobs: 1) == true)
    return report.value
  }

  /// The files of ours in the folder with their texts.
  private var published: [String: String] {
    var found: [String: String] = [:]
    for path in paths(below: site) where path != "manifest.json" && !path.hasSuffix(".txt") {
      found[path] = try? String(contentsOfFile: site + "/" + path, encoding: .utf8)
    }
    return found
  }

  private func paths(below folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func inode(_ path: String) -> UInt64 {
    var status = stat()
    return lstat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  @Test func itHoldsWhatStandsInPlaceAndNothingElse() {
    #expect(paths(below: spare) == ["a", "a/index.html", "b", "b/c", "b/c/index.html"])
    #expect(inode(spare + "/a/index.html") == inode(site + "/a/index.html"))
    let (page, folder) = (inode(site + "/a/index.html"), inode(spare + "/a"))
    publish(files.merging(["index.html": "二"]) { $1 })
    // The page is neither linked nor written, its folder not made.
    #expect(inode(site + "/a/index.html") == page)
    #expect(inode(site + "/a") == folder)
    #expect(!FileManager.default.fileExists(atPath: root.path + "/.public.banbao-new"))
  }

  @Test func whatHasGoneIsInNeither() {
    publish(["index.html": "三", "b": "乙"])
    #expect(paths(below: spare).filter { $0.hasSuffix(".html") }.isEmpty)
    publish(["index.html": "四", "b/index.html": "乙"])
    #expect(paths(below: site) == ["b", "b/index.html", "index.html", "manifest.json"])
  }

  @Test(arguments: ["link", "folder link", "pipe", "rights", "gone", "file", "words", "strange"])
  func whateverWasDoneToItTheFolderIsTheTree(what: String) throws {
    let path = spare + "/a/index.html"
    let elsewhere = root.path + "/elsewhere"
    try FileManager.default.createDirectory(
      atPath: elsewhere, withIntermediateDirectories: false)
    let spare = spare
    switch what {
    case "link":
      #expect(unlink(path) == 0 && symlink(elsewhere + "/x.html", path) == 0)
    case "folder link":
      try FileManager.default.removeItem(atPath: spare + "/a")
      #expect(symlink(elsewhere, spare + "/a") == 0)
    case "pipe": #expect(unlink(path) == 0 && mkfifo(path, 0o644) == 0)
    case "rights": #expect(chmod(spare + "/a", 0o700) == 0)
    case "gone": try FileManager.default.removeItem(atPath: spare)
    case "file":
      try FileManager.default.removeItem(atPath: spare)
      try Data().write(to: URL(filePath: spare))
    case "words":
      #expect(unlink(path) == 0)
      try Data("假".utf8).write(to: URL(filePath: path))
    default:
      try Data("假".utf8).write(to: URL(filePath: spare + "/strange.html"))
      try FileManager.default.createDirectory(
        atPath: spare + "/index.html/deep", withIntermediateDirectories: true)
    }
    publish(files.merging(["index.html": "五"]) { $1 })
    #expect(paths(below: elsewhere).isEmpty)
    var status = stat()
    #expect(lstat(site + "/a", &status) == 0 && status.st_mode & 0o7777 == 0o755)
    publish(files.merging(["index.html": "六"]) { $1 })
    #expect(inode(spare + "/a/index.html") == inode(site + "/a/index.html"))
  }

  @Test func theSparesOfFoldersThatAreNoMoreGo() throws {
    let other = Publisher(
      destination: root.path + "/other", protected: [], spares: spares, jobs: 1)
    for text in ["一", "二"] {
      var tree = OutputTree()
      _ = tree.add(path: "index.html", text: text, source: "content/x.md")
      #expect(other.publish(tree).diagnostics.isEmpty)
    }
    let links = { paths(below: spares).filter { $0.hasSuffix(".of") } }
    #expect(links().count == 2)
    try FileManager.default.removeItem(atPath: site)
    var tree = OutputTree()
    _ = tree.add(path: "index.html", text: "三", source: "content/x.md")
    #expect(other.publish(tree).diagnostics.isEmpty)
    #expect(links().count == 1)
    #expect(paths(below: spares).count == 2)
  }

  @Test func aFileThatWasTamperedWithIsWrittenAnew() throws {
    let handle = open(spare + "/a/index.html", O_WRONLY)
    #expect(write(handle, "假", 3) == 3)
    close(handle)
    publish(files.merging(["index.html": "七"]) { $1 })
  }

  @Test func whatSomebodyElsePutsIntoTheFolderStaysThere() throws {
    for (round, text) in ["八", "九", "十"].enumerated() {
      try Data("我的".utf8).write(to: URL(filePath: site + "/mine-\(round).txt"))
      publish(files.merging(["index.html": text]) { $1 })
    }
    #expect(
      paths(below: site).filter { $0.hasSuffix(".txt") }
        == ["mine-0.txt", "mine-1.txt", "mine-2.txt"])
  }

  @Test func aPublicationThatIsGivenUpLeavesNothing() throws {
    let publisher = Publisher(destination: site, protected: [root.path], spares: spares, jobs: 2)
    let publication = try #require(publisher.begin().value)
    _ = publication.store(
      OutputTree.File(path: "secret.html", bytes: Array("秘".utf8), source: "content/x.md"))
    #expect(publication.giveUp().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: root.path + "/.public.banbao-new"))
    #expect(!paths(below: spare).contains("secret.html"))
  }

  /// A page is made anew, then held back for a fault: the one in place stays.
  @Test func whatWasStoredInVainGivesWayToWhatStands() throws {
    let publisher = Publisher(destination: site, protected: [root.path], spares: spares, jobs: 2)
    let publication = try #require(publisher.begin().value)
    _ = publication.store(
      OutputTree.File(path: "a/index.html", bytes: Array("别".utf8), source: "content/x.md"))
    let wanted = files.merging(["index.html": "二"]) { $1 }
    var tree = OutputTree()
    for (path, text) in wanted { _ = tree.add(path: path, text: text, source: "content/x.md") }
    #expect(publication.finish(tree).diagnostics.isEmpty)
    #expect(published == wanted)
  }

  /// Publications of a tree that changes at random, each compared with what is on the disk.
  @Test(arguments: [false, true]) func theFolderIsAlwaysTheTree(keeps: Bool) throws {
    var random = SeededGenerator(seed: 40)
    var now = files
    for round in 0..<60 {
      for _ in 0..<random.number(below: 5) {
        let folder = random.number(below: 6)
        // Now and then a file has the name of a folder that was, and the other way round.
        for path in now.keys where path.hasPrefix("\(folder)/") || path == "\(folder)" {
          if random.number(below: 3) == 0 { now[path] = nil }
        }
        let isFolder = now.keys.contains { $0.hasPrefix("\(folder)/") }
        let path =
          isFolder || now["\(folder)"] == nil && random.number(below: 4) > 0
          ? "\(folder)/\(random.number(below: 6)).html" : "\(folder)"
        if path.contains("/") { now["\(folder)"] = nil }
        now[path] = random.number(below: 2) == 0 ? "文 \(random.number(below: 3))" : nil
      }
      var tree = OutputTree()
      for (path, text) in now { _ = tree.add(path: path, text: text, source: "content/x.md") }
      let publisher = Publisher(
        destination: site, protected: [], spares: keeps ? spares : nil, jobs: 2)
      // Some are stored as they are made, and not all that are stored are published.
      let publication = try #require(publisher.begin().value)
      var stored = OutputTree()
      for file in tree.ordered {
        _ = stored.add(random.number(below: 2) == 0 ? publication.store(file) : file)
      }
      let lost = ["7/lost.html", "2/2.html", "3"]
      if random.number(below: 4) == 0 {
        let path = random.one(of: lost)
        if now[path].map({ stored[path]?.bytes == Array($0.utf8) }) ?? true {
          _ = publication.store(
            OutputTree.File(path: path, bytes: [0x61], source: "content/x.md"))
        }
      }
      let report = publication.finish(stored)
      #expect(report.diagnostics.isEmpty, "\(round)")
      #expect(report.value.standing?.stands(jobs: 1) == true, "\(round)")
      let found = paths(below: site).filter { path in
        var status = stat()
        return lstat(site + "/" + path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      }
      #expect(Set(found) == Set(now.keys).union(["manifest.json"]), "\(round)")
      for (path, text) in now {
        #expect(
          (try? String(contentsOfFile: site + "/" + path, encoding: .utf8)) == text,
          "\(round) \(path)")
      }
      #expect(try #require(publisher.current).files.map(\.path) == now.keys.sorted())
    }
  }
}
