package import Diagnostics
package import FileTree

/// Writes single files in one step each: into a temporary name beside, onto the disk, then renamed over.
package struct FileReplacing: Sendable {
  private let root: String
  private let settles: Bool

  /// - Parameters:
  ///   - root: An absolute path that all files lie below.
  ///   - settles: Whether the files must outlast a power cut; what can be made again need not.
  package init(root: String, settles: Bool = true) {
    self.root = root
    self.settles = settles
  }

  /// Writes every file of a tree below the root, replacing those that exist.
  package func replace(_ tree: OutputTree) -> [Diagnostic] {
    write(tree, overwriting: true)
  }

  /// Writes every file of a tree below the root; one that exists is reported and none is written.
  package func create(_ tree: OutputTree) -> [Diagnostic] {
    let existing = tree.ordered.filter { Disk.exists(root + "/" + $0.path) }
    guard existing.isEmpty else { return existing.map { Self.alreadyThere($0.path) } }
    return write(tree, overwriting: false)
  }

  /// A file below the root as it stands; `nil` when there is none.
  package func bytes(of path: String) -> [UInt8]? { Disk.read(root + "/" + path) }

  private func write(_ tree: OutputTree, overwriting: Bool) -> [Diagnostic] {
    do {
      var folders: Set<String> = []
      for file in tree.ordered {
        let path = root + "/" + file.path
        if folders.insert(path.parentFolder).inserted { try Disk.makeFolder(path.parentFolder) }
        let temporary = "\(path.parentFolder)/.\(path.lastPart).banbao-new"
        try FolderRemoval(jobs: 1).remove(temporary)
        try Disk.write(file.bytes, to: temporary, settled: settles)
        try Disk.rename(temporary, to: path)
      }
      if settles { folders.forEach(Disk.settleNames) }
      return []
    } catch {
      return [error.diagnostic]
    }
  }

  private static func alreadyThere(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileExists, at: nil,
      Bilingual(zh: "`\(path)` 已经有了，没有动它", en: "`\(path)` exists and was left alone"),
      remedy: Bilingual(zh: "换一个名字", en: "Choose another name"))
  }
}

extension Rule {
  package static let fileExists = Rule(
    "publish/file-exists", .error,
    title: Bilingual(zh: "不覆盖已有的文件", en: "An existing file is not overwritten"),
    why: Bilingual(
      zh: "新建稿件从不盖掉别人写好的。", en: "A new file never replaces what somebody wrote."))
}
