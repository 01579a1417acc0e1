import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Foundation
import PosterComposing
import PosterPrinting

/// A site's campaign with fonts and composer, loaded as the command loads them.
struct Workshop {
  let campaign: Campaign
  let layouts: [PosterLayout]
  let composer: PosterComposer
  let printer: PosterPrinter
  /// Milliseconds for preparing or loading the fonts.
  let fontTime: Double

  struct Failure: Error { var findings: [String] }

  init(site: String, cache: String) throws {
    let sources = SourceTreeReader(root: site).read(["content", "themes"]).value
    var campaign = CampaignLoader().load(sources, jobs: 1).value
    let theme = ThemeLoader().load(
      sources, named: campaign.site.theme, language: campaign.site.language
    ).value
    campaign.posterLayouts = theme.posterLayouts
    self.campaign = campaign
    layouts = theme.posterLayouts
    let start = ContinuousClock.now
    let prepared = PosterFonts.prepare(
      characters: campaign.posterCharacters, faces: theme.posterFaces, own: theme.posterFonts,
      cacheFolder: cache)
    guard let fonts = prepared.value else {
      throw Failure(findings: prepared.diagnostics.map(\.message.en))
    }
    fontTime = milliseconds(since: start)
    composer = PosterComposer(
      campaign: campaign, layouts: layouts, art: theme.posterArt, pictures: sources,
      shaper: fonts.shaper, asOf: CivilDate(year: 2026, month: 11, day: 21))
    printer = PosterPrinter(fonts: fonts)
  }
}

func milliseconds(since start: ContinuousClock.Instant) -> Double {
  let time = (ContinuousClock.now - start).components
  return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
}

/// Milliseconds of processor time the process has used.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

/// The most memory the process has had, in megabytes (Linux).
func peakMemory() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return (Double(line.filter(\.isNumber)) ?? 0) / 1024
}

func median(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.sorted()[values.count / 2]
}
