package import CampaignModel

/// What a run decides about the site that the content does not say.
package struct SiteOptions: Sendable {
  /// The day the site is built for: it chooses the month's theme and the next visits.
  package var asOf: CivilDate
  /// Whether posters are made in this run, so that pages may offer them.
  package var posters: Bool
  /// Most threads at once.
  package var jobs: Int

  package init(asOf: CivilDate, posters: Bool = true, jobs: Int = 1) {
    self.asOf = asOf
    self.posters = posters
    self.jobs = jobs
  }
}
