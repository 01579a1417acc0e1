package import CampaignModel
package import Diagnostics

/// Composes articles into posters: values in, display lists and findings out; may be used from several threads.
package struct PosterComposer: Sendable {
  private let campaign: Campaign
  private let layouts: [PosterLayout]
  private let shaper: any TextShaping
  private let asOf: CivilDate?
  private let cohesion: WordCohesion

  /// - Parameters:
  ///   - asOf: The day the posters are made for; an article that is over by then is reported.
  package init(
    campaign: Campaign, layouts: [PosterLayout], shaper: any TextShaping, asOf: CivilDate?
  ) {
    self.campaign = campaign
    self.layouts = layouts
    self.shaper = shaper
    self.asOf = asOf
    cohesion = WordCohesion(campaign: campaign)
  }

  /// Composes one article; no sheet when a region cannot be read from where people stand, and the findings say why.
  package func compose(
    _ article: Article, layout kind: String, sheet paper: PaperSize
  ) -> Reported<PosterSheet?> {
    guard let layout = layouts.first(where: { $0.kind == kind }) else {
      return Reported(nil, [PosterFindings.unknownLayout(kind, article, known: layouts)])
    }
    guard let sheet = layout.sheet(paper) else {
      return Reported(nil, [PosterFindings.unknownSheet(paper, article, layout)])
    }
    let content = ArticleContent(article: article, campaign: campaign, layout: layout)
    let fitted = LadderClimber(
      layout: layout, sheet: sheet,
      prepare: { variant in
        layout.regions.map { region in
          prepare(region, content, variant, sheet)
        }
      }
    ).climb()
    var findings = PosterFindings.check(fitted, article, layout, sheet)
    if let asOf, let expires = article.expires, expires < asOf {
      findings.append(PosterFindings.expired(article, expires))
    }
    guard !findings.hasErrors else { return Reported(nil, findings) }
    return Reported(draw(fitted, article, layout, sheet), findings)
  }

  /// Shapes a region; of several headlines the first that comes out at the preferred size, else the shortest.
  private func prepare(
    _ region: PosterRegion, _ content: ArticleContent, _ variant: PosterVariant,
    _ sheet: PosterLayout.Sheet
  ) -> PreparedRegion {
    let prepared = PreparedRegion(
      region, content: content.content(of: region, variant: variant), sheet: sheet, shaper: shaper,
      cohesion: cohesion)
    guard !variant.usesShortTitle, content.headlines.count > 1,
      region.takes.contains(where: { $0.roles.contains(.headline) })
    else { return prepared }
    let alone = SheetFitter(layout: content.layout, sheet: sheet).fit(
      [prepared], isTight: variant.isTight, shrinks: false)
    if alone.reachesPreferred { return prepared }
    var short = variant
    short.usesShortTitle = true
    return PreparedRegion(
      region, content: content.content(of: region, variant: short), sheet: sheet, shaper: shaper,
      cohesion: cohesion)
  }

  private func draw(
    _ fitted: FittedSheet, _ article: Article, _ layout: PosterLayout, _ sheet: PosterLayout.Sheet
  ) -> PosterSheet {
    let topic = campaign.topic(article.topic)
    let palette = Palette(layout: layout, brand: topic?.color ?? "")
    let decoration = DecorationDrawing(
      layout: layout, palette: palette, paper: sheet.paper, grid: fitted.grid,
      sign: topic?.icon ?? "", shaper: shaper)
    // In the hand a module of 0.4 mm is enough, on a wall 1 mm (facts of qrcode.com and trade tables).
    let drawing = RegionDrawing(
      palette: palette, paper: sheet.paper, minModule: sheet.distance <= 0.6 ? 0.4 : 1)
    return PosterSheet(
      width: sheet.paper.width, height: sheet.paper.height,
      bleed: layout.bleed.millimetres(on: sheet.paper), title: article.title,
      author: campaign.site.office, date: article.updated ?? article.date, source: article.file,
      elements: decoration.elements + fitted.placed.flatMap(drawing.elements),
      fits: fitted.placed.map { placed in
        let prepared = placed.region.prepared
        return RegionFit(
          area: prepared.region.area, size: placed.region.size * prepared.smallest,
          floor: prepared.floor * prepared.smallest, characters: prepared.characterCount,
          capacity: Overflow(prepared, box: placed.box).capacity)
      })
  }
}
