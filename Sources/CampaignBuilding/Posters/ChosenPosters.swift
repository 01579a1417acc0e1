import CampaignModel
import Diagnostics
import FileTree
import PosterComposing
import PosterImposing
import PosterPrinting
import WorkSharing

/// Chosen posters in the way they are to be printed, under names that stand alone in one folder.
struct ChosenPosters: Sendable {
  let workshop: PosterWorkshop
  let request: PosterRequest
  let jobs: Int

  /// A file made, with how its type came out; no file when the poster was refused.
  struct Made: Sendable {
    var file: OutputTree.File?
    var fit: FitReport
  }

  func make(_ subjects: [PosterSubject]) -> Reported<[Made]> {
    let orders = subjects.flatMap { subject in
      files(of: subject).map { (subject: subject, file: $0) }
    }
    var findings: [Diagnostic] = []
    let made = orderedMap(orders, jobs: jobs) { make($0.subject, $0.file) }
      .flatMap { $0.unwrap(into: &findings) }
    return Reported(made, findings)
  }

  /// What the subject's own settings ask for; a layout or sheet named on the command line takes the place of theirs.
  private func files(of subject: PosterSubject) -> [PosterFile] {
    let own = workshop.campaign.posterFiles(of: subject).filter { !$0.isShared }
    var layouts: [String] = []
    for file in own where !layouts.contains(file.layout) { layouts.append(file.layout) }
    if let layout = request.layout { layouts = [layout] }
    return layouts.flatMap { layout in
      var sheets = own.filter { $0.layout == layout }.map(\.sheet)
      if sheets.isEmpty { sheets = workshop.campaign.site.posterSheets }
      if let sheet = request.sheet { sheets = [sheet] }
      return sheets.map { PosterFile(address: subject.address, layout: layout, sheet: $0) }
    }
  }

  private func make(_ subject: PosterSubject, _ file: PosterFile) -> Reported<[Made]> {
    var findings: [Diagnostic] = []
    let variant = file.isPicture ? nil : request.variant
    let sheets = workshop.composer(variant, on: file.sheet)
      .compose(subject, layout: file.layout, sheet: file.sheet).unwrap(into: &findings)
    var fit = FitReport(
      subject: subject, file: file, sheets: sheets, workshop: workshop, variant: variant)
    guard let first = sheets.first else { return Reported([Made(file: nil, fit: fit)], findings) }
    if file.isPicture {
      let pictures = sheets.enumerated().map { index, sheet in
        let path = name(file, suffix: "", page: index + 1, of: sheets.count)
        let bytes = workshop.printer.png(sheet, of: file.sheet).unwrap(into: &findings)
        return Made(
          file: OutputTree.File(path: path, bytes: bytes, source: subject.file), fit: fit)
      }
      return Reported(pictures, findings)
    }
    let imposed = Imposition(workshop: workshop, request: request).pages(of: sheets, file: file)
    fit.notes = imposed.notes
    let document = PrintDocument(
      title: first.title, author: first.author, language: first.language, date: first.date,
      source: first.source, pages: imposed.pages)
    let bytes = workshop.printer.pdf(document, colors: variant?.colors ?? .screen)
      .unwrap(into: &findings)
    let path = name(file, suffix: imposed.suffix, page: 1, of: 1)
    return Reported(
      [Made(file: OutputTree.File(path: path, bytes: bytes, source: subject.file), fit: fit)],
      findings + imposed.findings)
  }

  private func name(_ file: PosterFile, suffix: String, page: Int, of count: Int) -> String {
    let path = file.path(page: page, of: count).replacing("/poster-", with: "-")
      .replacing("/", with: "-")
    guard let dot = path.lastIndex(of: ".") else { return "office/posters/\(path)\(suffix)" }
    return "office/posters/\(path[..<dot])\(suffix)\(path[dot...])"
  }
}

extension PosterPrinter {
  /// A screen's picture, pixel for pixel.
  func png(_ sheet: PosterSheet, of screen: PaperSize) -> Reported<[UInt8]> {
    png(
      sheet, width: Int((screen.width / PaperSize.pixel).rounded()),
      height: Int((screen.height / PaperSize.pixel).rounded()))
  }
}
