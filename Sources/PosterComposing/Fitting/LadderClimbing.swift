import CampaignModel

/// Climbs a layout's ladder until the sheet can be read from where people stand.
struct LadderClimber {
  let layout: PosterLayout
  let sheet: PosterLayout.Sheet
  /// Shapes the regions for a variant.
  let prepare: (PosterVariant) -> [PreparedRegion]

  /// The first legible sheet, or the last tried.
  func climb() -> FittedSheet {
    let fitter = SheetFitter(layout: layout, sheet: sheet)
    let shrinks = layout.ladder.contains(.shrink)
    var variant = PosterVariant()
    var regions = prepare(variant)
    var fitted = fitter.fit(regions, isTight: false, shrinks: shrinks)
    for step in layout.ladder where !fitted.isLegible {
      let before = variant
      switch step {
      case .shrink: continue
      case .tighten: variant.isTight = true
      case .dropOptional: variant.dropsOptional = true
      case .shortTitle: variant.usesShortTitle = true
      }
      if variant == before { continue }
      regions = prepare(variant)
      fitted = fitter.fit(regions, isTight: variant.isTight, shrinks: shrinks)
    }
    return fitted
  }
}
