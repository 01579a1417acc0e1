import CampaignBuilding
import CampaignModel
import Diagnostics
import FileTree
import Foundation
import TestSupport
import Testing

/// Reading and checking with a memory, against the same from nothing, on the faults of the gallery laid over one another.
@Suite struct ReadingMemoryTests {
  /// Every version the gallery has of a file, by path.
  private static func versions() throws -> [String: [[UInt8]]] {
    var versions: [String: [[UInt8]]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: TinySite.gallery.path).sorted()
    {
      guard let start = path.range(of: "content/")?.lowerBound, !path.hasSuffix("/"),
        let data = FileManager.default.contents(atPath: TinySite.gallery.path + "/" + path)
      else { continue }
      versions[String(path[start...]), default: []].append(Array(data))
    }
    return versions
  }

  private struct Outcome: Equatable {
    var diagnostics: [Diagnostic]
    var text: [Diagnostic]
    var articles: [String]
    var theme: String

    init(
      _ files: [String: [UInt8]], _ themes: [SourceFile], _ world: World, _ drafts: Bool,
      _ memory: inout ReadingMemory
    ) {
      let tree = SourceTree(files.map { SourceFile(path: $0.key, bytes: $0.value) } + themes)
      let read = world.load(Reported(tree), memory: &memory)
      diagnostics = read.diagnostics
      text = world.textFindings(in: read, drafts: drafts, memory: &memory)
      articles = read.campaign.articles.map {
        "\($0.file) \($0.contentDigest) \(String(describing: $0.poster)) \($0.body)"
      }
      theme = read.theme.name
    }
  }

  @Test(arguments: 1...3)
  func faultsOverFaults(seed: UInt64) throws {
    let site = try TinySite()
    let world = site.world()
    let versions = try Self.versions()
    let paths = versions.keys.sorted()
    let themes = world.readSources().value.files.filter { $0.path.hasPrefix("themes/") }
    var files: [String: [UInt8]] = [:]
    for file in world.readSources().value.files where file.path.hasPrefix("content/") {
      files[file.path] = file.bytes
    }
    var random = SeededGenerator(seed: seed)
    var memory = ReadingMemory()
    var told = Set<String>()
    for step in 0..<40 {
      let path = paths[random.number(below: paths.count)]
      let texts = versions[path] ?? []
      files[path] =
        random.number(below: 5) == 0 ? nil : texts[random.number(below: max(1, texts.count))]
      let drafts = random.number(below: 2) == 0
      var nothing = ReadingMemory()
      let kept = Outcome(files, themes, world, drafts, &memory)
      #expect(
        kept == Outcome(files, themes, world, drafts, &nothing),
        "seed \(seed), step \(step): \(path)")
      told.formUnion((kept.diagnostics + kept.text).map(\.rule.code))
    }
    #expect(told.count > 4, "the gallery is full of faults: \(told.sorted())")
  }
}
