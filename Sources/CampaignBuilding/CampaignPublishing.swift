import Compressing
import Diagnostics
import FileTree
import Publishing

extension CampaignBuild {
  /// The packed copies of a site's files.
  mutating func packed(
    _ tree: OutputTree, _ publication: Publication?
  ) -> [OutputTree.File] {
    let jobs = world.jobs
    return clock.run(
      .compress,
      { Precompressor(jobs: jobs) { publication?.bytes(of: $0) ?? $0.bytes }.files(of: tree) }
    ) {
      ($0.count, $0.reduce(0) { $0 + $1.count })
    }
  }

  /// The office's folder first: when it cannot be written, the site in place stays too.
  func publish(
    _ site: OutputTree, _ office: OutputTree, _ begun: Reported<Publication?>
  ) -> Reported<PublishedFolders?> {
    var findings = begun.diagnostics
    guard let publication = begun.value else { return Reported(nil, findings) }
    let inside = publisher(of: options.office)
    let papers = office.isEmpty ? nil : inside.publish(office).unwrap(into: &findings)
    guard !findings.hasErrors else { return Reported(nil, findings + publication.giveUp()) }
    let report = publication.finish(site).unwrap(into: &findings)
    guard !findings.hasErrors else { return Reported(nil, findings) }
    return Reported(
      PublishedFolders(
        site: report,
        folders: [
          report.standing,
          papers?.standing ?? StandingTree(below: world.path(options.office), jobs: world.jobs),
        ].compactMap(\.self)),
      findings)
  }

  func publisher(of folder: String) -> Publisher {
    Publisher(
      destination: world.path(folder), protected: [world.root, world.home].compactMap(\.self),
      companions: folder == options.office ? ["posters", "channels"] : [],
      spares: folder == options.out ? world.cache + "/spares" : nil, jobs: world.jobs)
  }
}
