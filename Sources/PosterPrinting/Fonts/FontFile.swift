package import PosterComposing

/// A face of the Noto CJK families as font packages install it.
package struct FontFile: Sendable, Hashable {
  package var face: FontFace
  /// The file's name in a package's folder.
  package var name: String
  /// The family's name inside the collection.
  package var family: String

  package init(face: FontFace, name: String, family: String) {
    self.face = face
    self.name = name
    self.family = family
  }

  /// Where Debian and Ubuntu, Arch, and Fedora put the families.
  package static let folders = [
    "/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk",
    "/usr/share/fonts/google-noto-sans-cjk-fonts", "/usr/share/fonts/google-noto-serif-cjk-fonts",
  ]

  /// The simplified Chinese face of a collection.
  package static func noto(_ face: FontFace) -> FontFile {
    let weight = face.weight == .bold ? "Bold" : "Regular"
    return switch face.family {
    case .sans:
      FontFile(face: face, name: "NotoSansCJK-\(weight).ttc", family: "Noto Sans CJK SC")
    case .serif:
      FontFile(face: face, name: "NotoSerifCJK-\(weight).ttc", family: "Noto Serif CJK SC")
    }
  }
}
