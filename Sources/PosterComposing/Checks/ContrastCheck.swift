package import Diagnostics

/// Text against what lies under it: 7:1 for reading text, 4.5:1 for headlines and other large type (WCAG 2.2 §1.4.6); printed
/// in grey still 4.5:1 and 3:1 (§1.4.3).
enum ContrastCheck {
  static func check(_ subject: CheckedSheet) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var seen = Set<[Int]>()
    var ground = PaintedGround()
    for element in subject.sheet.elements {
      for mark in element.marks {
        if case .text(let line) = mark, element.tag != .artifact {
          for under in ground.grounds(under: line) {
            let fault = fault(line, on: under, element.tag, subject)
            guard let fault, seen.insert(key(line.color, under)).inserted else { continue }
            findings.append(fault)
          }
        }
        ground.add(mark, clip: element.clip, isDecoration: element.tag == .artifact)
      }
    }
    return findings
  }

  private static func fault(
    _ line: TextLine, on ground: PaintedGround.Ground, _ tag: PosterSheet.Element.Tag,
    _ subject: CheckedSheet
  ) -> Diagnostic? {
    let words = excerpt(line.text)
    guard case .color(let under) = ground else { return onPicture(words, subject) }
    let isLarge = isLarge(line, tag, subject)
    let floor = isLarge ? 3 : 4.5
    let ratio = line.color.contrast(with: under)
    let grey = line.color.contrastInGrey(with: under)
    let isGrey = ratio >= (isLarge ? 4.5 : 7) - 0.05
    guard !isGrey || grey < floor - 0.05 else { return nil }
    let least = isGrey ? floor : isLarge ? 4.5 : 7
    let colors = "\(line.color.hex) / \(under.hex)"
    let found = PosterFindings.millimetres(isGrey ? grey : ratio)
    let wanted = PosterFindings.millimetres(least)
    return Diagnostic(
      ratio < floor - 0.05 ? .posterUnreadable : .posterWeakContrast, at: subject.place,
      Bilingual(
        zh: "海报上“\(words)”和底色分不开：\(isGrey ? "黑白打印时" : "")对比度 \(found):1，至少要 \(wanted):1（\(colors)）",
        en:
          "“\(words)” does not stand out on the poster: contrast \(found):1\(isGrey ? " in grey" : ""), \(wanted):1 is needed (\(colors))"
      ),
      remedy: Bilingual(
        zh: "把专题的颜色（color）改深一些，或在版式里换这段字的颜色",
        en: "Give the topic a darker `color`, or the text another colour in the layout"))
  }

  /// Large at its reading distance: 18 pt, or 14 pt bold, on paper held half a metre away (WCAG 2.2, "large scale").
  private static func isLarge(
    _ line: TextLine, _ tag: PosterSheet.Element.Tag, _ subject: CheckedSheet
  ) -> Bool {
    // Screens shine: WCAG's 4.5:1 is enough for all that stands on them.
    if case .heading = tag { return true }
    if subject.isScreen { return true }
    let points = line.face.weight == .bold ? 14.0 : 18
    return line.size >= points * 25.4 / 72 / 0.5 * subject.distance
  }

  private static func onPicture(_ words: String, _ subject: CheckedSheet) -> Diagnostic {
    Diagnostic(
      .posterWeakContrast, at: subject.place,
      Bilingual(zh: "海报上“\(words)”直接压在图片上", en: "“\(words)” lies right on a picture"),
      remedy: Bilingual(
        zh: "在版式里给这段字垫一块底色，或把它移出图片",
        en: "Give the text a ground of one colour in the layout, or move it off the picture"))
  }

  private static func key(_ color: SheetColor, _ ground: PaintedGround.Ground) -> [Int] {
    guard case .color(let under) = ground else { return [-1] }
    return [color.red, color.green, color.blue, under.red, under.green, under.blue].map {
      Int(($0 * 255).rounded())
    }
  }

  static func excerpt(_ text: String) -> String {
    text.count > 12 ? text.prefix(12) + "…" : text
  }
}

extension SheetColor {
  /// `#rrggbb`.
  var hex: String {
    "#"
      + [red, green, blue].map { part in
        let value = Int((min(1, max(0, part)) * 255).rounded())
        return (value < 16 ? "0" : "") + String(value, radix: 16)
      }.joined()
  }
}

extension Rule {
  package static let posterUnreadable = Rule(
    "poster/low-contrast", .warning,
    title: Bilingual(zh: "海报上的字要和底色分得开", en: "Poster text stands out from its ground"),
    why: Bilingual(
      zh: "对比度不到 4.5:1（大字 3:1），视力不好的人、光线不好的楼道里就看不见了。",
      en:
        "Below 4.5:1 (3:1 for large type) people with weak eyes, or in a dim stairwell, cannot read it."
    ))

  package static let posterWeakContrast = Rule(
    "poster/weak-contrast", .warning,
    title: Bilingual(zh: "海报正文的对比度最好到 7:1", en: "Poster text has a contrast of 7:1"),
    why: Bilingual(
      zh: "海报的读者老人多。正文 7:1、标题 4.5:1，用黑白打印机印出来也看得清。",
      en:
        "Many readers are old: 7:1 for text and 4.5:1 for headlines stay legible on a monochrome printer as well."
    ))
}
