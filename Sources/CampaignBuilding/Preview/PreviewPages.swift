import CampaignModel
import ChannelExporting
import Diagnostics
import FileTree
import PreviewServing
import SiteRendering
import SiteSearching
import Synchronization

/// The files of a preview: each is made when somebody asks for it, and kept till the next change.
final class PreviewPages: PreviewFiles {
  private let campaign: Campaign
  private let plan: OutreachPlan
  private let asOf: CivilDate
  private let jobs: Int
  private let pictures: OutputTree
  let site: SiteOnDemand

  private struct Kept: Sendable {
    var files: [String: OutputTree.File] = [:]
    var search: OutputTree?
    var calendars: OutputTree?
  }

  private let kept = Mutex(Kept())

  init(
    _ campaign: Campaign, plan: OutreachPlan, asOf: CivilDate, jobs: Int, pictures: OutputTree,
    site: SiteOnDemand
  ) {
    self.campaign = campaign
    self.plan = plan
    self.asOf = asOf
    self.jobs = jobs
    self.pictures = pictures
    self.site = site
  }

  subscript(path: String) -> OutputTree.File? {
    if let file = pictures[path] { return file }
    return kept.withLock { kept in
      if let file = kept.files[path] { return file }
      let file = site.file(at: path) ?? other(path, &kept)
      kept.files[path] = file
      return file
    }
  }

  private func other(_ path: String, _ kept: inout Kept) -> OutputTree.File? {
    if path.hasSuffix(ShareCode.name) {
      return campaign.articles.first { $0.address + ShareCode.name == path }
        .flatMap { ShareCodes.file($0, campaign.site) }
    }
    if path.hasPrefix("search/"), path.hasSuffix(".js") {
      let search = kept.search ?? SiteSearch().index(campaign, jobs: jobs).value
      kept.search = search
      return search[path]
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
