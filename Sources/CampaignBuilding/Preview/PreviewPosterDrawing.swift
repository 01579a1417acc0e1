import CampaignModel
import Diagnostics
import PosterComposing
import PosterImposing
import PosterPrinting
import PreviewServing

/// Draws one poster for the screen, with its character budget.
struct PreviewPosterDrawing: Sendable {
  let workshop: PosterWorkshop
  let subject: PosterSubject

  /// - Returns: `nil` for a sheet or variant there is not.
  func draw(_ wish: PreviewPosterWish) -> PreviewPoster? {
    let own = workshop.campaign.posterFiles(of: subject).filter { !$0.isShared }
    guard let layout = wish.layout ?? own.first?.layout else { return nil }
    let sheets = own.filter { $0.layout == layout }.map(\.sheet)
    guard let sheet = wish.sheet.map(PaperSize.init(rawValue:)) ?? sheets.first ?? .a4 else {
      return nil
    }
    let variant = wish.variant.flatMap(PrintVariant.init(rawValue:))
    if wish.variant != nil, variant == nil { return nil }

    let file = PosterFile(address: subject.address, layout: layout, sheet: sheet)
    var findings: [Diagnostic] = []
    let pages = workshop.composer(file.isPicture ? nil : variant, on: sheet)
      .compose(subject, layout: layout, sheet: sheet).unwrap(into: &findings)
    let exact = PreviewPosterWish(
      file: subject.file, layout: layout, sheet: sheet.rawValue, variant: variant?.rawValue)
    var poster = PreviewPoster(
      title: workshop.campaign.title(of: subject), wish: exact, address: subject.address)
    poster.path = own.contains(file) && variant == nil ? file.path : nil
    poster.pages = pages.map { workshop.printer.svg($0).unwrap(into: &findings) }
      .filter { !$0.isEmpty }
    poster.width = pages.first?.width ?? sheet.width
    poster.height = pages.first?.height ?? sheet.height
    poster.distance = workshop.distance(of: layout, on: sheet)
    poster.areas = areas(pages, file, variant)
    poster.notes = notes(pages, file, variant)
    poster.findings = findings
    poster.layouts = layouts(of: own, and: layout)
    poster.sheets = papers(of: layout, and: sheet, sheets)
    // A print shop's sheet is the finished one with marks around it.
    poster.variants =
      file.isPicture ? [] : PrintVariant.allCases.filter { $0 != .press }.map(\.rawValue)
    return poster
  }

  private func areas(
    _ pages: [PosterSheet], _ file: PosterFile, _ variant: PrintVariant?
  ) -> [PreviewPoster.Area] {
    let report = FitReport(
      subject: subject, file: file, sheets: pages, workshop: workshop, variant: variant)
    return report.fits.filter { $0.characters > 0 }.map { fit in
      PreviewPoster.Area(
        name: report.names[fit.area] ?? Bilingual(zh: fit.area, en: fit.area),
        characters: fit.characters, capacity: fit.capacity, size: fit.size * report.scale,
        floor: fit.floor * report.scale)
    }
  }

  /// What the pages as they are printed tell the person at the printer.
  private func notes(
    _ pages: [PosterSheet], _ file: PosterFile, _ variant: PrintVariant?
  ) -> [Bilingual] {
    guard !pages.isEmpty, !file.isPicture else { return [] }
    var request = PosterRequest()
    request.variant = variant
    return Imposition(workshop: workshop, request: request).pages(of: pages, file: file).notes
  }

  /// The layouts its author asked for, with what theme and people call them.
  private func layouts(of own: [PosterFile], and layout: String) -> [PreviewPoster.Choice] {
    var kinds: [String] = []
    for kind in own.map(\.layout) + [layout] where !kinds.contains(kind) { kinds.append(kind) }
    return kinds.map { kind in
      let title = workshop.layouts.first { $0.kind == kind }?.title ?? kind
      return PreviewPoster.Choice(value: kind, name: Bilingual(zh: title, en: title))
    }
  }

  /// The papers a layout is made for, smallest first, and those its author asked for.
  private func papers(
    of layout: String, and sheet: PaperSize, _ own: [PaperSize]
  ) -> [PreviewPoster.Choice] {
    let made = workshop.layouts.filter { $0.kind == layout }.flatMap(\.sheets).map(\.paper)
    let all = (made + own + [sheet]).sorted {
      ($0.width * $0.height, $0.rawValue) < ($1.width * $1.height, $1.rawValue)
    }
    var choices: [PreviewPoster.Choice] = []
    for paper in all where !choices.contains(where: { $0.value == paper.rawValue }) {
      choices.append(PreviewPoster.Choice(value: paper.rawValue, name: paper.words))
    }
    return choices
  }
}
