import FoundationEssentials

/// Made pictures on disk, named by the hash of what they were made from.
struct PictureCache {
  let folder: String?

  private func path(_ name: String) -> String? { folder.map { "\($0)/pictures/\(name)" } }

  func bytes(_ name: String) -> [UInt8]? {
    path(name).flatMap { FileManager.default.contents(atPath: $0) }.map(Array.init)
  }

  /// Failing is no fault: the next run makes the picture again.
  func store(_ bytes: [UInt8], _ name: String) {
    guard let folder, let path = path(name) else { return }
    try? FileManager.default.createDirectory(
      atPath: "\(folder)/pictures", withIntermediateDirectories: true)
    try? Data(bytes).write(to: URL(filePath: path), options: .atomic)
  }
}
