import FlyingSocks
import Glibc
import Synchronization

/// The kernel's notes on changes below some folders (inotify): every folder in them is watched, new ones from when they come.
final class FolderEvents: Sendable {
  /// What changed.
  struct Noted: Sendable {
    var paths: Set<String> = []
    /// Whether notes were lost, so that anything may have changed.
    var isLost = false
    /// Whether a folder is not watched, for want of watches.
    var isShort = false

    var isEmpty: Bool { paths.isEmpty && !isLost && !isShort }

    mutating func add(_ other: Noted) {
      paths.formUnion(other.paths)
      isLost = isLost || other.isLost
      isShort = isShort || other.isShort
    }
  }

  private struct Watches {
    var paths: [Int32: String] = [:]
    var numbers: [String: Int32] = [:]
  }

  private let file: Int32
  private let folders: Set<String>
  private let most: Int
  private let watches = Mutex(Watches())

  /// What can be waited on until there are notes.
  var socket: Socket { Socket(file: .init(rawValue: file)) }

  /// - Parameter most: Watches to take at most; the system may give fewer.
  /// - Returns: `nil` when there are not enough for so many folders.
  init?(folders: [String], most: Int) {
    file = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    self.folders = Set(folders)
    self.most = most
    guard file >= 0 else { return nil }
    guard watches.withLock({ addAll(&$0) }) else { return nil }
  }

  deinit { if file >= 0 { close(file) } }

  /// The notes so far, without waiting.
  func read() -> Noted {
    watches.withLock { watches in
      var noted = Noted()
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        note(buffer[..<count], &watches, &noted)
      }
      // New watches where some may be missing; what they cannot tell of is read anew anyway.
      if noted.isLost, !addAll(&watches) { noted.isShort = true }
      return noted
    }
  }

  /// `struct inotify_event`: number, mask, cookie, length of the name, each of four bytes, then the name with its zeros.
  private func note(_ bytes: ArraySlice<UInt8>, _ watches: inout Watches, _ noted: inout Noted) {
    var rest = bytes
    while rest.count >= 16 {
      let fields = (0..<4).map { field in
        rest.dropFirst(field * 4).prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      let length = Int(fields[3])
      let name = String(
        decoding: rest.dropFirst(16).prefix(length).prefix { $0 != 0 }, as: UTF8.self)
      rest = rest.dropFirst(16 + length)
      note(Int32(bitPattern: fields[0]), fields[1], name, &watches, &noted)
    }
  }

  private func note(
    _ number: Int32, _ mask: UInt32, _ name: String, _ watches: inout Watches, _ noted: inout Noted
  ) {
    func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
    if has(IN_Q_OVERFLOW) { noted.isLost = true }
    guard let folder = watches.paths[number] else { return }
    if has(IN_IGNORED) {
      watches.paths[number] = nil
      if watches.numbers[folder] == number { watches.numbers[folder] = nil }
      return
    }
    let path = folder + "/" + name
    guard !name.isEmpty, !IgnoredNames.contains(name), isOurs(folder) || folders.contains(path)
    else { return }
    if has(Int32(IN_ISDIR)) {
      forget(path, &watches)
      if has(IN_CREATE) || has(IN_MOVED_TO) {
        // Files may have come into it before it was watched: the folder stands for them.
        if !add(path, &watches) { noted.isShort = true }
      }
      noted.paths.insert(path)
    } else if !has(IN_CREATE) || isWhole(path) {
      noted.paths.insert(path)
    }
  }

  /// Whether a file that just came is not about to be written: a link.
  private func isWhole(_ path: String) -> Bool {
    var state = stat()
    guard lstat(path, &state) == 0 else { return false }
    return state.st_nlink > 1 || state.st_mode & S_IFMT == S_IFLNK
  }

  private func isOurs(_ folder: String) -> Bool {
    folders.contains { folder == $0 || folder.hasPrefix($0 + "/") }
  }

  /// Watches all folders, and those that hold them, for these may come and go.
  private func addAll(_ watches: inout Watches) -> Bool {
    let holders = Set(folders.map { $0.split(separator: "/").dropLast() })
    for holder in holders { watch("/" + holder.joined(separator: "/"), &watches) }
    return folders.sorted().allSatisfy { add($0, &watches) }
  }

  /// - Returns: Whether there were watches for all.
  private func add(_ root: String, _ watches: inout Watches) -> Bool {
    FolderListing(of: [root]).folders.allSatisfy { watch($0, &watches) }
  }

  @discardableResult private func watch(_ path: String, _ watches: inout Watches) -> Bool {
    guard watches.paths.count < most else { return false }
    let events =
      IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_ATTRIB
    let flags = UInt32(bitPattern: events) | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
    let number = inotify_add_watch(file, path, flags)
    // A folder that is gone again needs no watch.
    guard number >= 0 else { return errno != ENOSPC && errno != ENOMEM }
    watches.paths[number] = path
    watches.numbers[path] = number
    return true
  }

  /// Ends the watches of a folder that went, and of those in it: moved away they would tell of places that are no more.
  private func forget(_ path: String, _ watches: inout Watches) {
    for (folder, number) in watches.numbers where folder == path || folder.hasPrefix(path + "/") {
      inotify_rm_watch(file, number)
      watches.numbers[folder] = nil
      watches.paths[number] = nil
    }
  }
}
