import CampaignModel

/// Fits one page of a layout on a sheet.
struct PageComposer {
  /// The layout with the page's tracks.
  let layout: PosterLayout
  let sheet: PosterLayout.Sheet
  let content: any SubjectContent
  /// The role the page repeats for, and which of its items it shows.
  let item: (role: PosterRegion.Role, index: Int)?
  /// Of so many pages of the poster, counted from 1.
  let number: (page: Int, count: Int)
  let shaper: any TextShaping
  let cohesion: WordCohesion

  func fit() -> FittedSheet {
    LadderClimber(
      layout: layout, sheet: sheet, sentenceCount: content.sentenceCount, prepare: prepare
    ).climb()
  }

  /// Shapes a region; of several headlines the first that comes out at the preferred size, else the shortest.
  private func prepare(_ region: PosterRegion, _ variant: PosterVariant) -> PreparedRegion {
    let prepared = shaped(region, variant)
    guard !variant.usesShortTitle, content.headlines.count > 1,
      region.takes.contains(where: { $0.roles.contains(.headline) })
    else { return prepared }
    let alone = SheetFitter(layout: layout, sheet: sheet).fit(
      [prepared], isTight: variant.isTight, shrinks: false)
    if alone.reachesPreferred { return prepared }
    var short = variant
    short.usesShortTitle = true
    return shaped(region, short)
  }

  private func shaped(_ region: PosterRegion, _ variant: PosterVariant) -> PreparedRegion {
    var said =
      content.wants(region) ? content.content(of: region, variant: variant) : RegionContent()
    if let item, region.takes.contains(where: { $0.roles.contains(item.role) }) {
      said.groups = said.groups.indices.contains(item.index) ? [said.groups[item.index]] : []
    }
    for take in region.takes where take.roles.contains(.pageNumber) && number.count > 1 {
      guard let style = layout.styles[take.style] else { continue }
      let text = RichText("\(number.page)/\(number.count)")
      said.groups.append([ContentBlock(text, style: style, tag: .artifact)])
    }
    return PreparedRegion(
      region, content: said, sheet: sheet, shaper: shaper, cohesion: cohesion)
  }
}
