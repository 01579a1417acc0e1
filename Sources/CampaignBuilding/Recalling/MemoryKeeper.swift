import CampaignModel
import FileTree
import Hashing
import Publishing
import SiteRendering

/// Keeps what a run remembers in the cache folder, for the next run of the same site by the same program.
///
/// Its name is a digest of the site and the options; its end a digest of all before and of the program. A file that does not
/// end so is damaged or another program's, as good as none, and is written over.
struct MemoryKeeper: Sendable {
  private let cache: String
  private let name: String
  private let program: String

  init(world: World, options: BuildOptions, asOf: CivilDate) {
    cache = world.cache
    program = world.program
    var writer = DigestWriter()
    writer.add([world.root, options.out])
    writer.add(options.baseURL)
    writer.add(options.drafts)
    writer.add(options.posters)
    writer.add(options.holdBack)
    let key = writer.digest
    name = "runs/\(String(key.high, radix: 16))-\(String(key.low, radix: 16))"
  }

  /// An empty memory when there is none that can be trusted.
  func read() -> SiteMemory {
    let file = FileReplacing(root: cache).bytes(of: name)
    guard let file, file.count > Self.sealCount else { return SiteMemory() }
    let bytes = Array(file.dropLast(Self.sealCount))
    guard seal(bytes) == Array(file.suffix(Self.sealCount)) else { return SiteMemory() }
    return SiteMemory(bytes: bytes) ?? SiteMemory()
  }

  /// A memory that cannot be written is only missed: the next run makes all pages.
  func write(_ memory: SiteMemory) {
    let bytes = memory.bytes
    var tree = OutputTree()
    _ = tree.add(path: name, bytes: bytes + seal(bytes), source: "memory")
    _ = FileReplacing(root: cache).replace(tree)
  }

  private static let sealCount = 64

  private func seal(_ bytes: [UInt8]) -> [UInt8] { Array(sha256(bytes + program.utf8).utf8) }
}
