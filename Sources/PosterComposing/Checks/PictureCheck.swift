package import Diagnostics

/// Pictures have the pixels their size on paper needs.
enum PictureCheck {
  /// Dots to the inch: 150 in the hand, 100 on a wall.
  private static func least(at distance: Double) -> Double { distance < 1 ? 150 : 100 }

  static func check(_ subject: CheckedSheet) -> [Diagnostic] {
    guard !subject.isScreen else { return [] }
    return subject.sheet.elements.flatMap(\.marks).compactMap { mark in
      guard case .picture(let picture) = mark else { return nil }
      return check(picture, subject)
    }
  }

  private static func check(_ picture: SheetPicture, _ subject: CheckedSheet) -> Diagnostic? {
    let least = least(at: subject.distance)
    // The box is filled whole, so the side that is enlarged most counts.
    let dots =
      25.4
      * min(
        Double(picture.pixelWidth) / max(picture.box.width, 0.1),
        Double(picture.pixelHeight) / max(picture.box.height, 0.1))
    guard dots < least - 0.5 else { return nil }
    let width = Int((picture.box.width / 25.4 * least).rounded(.up))
    let height = Int((picture.box.height / 25.4 * least).rounded(.up))
    let found = "\(picture.pixelWidth)×\(picture.pixelHeight)"
    return Diagnostic(
      .posterCoarsePicture, at: subject.place,
      Bilingual(
        zh: "配图只有 \(found) 像素，印在海报上每英寸 \(Int(dots)) 点，会糊；至少要 \(Int(least)) 点",
        en:
          "The picture has \(found) pixels, \(Int(dots)) to the inch on the poster; \(Int(least)) are needed"
      ),
      remedy: Bilingual(
        zh: "换一张至少 \(width)×\(height) 像素的原图",
        en: "Use an original of at least \(width)×\(height) pixels"))
  }
}

extension Rule {
  package static let posterCoarsePicture = Rule(
    "poster/picture-coarse", .warning,
    title: Bilingual(zh: "海报上的图片要够清楚", en: "Pictures on posters are fine enough"),
    why: Bilingual(
      zh: "从聊天软件里转来的图常被压小，放大印出来是一格一格的。",
      en: "Pictures passed on by chat are often shrunk, and print as visible squares."))
}
