import CampaignBuilding
import CampaignModel
import Foundation
import Testing

/// A site folder in a temporary place, made from `Tests/Gallery/base` with files laid over it.
final class TinySite {
  let root: URL

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let gallery = repository.appending(path: "Tests/Gallery")
  static let today = CivilDate(dayNumber: 20_778)  // 2026-11-21

  /// - Parameter overlay: A folder of the gallery whose files replace those of the base.
  init(overlay: String? = nil) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "banbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try lay(Self.gallery.appending(path: "base"))
    if let overlay { try lay(Self.gallery.appending(path: overlay)) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private func lay(_ folder: URL) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasPrefix("content/") {
      let source = folder.appending(path: path)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        try write(Data(contentsOf: source), to: path)
      }
    }
  }

  func write(_ data: Data, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  func world(jobs: Int = 2) -> World {
    World(
      root: root.path, sharedThemes: Self.repository.appending(path: "themes").path, home: nil,
      cache: root.path + "/.banbao-cache", today: Self.today, jobs: jobs)
  }

  func build(_ change: (inout BuildOptions) -> Void = { $0.posters = false }) -> BuildOutcome {
    var options = BuildOptions()
    change(&options)
    var build = CampaignBuild(world: world(), options: options)
    return build.run()
  }

  /// Every file below `public/` with its bytes.
  func published() throws -> [String: Data] {
    let folder = root.appending(path: "public")
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      if let data = FileManager.default.contents(atPath: folder.path + "/" + path) {
        files[path] = data
      }
    }
    return files
  }
}
