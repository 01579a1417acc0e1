import Foundation
import Testing

/// The edges of ARCHITECTURE.md against the `import` lines of the code.
@Suite struct LayeringTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Standard modules any room may import.
  static let standard: Set<String> = ["FoundationEssentials"]

  /// Rooms that need more of the platform, with the reason in ARCHITECTURE.md.
  static let platform: [String: Set<String>] = [
    "WorkSharing": ["Dispatch", "Synchronization"],
    "Markdown": ["Synchronization"],
    "FileTree": ["Glibc"],
    "Publishing": ["Glibc", "Synchronization"],
    "CampaignBuilding": ["Glibc", "Synchronization"],
    "ContentLoading": ["Foundation", "Glibc"],
    "PosterComposing": ["Glibc"],
    "PosterPrinting": ["Glibc"],
    "LedgerWriting": ["Glibc"],
    "PreviewServing": ["Glibc", "Synchronization"],
    "SiteRendering": ["Synchronization"],
    "banbao": ["Dispatch", "Glibc", "Synchronization"],
  ]

  /// The table of ARCHITECTURE.md: rows `| \`Room\` | purpose | imports |`.
  static func table() throws -> [String: Set<String>] {
    let text = try String(
      contentsOf: root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    var rows: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3 else { continue }
      let imports = cells[2] == "–" ? [] : cells[2].components(separatedBy: ", ")
      for name in cells[0].components(separatedBy: ", ") {
        rows[name.trimmingCharacters(in: ["`"])] = Set(imports)
      }
    }
    return rows
  }

  static func swiftFiles(of room: String) -> [URL] {
    let folder = root.appending(path: "Sources/\(room)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  static func imports(of file: URL) throws -> Set<String> {
    var found: Set<String> = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at < 3, at + 1 < words.count,
        words[..<at].allSatisfy({ ["package", "public", "internal", "private"].contains($0) })
      else { continue }
      found.insert(String(words[words.count - 1].split(separator: ".")[0]))
    }
    return found
  }

  static let rooms: [String] = {
    let folder = root.appending(path: "Sources")
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }()

  @Test func everyRoomHasItsRow() throws {
    #expect(Set(Self.rooms) == Set(try Self.table().keys))
  }

  @Test(arguments: rooms) func importsOnlyWhatItsRowAllows(room: String) throws {
    let allowed = try #require(try Self.table()[room], "no row for \(room)")
      .union(Self.standard).union(Self.platform[room] ?? [])
    for file in Self.swiftFiles(of: room) {
      let extra = try Self.imports(of: file).subtracting(allowed)
      #expect(extra.isEmpty, "\(file.lastPathComponent) imports \(extra.sorted())")
    }
  }

  @Test func eachCModuleHasOneImporter() throws {
    for module in Self.rooms
    where module.hasPrefix("C") && module != "CampaignModel"
      && module != "CampaignBuilding" && module != "ContentLoading" && module != "ChannelExporting"
    {
      // A room of C includes headers, which only its row tells.
      let table = try Self.table()
      let importers = try Self.rooms.filter { room in
        let files = Self.swiftFiles(of: room)
        return files.isEmpty
          ? table[room]?.contains(module) == true
          : try files.contains { try Self.imports(of: $0).contains(module) }
      }
      #expect(importers.count == 1, "\(module) is imported by \(importers)")
    }
  }

  /// `pointee.d_name` copies 256 bytes of an entry that is as long as its name: a crash once in some ten thousand folders.
  @Test func noCrashIsWrittenDown() throws {
    for room in Self.rooms {
      for file in Self.swiftFiles(of: room) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in [
          "try!", "fatalError(", "as! ", "preconditionFailure(", ".pointee.d_name",
        ] {
          #expect(!text.contains(word), "\(file.lastPathComponent) says \(word)")
        }
      }
    }
  }
}
