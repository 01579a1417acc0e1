import CampaignModel
import Diagnostics
import Hashing
import PosterComposing

/// Prepares one face after the other and gathers what is wrong with them.
struct FontPreparing {
  /// What posters print, without the base set.
  let characters: Set<Unicode.Scalar>
  let cache: FontCache
  let folders: [String]
  private(set) var prepared: [FontFace: PreparedFont] = [:]
  private(set) var findings: [Diagnostic] = []
  private let wanted: Set<Unicode.Scalar>
  private let wantedBytes: [UInt8]

  init(characters: Set<Unicode.Scalar>, cache: FontCache, folders: [String]) {
    self.characters = characters
    self.cache = cache
    self.folders = folders
    wanted = baseCharacters().union(characters)
    wantedBytes = wanted.map(\.value).sorted().flatMap { value in
      [
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
        UInt8(truncatingIfNeeded: value),
      ]
    }
  }

  /// The font package's face.
  mutating func prepare(_ face: FontFace) {
    let file = FontFile.noto(face)
    let installed = folders.lazy.compactMap { folder in
      InstalledFace(path: "\(folder)/\(file.name)", family: file.family)
    }.first
    guard let installed else {
      findings.append(FontFindings.missing(file, folders: folders))
      return
    }
    cut(installed, for: face, name: file.name, at: nil) { FontFindings.broken(file) }
  }

  /// The office's own face, and the usual one behind it when characters are wanting.
  mutating func prepare(_ face: FontFace, from font: ThemeFont) {
    guard let own = InstalledFace(bytes: font.bytes, index: font.index) else {
      findings.append(FontFindings.unreadable(font))
      return
    }
    guard !own.isVariable else {
      findings.append(FontFindings.variable(font))
      return
    }
    guard own.mayBeEmbedded else {
      findings.append(FontFindings.notEmbeddable(font))
      return
    }
    cut(own, for: face, name: font.file, at: font.place) { FontFindings.unreadable(font) }
    let lacking = characters.filter { !own.has($0) && !steersOnly($0.value) }.sorted()
    guard !lacking.isEmpty else { return }
    findings.append(FontFindings.lacking(lacking, font))
    var standIn = face
    standIn.standsIn = true
    prepare(standIn)
  }

  private mutating func cut(
    _ source: InstalledFace, for face: FontFace, name: String, at place: SourceRange?,
    failure: () -> Diagnostic
  ) {
    let digest = sha256(Array("banbao font 2\n".utf8) + source.identity + wantedBytes)
    if let blob = cache.blob(digest),
      let font = PreparedFont(face: face, digest: digest, taking: blob)
    {
      prepared[face] = font
      return
    }
    guard let bytes = source.cut(to: wanted), let blob = FontCache.blob(of: bytes),
      let font = PreparedFont(face: face, digest: digest, taking: blob)
    else {
      findings.append(failure())
      return
    }
    let damaged = OutlineComparer.damaged(font.font, of: source.font, in: wanted.sorted())
    // A font with a damaged glyph is not kept, so that it is looked at again each time.
    if damaged.isEmpty { cache.store(bytes, digest) }
    let printed = damaged.filter(characters.contains)
    if printed.isEmpty {
      prepared[face] = font
    } else {
      findings.append(FontFindings.damaged(printed, name, at: place))
    }
  }
}
