import CampaignModel

/// Climbs a layout's ladder until the sheet can be read from where people stand.
struct LadderClimber {
  let layout: PosterLayout
  let sheet: PosterLayout.Sheet
  /// Of the body.
  let sentenceCount: Int
  /// Shapes a region for a variant.
  let prepare: (PosterRegion, PosterVariant) -> PreparedRegion

  private var shrinks: Bool { layout.ladder.contains(.shrink) }
  private var fitter: SheetFitter { SheetFitter(layout: layout, sheet: sheet) }

  /// The first legible sheet, or the last tried.
  func climb() -> FittedSheet {
    var attempt = Attempt(
      variant: PosterVariant(), regions: layout.regions.map { prepare($0, PosterVariant()) })
    var steps = layout.ladder[...]
    // Before shrinking the body is to have its preferred size, later any that can be read.
    if steps.first == .excerpt {
      steps.removeFirst()
      shorten(&attempt, pressure: 0.5) { $0.prefer }
    }
    var fitted = fit(attempt)
    // Two visits in a cell, one, none.
    let hasCalendar = layout.regions.contains { $0.arrangement == .calendar }
    let further = steps.flatMap { step in
      step == .listVisits ? (hasCalendar ? [step, step, step] : []) : [step]
    }
    for step in further where !fitted.isLegible {
      let before = attempt.variant
      switch step {
      case .shrink: continue
      case .tighten: attempt.variant.isTight = true
      case .dropOptional: attempt.variant.dropsOptional = true
      case .shortTitle: attempt.variant.usesShortTitle = true
      case .listVisits:
        attempt.variant.visitsInCell = max(0, min(attempt.variant.visitsInCell, 3) - 1)
      case .countVisits:
        guard hasCalendar else { continue }
        attempt.variant.visitsInCell = 0
        attempt.variant.countsVisits = true
      case .excerpt: shorten(&attempt, pressure: 1) { $0.floor }
      }
      if attempt.variant == before { continue }
      if step != .tighten, step != .excerpt {
        attempt.regions = layout.regions.map { prepare($0, attempt.variant) }
      }
      fitted = fit(attempt)
    }
    return fitted
  }

  private struct Attempt {
    var variant: PosterVariant
    var regions: [PreparedRegion]
  }

  private func fit(_ attempt: Attempt) -> FittedSheet {
    fitter.fit(attempt.regions, isTight: attempt.variant.isTight, shrinks: shrinks)
  }

  /// Takes as many sentences of the body as its box holds at a size, and at least one.
  private func shorten(
    _ attempt: inout Attempt, pressure: Double, to size: (PreparedRegion) -> Double
  ) {
    let bodies = attempt.regions.indices.filter { attempt.regions[$0].holdsBody }
    guard sentenceCount > 1, !bodies.isEmpty else { return }
    let boxes = fitter.boxes(
      of: bodies, attempt.regions, isTight: attempt.variant.isTight, pressure: pressure)
    let fitter = RegionFitter(isTight: attempt.variant.isTight)
    func holds(_ regions: [PreparedRegion]) -> Bool {
      zip(bodies, boxes).allSatisfy { index, box in
        let region = regions[index]
        return region.isEmpty
          || box.map {
            fitter.holds(region, width: $0.width, height: $0.height, size: size(region))
          }
            == true
      }
    }
    if holds(attempt.regions) { return }
    var low = 1
    var high = sentenceCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(self.attempt(attempt, sentences: middle).regions) {
        low = middle
      } else {
        high = middle
      }
    }
    attempt = self.attempt(attempt, sentences: low)
  }

  private func attempt(_ attempt: Attempt, sentences: Int) -> Attempt {
    var shorter = attempt
    shorter.variant.sentences = sentences
    for index in shorter.regions.indices where shorter.regions[index].holdsBody {
      shorter.regions[index] = prepare(shorter.regions[index].region, shorter.variant)
    }
    return shorter
  }
}
