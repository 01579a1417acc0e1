package import CampaignModel
package import Diagnostics
import Hashing
package import PosterComposing

/// The faces of a run, prepared for printing: immutable, shared by every thread.
package struct PosterFonts: Sendable {
  let faces: [FontFace: PreparedFont]

  /// Cuts the faces to the characters and a base set, without subroutines, or finds them in the cache.
  ///
  /// Subroutines are where CFF subsetters lose outlines (如 of Noto Sans CJK SC Regular is blank in Cairo's PDF); every cut
  /// font is compared with its source before it is used, and kept only when nothing is damaged.
  /// - Parameters:
  ///   - characters: Every character the posters may need; GB/T 2312 and the usual signs are always added.
  ///   - faces: Those the layouts use.
  ///   - own: Fonts of the office's, which take the place of the usual ones; these stand in for what they lack.
  ///   - cacheFolder: A folder of ours that may be emptied at any time; made when absent.
  ///   - folders: Where font packages put their files, tried in order.
  package static func prepare(
    characters: Set<Unicode.Scalar>,
    faces: [FontFace] = [FontFace(.sans, .regular), FontFace(.sans, .bold)],
    own: [ThemeFont] = [], cacheFolder: String, folders: [String] = FontFile.folders
  ) -> Reported<PosterFonts?> {
    var preparing = FontPreparing(
      characters: characters, cache: FontCache(folder: cacheFolder), folders: folders)
    for face in faces {
      let font = own.first { FontFace(of: $0) == face }
      if let font { preparing.prepare(face, from: font) } else { preparing.prepare(face) }
    }
    let isWhole = !preparing.findings.hasErrors
    return Reported(isWhole ? PosterFonts(faces: preparing.prepared) : nil, preparing.findings)
  }

  /// What the composer measures with; may be used from several threads.
  package var shaper: any TextShaping { FontShaper(faces: faces) }

  /// Identifies fonts and character set, for caches of what is drawn with them.
  package var digest: String {
    sha256(Array(faces.values.map(\.digest).sorted().joined(separator: "\n").utf8))
  }
}

extension FontFace {
  fileprivate init(of font: ThemeFont) {
    self.init(
      Family(rawValue: font.family.rawValue) ?? .sans,
      Weight(rawValue: font.weight.rawValue) ?? .regular)
  }
}
