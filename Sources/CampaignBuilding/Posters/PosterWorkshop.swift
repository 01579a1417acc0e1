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
  let art: PosterArt
  let plan: OutreachPlan
  let fonts: PosterFonts
  /// The site's files, among them the articles' pictures.
  let pictures: SourceTree
  let asOf: CivilDate

  var printer: PosterPrinter { PosterPrinter(fonts: fonts) }
  var setting: TextSetting { TextSetting(shaper: fonts.shaper) }

  /// - Parameter further: Texts printed beside the posters, such as the names of boards.
  static func open(
    _ campaign: Campaign, _ theme: Theme, plan: OutreachPlan, pictures: SourceTree,
    asOf: CivilDate, cache: String, further: [String] = []
  ) -> Reported<PosterWorkshop?> {
    let beside = further.reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1.unicodeScalars) }
    // Labels and lists are set in sans, heads of letters in serif, whatever the layouts use.
    let own = theme.posterFaces
    let labels = [FontFace(.sans, .regular), FontFace(.sans, .bold), FontFace(.serif, .bold)]
      .filter { !own.contains($0) }
    return PosterFonts.prepare(
      characters: campaign.posterCharacters.union(beside), faces: own + labels,
      own: theme.posterFonts, cacheFolder: cache
    ).map { fonts in
      fonts.map {
        PosterWorkshop(
          campaign: campaign, layouts: theme.posterLayouts, art: theme.posterArt, plan: plan,
          fonts: $0, pictures: pictures, asOf: asOf)
      }
    }
  }

  /// A composer for each paper: what shrinks into a printer's margin is composed with higher type.
  func composer(_ variant: PrintVariant?, on paper: PaperSize) -> PosterComposer {
    let options = PosterComposer.Options(
      look: variant == .mono ? .mono : .colour,
      heightPerMetre: variant?.composedHeightPerMetre(on: paper) ?? PrintVariant.usualHeight)
    return PosterComposer(
      campaign: campaign, layouts: layouts, art: art, plan: plan, pictures: pictures,
      shaper: fonts.shaper, asOf: asOf, options: options)
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
