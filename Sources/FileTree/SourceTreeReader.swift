package import Diagnostics
import Glibc

/// Reads the folders of a site from disk, once per run: the only place that does.
///
/// Every open refuses symbolic links and special files, so that nothing outside the site folder can enter a page
/// (Hugo GHSA-fw87-fv5r-9fpw, Jekyll CVE-2018-17567 followed them).
package struct SourceTreeReader: Sendable {
  private let root: String
  /// Bytes; a larger file is reported, not read.
  private let sizeLimit: Int

  package init(root: String, sizeLimit: Int = 64 << 20) {
    self.root = root
    self.sizeLimit = sizeLimit
  }

  /// Reads whole folders of the site; a folder that does not exist has no files.
  /// - Parameter folders: Names below the root, such as `content` and `themes/default`.
  package func read(_ folders: [String]) -> Reported<SourceTree> {
    var walk = Walk(sizeLimit: sizeLimit)
    for folder in folders {
      let handle = open("\(root)/\(folder)", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if handle >= 0 {
        walk.folder(handle, path: folder, depth: 0)
      } else if errno != ENOENT {
        walk.report(.unreadable, folder, reason: String(cString: strerror(errno)))
      }
    }
    return Reported(SourceTree(walk.files), walk.diagnostics)
  }
}

private struct Walk {
  let sizeLimit: Int
  var files: [SourceFile] = []
  var diagnostics: [Diagnostic] = []

  /// Takes the handle and closes it.
  mutating func folder(_ handle: Int32, path: String, depth: Int) {
    guard depth < 32, let stream = fdopendir(handle) else {
      close(handle)
      return report(.unreadable, path, reason: "nesting")
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name else {
        report(.unreadable, path + "/?", reason: "file name is not UTF-8")
        continue
      }
      if name.hasPrefix(".") { continue }
      entryFound(name, in: handle, path: "\(path)/\(name)", depth: depth)
    }
  }

  private mutating func entryFound(_ name: String, in folder: Int32, path: String, depth: Int) {
    let handle = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard handle >= 0 else {
      if errno == ELOOP { return report(.symbolicLink, path, reason: "") }
      return report(.unreadable, path, reason: String(cString: strerror(errno)))
    }
    var status = stat()
    guard fstat(handle, &status) == 0 else {
      close(handle)
      return report(.unreadable, path, reason: String(cString: strerror(errno)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      self.folder(handle, path: path, depth: depth + 1)
    case S_IFREG:
      read(handle, size: Int(status.st_size), path: path)
      close(handle)
    default:
      close(handle)
      report(.unreadable, path, reason: "not a regular file")
    }
  }

  private mutating func read(_ handle: Int32, size: Int, path: String) {
    guard size <= sizeLimit else {
      return report(.unreadable, path, reason: "\(size >> 20) MB > \(sizeLimit >> 20) MB")
    }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = Glibc.read(handle, base + count, size - count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { break }
        count += got
      }
    }
    if failed { return report(.unreadable, path, reason: String(cString: strerror(errno))) }
    files.append(SourceFile(path: path, bytes: bytes))
  }

  mutating func report(_ rule: Rule, _ path: String, reason: String) {
    let message =
      rule == .symbolicLink
      ? Bilingual(zh: "`\(path)` 是符号链接，不读取", en: "`\(path)` is a symbolic link and is not read")
      : Bilingual(zh: "读不了 `\(path)`：\(reason)", en: "Cannot read `\(path)`: \(reason)")
    diagnostics.append(
      Diagnostic(
        rule, at: .top(of: path), message,
        remedy: Bilingual(
          zh: "把真正的文件放进网站文件夹，并确认当前用户有权读取",
          en: "Put the real file into the site folder and make sure you may read it")))
  }
}

extension Rule {
  package static let symbolicLink = Rule(
    "files/symbolic-link", .error,
    title: Bilingual(zh: "网站文件夹里不放符号链接", en: "No symbolic links in a site folder"),
    why: Bilingual(
      zh: "符号链接可能指向文件夹外面的私人文件，发布后谁都能看到。",
      en: "A link may lead to private files outside, which would then be published."))

  package static let unreadable = Rule(
    "files/unreadable", .error,
    title: Bilingual(zh: "每个文件都要能读", en: "Every file must be readable"),
    why: Bilingual(
      zh: "读不了的文件如果悄悄跳过，网站就会缺页。",
      en: "A file skipped silently would be a missing page."))
}
