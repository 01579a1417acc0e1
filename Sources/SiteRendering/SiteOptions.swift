package import CampaignModel

/// What a run decides about the site that the content does not say.
package struct SiteOptions: Sendable {
  /// The day the site is built for: it chooses the month's theme and the next visits.
  package var asOf: CivilDate
  /// Whether posters are made in this run, so that pages may offer them.
  package var posters: Bool
  /// Most threads at once.
  package var jobs: Int
  /// Measures templates, when that is asked.
  package var meter: TemplateMeter?

  package init(
    asOf: CivilDate, posters: Bool = true, jobs: Int = 1, meter: TemplateMeter? = nil
  ) {
    self.asOf = asOf
    self.posters = posters
    self.jobs = jobs
    self.meter = meter
  }
}
