package import Diagnostics
import Hashing
package import PosterComposing

/// The faces of a run, prepared for printing: immutable, shared by every thread.
package struct PosterFonts: Sendable {
  let faces: [FontFace: PreparedFont]

  /// Cuts the faces to the characters and a base set, without subroutines, or finds them in the cache.
  ///
  /// Cairo's CFF subsetter loses outlines of fonts with subroutines: 如 of Noto Sans CJK SC Regular is blank in its PDF. The
  /// prepared fonts have none, so no glyph is lost.
  /// - Parameters:
  ///   - characters: Every character the posters may need; GB/T 2312 and the usual signs are always added.
  ///   - faces: Those the layouts use.
  ///   - cacheFolder: A folder of ours that may be emptied at any time; made when absent.
  ///   - folders: Where font packages put their files, tried in order.
  package static func prepare(
    characters: Set<Unicode.Scalar>,
    faces: [FontFace] = [FontFace(.sans, .regular), FontFace(.sans, .bold)],
    cacheFolder: String, folders: [String] = FontFile.folders
  ) -> Reported<PosterFonts?> {
    let wanted = baseCharacters().union(characters)
    let set = wanted.map(\.value).sorted().flatMap { value in
      [
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
        UInt8(truncatingIfNeeded: value),
      ]
    }
    let cache = FontCache(folder: cacheFolder)
    var prepared: [FontFace: PreparedFont] = [:]
    var findings: [Diagnostic] = []
    for face in faces {
      let file = FontFile.noto(face)
      let installed = folders.lazy.compactMap { folder in
        InstalledFace(path: "\(folder)/\(file.name)", family: file.family)
      }.first
      guard let installed else {
        findings.append(missing(file, folders: folders))
        continue
      }
      let digest = sha256(Array("banbao font 1\n".utf8) + installed.identity + set)
      if let font = PreparedFont(face: face, digest: digest, cache: cache) {
        prepared[face] = font
      } else if let bytes = installed.cut(to: wanted), let blob = FontCache.blob(of: bytes),
        let font = PreparedFont(face: face, digest: digest, taking: blob)
      {
        cache.store(bytes, digest)
        prepared[face] = font
      } else {
        findings.append(broken(file))
      }
    }
    return Reported(findings.isEmpty ? PosterFonts(faces: prepared) : nil, findings)
  }

  /// What the composer measures with; may be used from several threads.
  package var shaper: any TextShaping { FontShaper(faces: faces) }

  /// Identifies fonts and character set, for caches of what is drawn with them.
  package var digest: String {
    sha256(Array(faces.values.map(\.digest).sorted().joined(separator: "\n").utf8))
  }
}

extension PreparedFont {
  fileprivate convenience init?(face: FontFace, digest: String, cache: FontCache) {
    guard let blob = cache.blob(digest) else { return nil }
    self.init(face: face, digest: digest, taking: blob)
  }
}

extension PosterFonts {
  private static func missing(_ file: FontFile, folders: [String]) -> Diagnostic {
    Diagnostic(
      .fontMissing, at: nil,
      Bilingual(
        zh: "这台电脑上没有海报用的字体 \(file.family)（文件 \(file.name)）",
        en: "The posters' font \(file.family) (file \(file.name)) is not installed"),
      remedy: Bilingual(
        zh: "安装字体包：sudo apt-get install fonts-noto-cjk（找过：\(folders.joined(separator: "、"))）",
        en:
          "Install the font package: sudo apt-get install fonts-noto-cjk (looked in \(folders.joined(separator: ", ")))"
      ))
  }

  private static func broken(_ file: FontFile) -> Diagnostic {
    Diagnostic(
      .fontBroken, at: nil,
      Bilingual(
        zh: "字体文件 \(file.name) 读不懂，可能已损坏", en: "The font file \(file.name) cannot be read"),
      remedy: Bilingual(
        zh: "重新安装字体包：sudo apt-get install --reinstall fonts-noto-cjk",
        en: "Install the font package again: sudo apt-get install --reinstall fonts-noto-cjk"))
  }
}

extension Rule {
  package static let fontMissing = Rule(
    "environment/font-missing", .error,
    title: Bilingual(zh: "海报要用的字体必须装好", en: "The posters' fonts are installed"),
    why: Bilingual(
      zh: "没有中文字体就排不出海报；换成别的字体会改变字号和换行，所以不悄悄代替。",
      en:
        "Without its Chinese font a poster cannot be set, and another font would change every line."
    ))

  package static let fontBroken = Rule(
    "environment/font-broken", .error,
    title: Bilingual(zh: "海报要用的字体必须完好", en: "The posters' fonts can be read"),
    why: Bilingual(
      zh: "损坏的字体会让海报缺字。", en: "A damaged font would leave characters out of posters."))
}
