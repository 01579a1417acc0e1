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

  /// The first legible sheet, or the last tried.
  func climb() -> FittedSheet {
    var attempt = Attempt(
      variant: PosterVariant(), regions: layout.regions.map { prepare($0, PosterVariant()) })
    var fitted = fit(attempt)
    var hasShrunk = false
    // Two visits in a cell, one, none.
    let hasCalendar = layout.regions.contains { $0.arrangement == .calendar }
    let steps = layout.ladder.flatMap { step in
      step == .listVisits ? (hasCalendar ? [step, step, step] : []) : [step]
    }
    for step in steps {
      if step == .shrink { hasShrunk = true }
      let before = attempt.variant
      switch step {
      case .shrink: continue
      case .excerpt:
        // Before shrinking the body is to have its preferred size, later any that can be read.
        let isEnough: (FittedSheet) -> Bool =
          hasShrunk ? { $0.isLegible } : { $0.bodyReachesPreferred }
        if isEnough(fitted) { continue }
        shorten(&attempt, &fitted, until: isEnough)
        continue
      case .tighten: if !fitted.isLegible { attempt.variant.isTight = true }
      case .dropOptional: if !fitted.isLegible { attempt.variant.dropsOptional = true }
      case .shortTitle: if !fitted.isLegible { attempt.variant.usesShortTitle = true }
      case .listVisits:
        if !fitted.isLegible {
          attempt.variant.visitsInCell = max(0, min(attempt.variant.visitsInCell, 3) - 1)
        }
      }
      if attempt.variant == before { continue }
      if step != .tighten {
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
    SheetFitter(layout: layout, sheet: sheet).fit(
      attempt.regions, isTight: attempt.variant.isTight, shrinks: shrinks)
  }

  /// Takes as many sentences of the body as the sheet holds, and at least one.
  private func shorten(
    _ attempt: inout Attempt, _ fitted: inout FittedSheet, until isEnough: (FittedSheet) -> Bool
  ) {
    guard sentenceCount > 1, attempt.regions.contains(where: \.holdsBody) else { return }
    var low = 1
    var high = sentenceCount
    var best: (attempt: Attempt, fitted: FittedSheet)?
    var first: (attempt: Attempt, fitted: FittedSheet)?
    while low < high {
      let middle = (low + high) / 2
      let shorter = self.attempt(attempt, sentences: middle)
      let tried = fit(shorter)
      if isEnough(tried) {
        best = (shorter, tried)
        low = middle + 1
      } else {
        first = (shorter, tried)
        high = middle
      }
    }
    // Not even one sentence: the rest of the ladder goes on with the least that was tried.
    guard let taken = best ?? first else { return }
    (attempt, fitted) = taken
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

extension FittedSheet {
  /// Whether the body stands in its preferred size.
  fileprivate var bodyReachesPreferred: Bool {
    !hopeless.contains(where: \.holdsBody)
      && placed.allSatisfy { placed in
        !placed.region.prepared.holdsBody
          || placed.region.size >= placed.region.prepared.prefer * 0.999
      }
  }
}
