import FileTree
import Hashing

/// The folder as it stands before a publication, with what is known of its files.
struct FolderInPlace: Sendable {
  let path: String
  /// All its files, in order of path bytes.
  let files: [StandingFile]
  let manifest: Manifest?
  let manifestBytes: [UInt8]
  /// The files no manifest of ours lists: somebody else's.
  let foreign: [StandingFile]
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

  /// The file in place that holds bytes with a sum, as a file we would write; read only where it was touched.
  func file(_ path: String, holding sum: SHA256Sum) -> StandingFile? {
    guard let found = ours(path), found.entry.sum == sum else { return nil }
    return found.file
  }

  /// A file of ours that stands as it was published.
  func ours(_ path: String) -> (file: StandingFile, entry: Manifest.Entry)? {
    guard let manifest, let place = files.place(ofPath: path, by: \.path),
      let listed = manifest.files.place(ofPath: path, by: \.path)
    else { return nil }
    let (file, entry) = (files[place], manifest.files[listed])
    guard file.state.isPlain, Int(file.state.size) == entry.bytes,
      isUntouched[place]
        || Disk.read(self.path + "/" + path).map(SHA256Sum.init(of:)) == entry.sum
    else { return nil }
    return (file, entry)
  }
}

extension FileState {
  /// A regular file with the rights we give.
  var isPlain: Bool { isRegular && mode & 0o7777 == Int64(Disk.fileRights) }

  /// A folder with the rights we give.
  var isPlainFolder: Bool { isFolder && mode & 0o7777 == Int64(Disk.folderRights) }

  /// Whether nothing but its links has changed between the two.
  func isSameFile(as other: FileState) -> Bool {
    inode == other.inode && device == other.device && size == other.size
      && modified == other.modified && mode == other.mode
  }
}
