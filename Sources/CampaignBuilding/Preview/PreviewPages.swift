import CampaignModel
import ChannelExporting
import Diagnostics
import FileTree
import PreviewServing
import SiteRendering
import Synchronization

/// The files of a preview: each is made when somebody asks for it, and kept till the next change.
final class PreviewPages: PreviewFiles {
  private let campaign: Campaign
  private let plan: OutreachPlan
  private let asOf: CivilDate
  private let jobs: Int
  private let pictures: OutputTree
  private let searching: PreviewSearch
  let site: SiteOnDemand

  private struct Kept: Sendable {
    var files: [String: OutputTree.File] = [:]
    var calendars: OutputTree?
  }

  private let kept = Mutex(Kept())
  /// Apart from the others, which must not wait while it is made.
  private let search = Mutex<OutputTree?>(nil)

  init(
    _ campaign: Campaign, plan: OutreachPlan, asOf: CivilDate, jobs: Int, pictures: OutputTree,
    searching: PreviewSearch, site: SiteOnDemand
  ) {
    self.campaign = campaign
    self.plan = plan
    self.asOf = asOf
    self.jobs = jobs
    self.pictures = pictures
    self.searching = searching
    self.site = site
  }

  subscript(path: String) -> OutputTree.File? {
    if let file = pictures[path] { return file }
    if path.hasPrefix("search/"), path.hasSuffix(".js") {
      return search.withLock { search in
        let files = search ?? searching.files(of: campaign, jobs: jobs)
        search = files
        return files[path]
      }
    }
    return kept.withLock { kept in
      if let file = kept.files[path] { return file }
      let file = site.file(at: path) ?? other(path, &kept)
      kept.files[path] = file
      return file
    }
  }

  private func other(_ path: String, _ kept: inout Kept) -> OutputTree.File? {
    if path.hasSuffix(ShareCode.name) {
      guard let article = site.article(beside: path), article.address + ShareCode.name == path
      else { return nil }
      return ShareCodes.file(article, campaign.site)
    }
    if path.hasPrefix("calendar/"), path.hasSuffix(".ics") {
      let calendars =
        kept.calendars
        ?? CalendarExporter().export(campaign, plan: plan, published: nil, asOf: asOf).value
      kept.calendars = calendars
      return calendars[path]
    }
    return nil
  }
}
