import CampaignModel
import Diagnostics
import FileTree
import Glibc
import PosterPrinting
import Publishing

/// Knows a run that would do nothing: nothing it reads and nothing it left has been touched since the last.
struct UnchangedRun: Sendable {
  let world: World
  let options: BuildOptions
  let asOf: CivilDate

  /// What is read, then what is left.
  private var folders: [String] {
    [world.path("content"), world.path("themes"), world.sharedThemes].compactMap(\.self)
      + (options.posters ? FontFile.folders : [])
      + [world.path(options.out), world.path(options.office)]
  }

  /// The last run's outcome, when this one's would be the same.
  func outcome(_ record: RunRecord?) -> BuildOutcome? {
    guard let record, record.day == asOf, record.trees.count == folders.count,
      zip(folders, record.trees).allSatisfy({ $1.stands(below: $0, jobs: world.jobs) })
    else { return nil }
    var report = PublishReport()
    report.unchanged = record.count
    report.isUntouched = true
    let files = Set(record.findings.compactMap { $0.range?.file })
    return BuildOutcome(
      diagnostics: record.findings,
      sources: files.isEmpty
        ? SourceTree([])
        : SourceTree(world.readSources().value.files.filter { files.contains($0.path) }),
      published: report, destination: world.path(options.out), statistics: BuildStatistics())
  }

  /// The record of a run that has just published; `nil` while something could still change without its times showing it, or
  /// has changed since it was read.
  /// - Parameter read: The fingerprint of the sources as they were read.
  func record(read: TreeFingerprint, count: Int, findings: [Diagnostic]) -> RunRecord? {
    guard !read.isInDoubt else { return nil }
    var trees = folders.map { StandingTree(below: $0, jobs: world.jobs) }
    if trees.contains(where: \.isInDoubt) {
      // Files written within the last tick of the disk's clock.
      usleep(Self.tick)
      for (place, folder) in folders.enumerated() { trees[place].settle(below: folder) }
    }
    guard !trees.contains(where: \.isInDoubt), world.sourceFingerprint() == read else { return nil }
    return RunRecord(
      day: asOf, trees: trees, count: count,
      // Told once: the page has moved, and now stands where it stands.
      findings: findings.filter { $0.rule.code != Rule.movedPage.code })
  }

  /// Microseconds: longer than `FileState` takes a file to be in doubt on disks that keep fractions of seconds.
  private static let tick: UInt32 = 25_000
}
