package import CampaignModel

extension Theme {
  /// The typefaces its posters may need.
  package var posterFaces: [FontFace] {
    let used = Set(posterLayouts.flatMap(\.faces))
    return FontFace.allCases.filter(used.contains)
  }
}

extension PosterLayout {
  /// The typefaces its text may need: those to prepare before composing.
  package var faces: [FontFace] {
    let families = Set(styles.values.map(\.family)).union([.sans])
    return FontFace.allCases.filter { face in
      families.contains { $0.rawValue == face.family.rawValue }
    }
  }
}
