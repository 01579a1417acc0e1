import EditorialChecking
import FileTree
import Hashing
import Publishing
import SiteRendering

/// Keeps what a run remembers in the cache folder, for the next run of the same site with the same options.
///
/// A file's name is a digest of the site and the options; its end a digest of all before and of the program. A file that does
/// not end so is damaged or another program's, as good as none, and is written over.
struct MemoryKeeper: Sendable {
  private let files: FileReplacing
  private let name: String
  private let program: String

  init(world: World, options: BuildOptions) {
    files = FileReplacing(root: world.cache, settles: false)
    program = world.program
    var writer = DigestWriter()
    writer.add([world.root, options.out, options.office])
    writer.add(world.sharedThemes)
    writer.add(options.baseURL)
    for flag in [options.drafts, options.posters, options.holdBack] { writer.add(flag) }
    name = "runs/\(writer.digest.name)"
  }

  /// What the pages of the last run read; empty when there is nothing that can be trusted.
  var pages: SiteMemory {
    read("pages").flatMap { SiteMemory(bytes: $0) } ?? SiteMemory()
  }

  /// The articles in which the last run found nothing.
  var clean: CleanArticles? { read("clean").flatMap { CleanArticles(bytes: $0) } }

  var record: RunRecord? { read("run").flatMap { RunRecord(bytes: $0) } }

  /// What cannot be written is only missed: the next run makes everything.
  func write(_ memory: SiteMemory) { write(memory.bytes, "pages") }

  func write(_ clean: CleanArticles) { write(clean.bytes, "clean") }

  /// - Parameter isTrue: Asked when the record is ready: whether what it says is to be relied on.
  func write(_ record: RunRecord, when isTrue: () -> Bool) {
    let sealed = sealed(record.bytes)
    if isTrue() { put(sealed, "run") }
  }

  private func read(_ kind: String) -> [UInt8]? {
    // A program that does not know itself cannot tell what another has kept.
    guard !program.isEmpty, var bytes = files.bytes(of: "\(name).\(kind)"),
      bytes.count > Self.sealCount
    else { return nil }
    let end = Array(bytes.suffix(Self.sealCount))
    bytes.removeLast(Self.sealCount)
    return seal(bytes) == end ? bytes : nil
  }

  private func write(_ bytes: [UInt8], _ kind: String) { put(sealed(bytes), kind) }

  private func put(_ sealed: [UInt8], _ kind: String) {
    var tree = OutputTree()
    _ = tree.add(path: "\(name).\(kind)", bytes: sealed, source: kind)
    _ = files.replace(tree)
  }

  private static let sealCount = 32

  private func sealed(_ bytes: [UInt8]) -> [UInt8] { bytes + seal(bytes) }

  private func seal(_ bytes: [UInt8]) -> [UInt8] {
    var writer = DigestWriter()
    writer.add(program)
    writer.add(Digest(of: bytes))
    return Array(writer.digest.name.utf8)
  }
}
