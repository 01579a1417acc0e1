import CampaignModel
import Diagnostics
import FileTree
import PosterComposing
import PosterImposing
import PosterPrinting

/// Fonts, layouts and campaign together: composes for a variant, and prints.
struct PosterWorkshop: Sendable {
  let campaign: Campaign
  let layouts: [PosterLayout]
  let plan: OutreachPlan
  let fonts: PosterFonts
  let asOf: CivilDate
  let kept: KeptPrints?
  /// What fonts and composer know of the campaign, for the next workshop of the same site.
  let texts: PosterTexts
  /// For finished sheets in colour; the others are made of it.
  private let composer: PosterComposer

  var printer: PosterPrinter { PosterPrinter(fonts: fonts, kept: kept) }
  var setting: TextSetting { TextSetting(shaper: fonts.shaper) }

  /// - Parameters:
  ///   - kept: What earlier runs printed; printed anew without.
  ///   - further: Texts printed beside the posters, such as the names of boards.
  ///   - earlier: The texts of a workshop opened before the last change.
  static func open(
    _ campaign: Campaign, _ theme: Theme, plan: OutreachPlan, pictures: SourceTree,
    asOf: CivilDate, cache: String, kept: KeptPrints? = nil,
    further: [String] = [], earlier: PosterTexts? = nil
  ) -> Reported<PosterWorkshop?> {
    let texts = PosterTexts(campaign, earlier: earlier)
    let beside = further.reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1.unicodeScalars) }
    // Labels and lists are set in sans, heads of letters in serif, whatever the layouts use.
    let own = theme.posterFaces
    let labels = [FontFace(.sans, .regular), FontFace(.sans, .bold), FontFace(.serif, .bold)]
      .filter { !own.contains($0) }
    return PosterFonts.prepare(
      characters: texts.characters.union(beside), faces: own + labels,
      own: theme.posterFonts, cacheFolder: cache
    ).map { fonts in
      fonts.map { fonts in
        let composer = PosterComposer(
          campaign: campaign, layouts: theme.posterLayouts, art: theme.posterArt, plan: plan,
          pictures: pictures, shaper: fonts.shaper, asOf: asOf, texts: texts)
        return PosterWorkshop(
          campaign: campaign, layouts: theme.posterLayouts, plan: plan, fonts: fonts, asOf: asOf,
          kept: kept, texts: texts, composer: composer)
      }
    }
  }

  /// A composer for each paper: what shrinks into a printer's margin is composed with higher type.
  func composer(_ variant: PrintVariant?, on paper: PaperSize) -> PosterComposer {
    composer.with(
      PosterComposer.Options(
        look: variant == .mono ? .mono : .colour,
        heightPerMetre: variant?.composedHeightPerMetre(on: paper) ?? PrintVariant.usualHeight))
  }

  /// What a clerk calls the areas of a kind of poster: after what stands in them.
  func words(of kind: String) -> [String: Bilingual] {
    var words: [String: Bilingual] = [:]
    for layout in layouts where layout.kind == kind {
      for region in layout.regions + layout.pages.flatMap(\.regions) where words[region.area] == nil
      {
        words[region.area] = region.takes.first?.roles.first?.words
      }
    }
    return words
  }

  /// How far people stand from a layout's sheet, in metres.
  func distance(of layout: String, on paper: PaperSize) -> Double? {
    layouts.lazy.filter { $0.kind == layout }.compactMap { $0.sheet(paper)?.distance }.first
  }
}

extension PrintVariant {
  /// In which colours a variant's file is written.
  var colors: PrintColors {
    switch self {
    case .press: .press
    case .mono: .grey
    case .office, .largePrint: .screen
    }
  }
}
