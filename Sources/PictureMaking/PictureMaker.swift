package import CampaignModel
package import Diagnostics
package import FileTree
import Hashing
import WorkSharing

/// Pictures beside articles made fit for phones and desktops: several sizes, WebP with a fallback, nothing but pixels inside.
package struct PictureMaker: Sendable {
  private let cache: PictureCache
  private let jobs: Int

  /// - Parameter cacheFolder: Where made pictures are kept between runs, by the hash of their source.
  package init(cacheFolder: String?, jobs: Int = 1) {
    cache = PictureCache(folder: cacheFolder)
    self.jobs = jobs
  }

  /// What was made: for each source path the picture as pages show it, and the files.
  package struct Made: Sendable {
    package var pictures: [String: SitePicture] = [:]
    package var files = OutputTree()
  }

  /// Widths in pixels: a phone, a phone of high density, the text column of high density.
  static let widths = [480, 800, 1296]
  /// The fallback's width: browsers without WebP are old and small.
  static let fallbackWidth = 960
  /// Decoded pixels at most (product's limit): a bomb of a few kilobytes may hold more.
  static let pixelsMost = 50_000_000
  /// Changed when the same source would be made differently.
  private static let recipe = "1"

  package func make(_ wanted: [WantedPicture], from files: SourceTree) -> Reported<Made> {
    var seen = Set<String>()
    let distinct = wanted.filter { seen.insert($0.path).inserted }
    var made = Made()
    guard distinct.isEmpty || VipsPicture.isAvailable else {
      return Reported(made, [PictureFindings.noLibrary])
    }
    var findings: [Diagnostic] = []
    for result in orderedMap(distinct, jobs: jobs, { make($0, from: files) }) {
      guard let one = result.unwrap(into: &findings) else { continue }
      made.pictures[one.source] = one.picture
      // Two names of one picture's bytes give the same files.
      for file in one.files where made.files[file.path] == nil {
        findings += made.files.add(file)
      }
    }
    return Reported(made, findings)
  }

  private struct One: Sendable {
    var source: String
    var picture: SitePicture
    var files: [OutputTree.File]
  }

  private func make(_ wanted: WantedPicture, from files: SourceTree) -> Reported<One?> {
    guard let file = files[wanted.path], let size = PixelSize(of: file.bytes) else {
      return Reported(nil, [PictureFindings.unreadable(wanted)])
    }
    guard size.width * size.height <= Self.pixelsMost else {
      return Reported(nil, [PictureFindings.tooLarge(wanted, size)])
    }
    guard let picture = VipsPicture(file.bytes) else {
      return Reported(nil, [PictureFindings.unreadable(wanted)])
    }
    var findings: [Diagnostic] = []
    if picture.head.hasLocation { findings.append(PictureFindings.location(wanted)) }
    let one = picture.head.isAnimated ? animation(wanted, file, size) : still(wanted, picture)
    if one == nil { findings.append(PictureFindings.unreadable(wanted)) }
    return Reported(one, findings)
  }

  /// An animation keeps its bytes: GIF and WebP animations carry no camera data worth hiding, and re-encoding blurs them.
  private func animation(_ wanted: WantedPicture, _ file: SourceFile, _ size: PixelSize) -> One? {
    let path = Self.path(of: wanted.path, sha256(file.bytes), "", Self.ending(wanted.path))
    return One(
      source: wanted.path,
      picture: SitePicture(fallback: .init(path: path, width: size.width, height: size.height)),
      files: [OutputTree.File(path: path, bytes: file.bytes, source: wanted.path)])
  }

  private func still(_ wanted: WantedPicture, _ picture: VipsPicture) -> One? {
    let hash = sha256(picture.bytes)
    let width = picture.head.width
    let isDrawing = picture.head.hasAlpha || Self.ending(wanted.path) == "png"
    let plain: VipsPicture.Format = isDrawing ? .png : .jpeg
    var files: [OutputTree.File] = []
    func made(_ wide: Int, _ format: VipsPicture.Format) -> SitePicture.File? {
      let name = "\(hash)-\(Self.recipe)-\(wide).\(format.ending)"
      let path = Self.path(of: wanted.path, hash, "-\(wide)", format.ending)
      var bytes = cache.bytes(name) ?? []
      if PixelSize(of: bytes) == nil {
        guard let fresh = picture.made(width: wide, format) else { return nil }
        bytes = fresh.bytes
        cache.store(bytes, name)
      }
      guard let size = PixelSize(of: bytes) else { return nil }
      files.append(OutputTree.File(path: path, bytes: bytes, source: wanted.path))
      return SitePicture.File(path: path, width: size.width, height: size.height)
    }
    let wide = Self.widths.filter { $0 < width } + [min(width, Self.widths.last ?? width)]
    var sizes: [SitePicture.File] = []
    for width in wide.uniqued() {
      guard let file = made(width, .webp) else { return nil }
      sizes.append(file)
    }
    guard let fallback = made(min(width, Self.fallbackWidth), plain) else { return nil }
    return One(
      source: wanted.path, picture: SitePicture(fallback: fallback, sizes: sizes), files: files)
  }

  /// `pictures/phone.1f0c9a2b-800.webp`; a name outside ASCII becomes `picture`.
  private static func path(
    of source: String, _ hash: String, _ mark: String, _ ending: String
  ) -> String {
    let name = source.split(separator: "/").last ?? ""
    let stem = name.prefix { $0 != "." }.lowercased()
    let isPlain =
      !stem.isEmpty
      && stem.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
      }
    return "pictures/\(isPlain ? stem : "picture").\(hash.prefix(8))\(mark).\(ending)"
  }

  private static func ending(_ path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}

extension [Int] {
  fileprivate func uniqued() -> [Int] {
    var seen = Set<Int>()
    return filter { seen.insert($0).inserted }
  }
}
