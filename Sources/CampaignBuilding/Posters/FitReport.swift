import CampaignModel
import Diagnostics
import PosterComposing
import PosterImposing

/// How a poster's type came out, in a line for its author.
struct FitReport: Sendable {
  var title: String
  var paper: Bilingual
  /// Metres.
  var distance: Double?
  /// Of the finished paper: what a margin takes is counted.
  var scale: Double
  var fits: [RegionFit]
  /// What a clerk calls the areas.
  var names: [String: Bilingual]
  /// For the person at the printer.
  var notes: [Bilingual] = []

  init(
    subject: PosterSubject, file: PosterFile, sheets: [PosterSheet], workshop: PosterWorkshop,
    variant: PrintVariant?
  ) {
    title = sheets.first?.title ?? subject.file
    paper = file.sheet.words
    distance = workshop.distance(of: file.layout, on: file.sheet)
    scale =
      variant.map { $0 != .press } ?? false
      ? PrinterMargin.scale(width: file.sheet.width, height: file.sheet.height) : 1
    fits = sheets.flatMap(\.fits)
    names = workshop.words(of: file.layout)
  }

  var lines: [Bilingual] { [line].compactMap(\.self) + notes }

  /// What was fitted: `A3、1 米处看：212 字，放得下 380 字；最小的字 6.1 毫米`.
  var line: Bilingual? {
    guard let fullest = fits.filter({ $0.characters > 0 }).max(by: Self.isFuller) else {
      return nil
    }
    let name = names[fullest.area] ?? Bilingual(zh: fullest.area, en: fullest.area)
    let characters = fits.reduce(0) { $0 + $1.characters }
    let smallest = Decimals.one((fits.map(\.size).min() ?? 0) * scale)
    let far = distance.map(Decimals.two)
    let zh = far.map { "\(paper.zh)、\($0) 米处看" } ?? paper.zh
    let en = far.map { "\(paper.en) at \($0) m" } ?? paper.en
    return Bilingual(
      zh: "\(zh)：共 \(characters) 字，最小的字 \(smallest) 毫米；最满的是“\(name.zh)”，写了 \(fullest.characters) 字，"
        + "放得下 \(fullest.capacity) 字",
      en: "\(en): \(characters) characters, the smallest \(smallest) mm; fullest is the "
        + "\(name.en), \(fullest.characters) of \(fullest.capacity)")
  }

  private static func isFuller(_ a: RegionFit, _ b: RegionFit) -> Bool {
    a.characters * max(b.capacity, 1) < b.characters * max(a.capacity, 1)
  }
}

/// Numbers as people write them, without a locale.
enum Decimals {
  /// Two decimals at most.
  static func two(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 10 != 0 else { return one(value) }
    let rest = abs(hundredths % 100)
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// One decimal, and none when it is nought.
  static func one(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
