import FileTree
import WorkSharing

/// The folder as it stands before a publication, with what is known of its files.
struct FolderInPlace: Sendable {
  let path: String
  /// All its files, in order of path bytes.
  let files: [StandingFile]
  let manifest: Manifest?
  let manifestBytes: [UInt8]
  /// By place among the files: it has not been touched since it was published.
  private let isUntouched: [Bool]

  init(path: String, note: [UInt8], jobs: Int) {
    self.path = path
    files = StandingFile.all(below: path, jobs: jobs)
    manifestBytes = Disk.read(path + "/" + Manifest.name) ?? []
    manifest = Manifest(json: manifestBytes)
    let ours = placesOfPaths(of: files, \.path, in: manifest?.files ?? [], \.path)
    foreign = zip(files, ours).filter { $1 == nil && $0.path != Manifest.name }.map(\.0)
    let record = StandingRecord.files(in: note, manifest: manifestBytes)
    isUntouched = zip(files, placesOfPaths(of: files, \.path, in: record, \.path)).map {
      file, place in place.map { record[$0].state == file.state } ?? false
    }
  }

  /// Whether the manifest in place is a file as we would write it, with these bytes.
  func hasPlainManifest(_ json: [UInt8]) -> Bool {
    manifestBytes == json
      && files.contains { $0.path == Manifest.name && $0.state.isPlain }
  }

  /// The files no manifest of ours lists: somebody else's.
  let foreign: [StandingFile]

  /// For each new file the one in place that holds its very bytes, as a file we would write; read only where it was touched.
  func holding(
    _ new: [OutputTree.File], _ manifest: Manifest, jobs: Int
  ) -> [StandingFile?] {
    let old = self.manifest?.files ?? []
    let standing = placesOfPaths(of: new, \.path, in: files, \.path)
    let listed = placesOfPaths(of: new, \.path, in: old, \.path)
    return orderedMap(Array(new.indices), jobs: jobs) { index in
      guard let place = standing[index], let entry = listed[index],
        old[entry].sum == manifest.files[index].sum
      else { return nil }
      let file = files[place]
      guard file.state.isPlain, file.state.size == new[index].bytes.count,
        isUntouched[place] || Disk.read(path + "/" + file.path) == new[index].bytes
      else { return nil }
      return file
    }
  }
}

extension FileState {
  /// A regular file with the rights we give.
  var isPlain: Bool { isRegular && mode & 0o7777 == Int64(Disk.fileRights) }
}
