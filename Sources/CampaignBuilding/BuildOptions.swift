package import CampaignModel

/// What `banbao build` was asked for.
package struct BuildOptions: Sendable {
  /// Folder of the site, relative to the site folder or absolute.
  package var out: String = "public"
  /// Folder of what must never be deployed, relative to the site folder or absolute.
  package var office: String = "office"
  /// In place of `site.yaml`'s; ends with `/`.
  package var baseURL: String?
  package var drafts = false
  /// The day the site is built for; the world's today when `nil`.
  package var asOf: CivilDate?
  package var posters = true
  /// Publish the rest and keep a faulty article's last good version.
  package var holdBack = false
  /// Measure templates too.
  package var stats = false

  package init() {}
}
