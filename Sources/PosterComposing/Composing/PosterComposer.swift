package import CampaignModel
package import Diagnostics
package import FileTree

/// Composes articles, months and the office into posters: values in, display lists and findings out; may be used from
/// several threads.
package struct PosterComposer: Sendable {
  private var campaign: Campaign
  private let layouts: [PosterLayout]
  private let art: PosterArt
  private let plan: OutreachPlan
  private let shaper: any TextShaping
  private let asOf: CivilDate?
  private var options: Options
  private let pictures: SourceTree
  private let cohesion: WordCohesion

  /// - Parameters:
  ///   - art: The theme's drawings, and what each topic's posters look like.
  ///   - plan: The visits months are told with.
  ///   - pictures: The site's files, among them the articles' pictures; without them posters go without.
  ///   - asOf: The day the posters are made for; an article that is over by then is reported.
  ///   - texts: The campaign's, where they are known.
  package init(
    campaign: Campaign, layouts: [PosterLayout], art: PosterArt = PosterArt(),
    plan: OutreachPlan = OutreachPlan(), pictures: SourceTree = SourceTree([]),
    shaper: any TextShaping, asOf: CivilDate?, options: Options = Options(),
    texts: PosterTexts? = nil
  ) {
    self.campaign = campaign
    self.layouts = layouts
    self.art = art
    self.plan = plan
    self.pictures = pictures
    self.shaper = shaper
    self.asOf = asOf
    self.options = options
    cohesion = (texts ?? PosterTexts(campaign)).cohesion
  }

  /// The same composer for other prints: what it learnt of the campaign's words is not learnt again.
  package func with(_ options: Options) -> PosterComposer {
    var composer = self
    composer.options = options
    return composer
  }

  /// The same composer for the same campaign told otherwise, in the same words.
  package func with(_ campaign: Campaign) -> PosterComposer {
    var composer = self
    composer.campaign = campaign
    return composer
  }

  /// Composes a subject, page by page; no sheet when a region cannot be read from where people stand, and the findings say
  /// why.
  ///
  /// Of several layouts of the kind the first in which every region reaches its preferred size, or else the one whose worst
  /// region is best.
  package func compose(
    _ subject: PosterSubject, layout kind: String, sheet paper: PaperSize
  ) -> Reported<[PosterSheet]> {
    let origin = PosterOrigin(subject, in: campaign, asOf: asOf)
    let serving = art.ordered(
      layouts.filter { $0.kind == kind }, for: origin.topic?.id ?? "")
    guard let first = serving.first else {
      return Reported([], [PosterFindings.unknownLayout(kind, origin, known: layouts)])
    }
    let candidates = serving.compactMap { layout in layout.sheet(paper).map { (layout, $0) } }
    guard !candidates.isEmpty else {
      return Reported([], [PosterFindings.unknownSheet(paper, origin, first)])
    }
    var best: FittedPages?
    for (layout, sheet) in candidates {
      let pages = fit(subject, layout, sheet)
      if best.map({ pages.worst > $0.worst }) ?? true { best = pages }
      if pages.reachesPreferred {
        best = pages
        break
      }
    }
    guard let best else { return Reported([]) }
    var findings = best.pages.flatMap { page in
      PosterFindings.check(page.fitted, origin, page.layout, best.sheet)
    }
    if let asOf, let expires = origin.expires, expires < asOf {
      findings.append(PosterFindings.expired(origin, expires))
    }
    guard !findings.hasErrors else { return Reported([], findings) }
    let sheets = draw(best, origin)
    findings += PosterChecker(hotlines: campaign.hotlines, office: campaign.site.office).check(
      sheets, distance: best.sheet.distance, isScreen: paper.isScreen, at: .top(of: origin.file))
    return Reported(findings.hasErrors ? [] : sheets, findings)
  }

  private func fit(
    _ subject: PosterSubject, _ layout: PosterLayout, _ sheet: PosterLayout.Sheet
  ) -> FittedPages {
    var sheet = sheet
    sheet.heightPerMetre = options.heightPerMetre
    return LayoutFitter(
      layout: layout, sheet: sheet, content: content(of: subject, layout), shaper: shaper,
      cohesion: cohesion
    ).fit()
  }

  private func content(of subject: PosterSubject, _ layout: PosterLayout) -> any SubjectContent {
    switch subject {
    case .article(let article):
      ArticleContent(
        article: article, campaign: campaign, layout: layout, pictures: pictures)
    case .month(let month):
      MonthContent(month: month, campaign: campaign, plan: plan, layout: layout)
    case .office: OfficeContent(campaign: campaign, layout: layout, asOf: asOf)
    }
  }

  private func draw(_ fitted: FittedPages, _ origin: PosterOrigin) -> [PosterSheet] {
    fitted.pages.map { page in
      SheetDrawing(
        layout: page.layout, sheet: fitted.sheet, origin: origin, author: campaign.site.office,
        palette: Palette(layout: page.layout, brand: origin.topic?.color ?? ""), art: art,
        look: options.look, shaper: shaper
      ).draw(page.fitted)
    }
  }
}
