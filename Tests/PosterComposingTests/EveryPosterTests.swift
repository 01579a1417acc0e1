import CampaignModel
import Diagnostics
import Testing

@testable import PosterComposing

/// Every sample subject on every layout: it fits, legible and inside the safe box, or a finding says what to cut.
@Suite("Every sample poster")
struct EveryPosterTests {
  let site = SampleSite.shared

  @Test func themeLoads() {
    #expect(site.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(site.theme.posterLayouts.count >= 12)
  }

  @Test(arguments: Array(Set(SampleSite.shared.theme.posterLayouts.map(\.kind))).sorted())
  func fitsOrExplains(kind: String) throws {
    let composer = site.composer()
    var made = 0
    for layout in site.layouts(kind) {
      // The smallest and the largest sheet; those between are between.
      let sheets = [layout.sheets.first, layout.sheets.count > 1 ? layout.sheets.last : nil]
      for paper in sheets.compactMap({ $0?.paper }) {
        for subject in subjects(for: kind) {
          let reported = composer.compose(subject, layout: kind, sheet: paper)
          made += reported.value.count
          if reported.value.isEmpty {
            let fault = try #require(reported.diagnostics.first { $0.severity == .error })
            // A dialogue's poster of an article in which nobody speaks explains that.
            let explained: [Rule] = [.posterDoesNotFit, .posterNothingToShow]
            #expect(explained.contains(fault.rule), "\(fault.message.zh)")
            #expect(fault.remedy != nil)
          }
          for sheet in reported.value { check(sheet, layout, paper) }
        }
      }
    }
    #expect(made > 0)
  }

  /// Articles on every layout, months and the office on those made for them.
  private func subjects(for kind: String) -> [PosterSubject] {
    switch kind {
    case "month", "calendar": site.campaign.months.map(PosterSubject.month)
    case "hotline": [.office]
    case "leaflet", "slide", "banner", "banner-sheets":
      site.campaign.articles.map(PosterSubject.article)
        + site.campaign.months.prefix(3).map(PosterSubject.month)
    default: site.campaign.articles.map(PosterSubject.article)
    }
  }

  private func check(_ sheet: PosterSheet, _ layout: PosterLayout, _ paper: PaperSize) {
    #expect(!sheet.text.isEmpty)
    let margin =
      site.layouts(layout.kind).map { $0.margin.millimetres(on: paper) }.min() ?? 0
    let safe = Box(
      x: margin, y: margin, width: sheet.width - 2 * margin, height: sheet.height - 2 * margin)
    let outside = sheet.lines.filter { !safe.contains($0.box, slack: 0.1) }
    #expect(
      outside.isEmpty, "\(sheet.source) \(layout.name) \(paper.rawValue): \(outside.map(\.text))")
    for fit in sheet.fits {
      #expect(fit.size >= fit.floor * 0.998, "\(sheet.source) \(layout.name) \(fit)")
    }
  }
}
