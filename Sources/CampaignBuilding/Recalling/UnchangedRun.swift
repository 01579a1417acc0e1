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

  /// The last run's outcome, when this one's would be the same.
  func outcome(_ record: RunRecord?) -> BuildOutcome? {
    guard let record, record.day == asOf,
      record.trees.allSatisfy({ $0.stands(jobs: world.jobs) })
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

  /// The record of a run that has just published; `nil` when something could have changed without its times showing it.
  /// - Parameters:
  ///   - read: The folders the site was made from, as they were before they were read.
  ///   - left: The folders it was published to.
  func record(
    read: [StandingTree]?, left: [StandingTree], count: Int, findings: [Diagnostic]
  ) -> RunRecord? {
    guard let read, !read.contains(where: \.isInDoubt) else { return nil }
    let fonts = (options.posters ? FontFile.folders : []).map {
      StandingTree(below: $0, jobs: world.jobs)
    }
    guard !fonts.contains(where: \.isInDoubt) else { return nil }
    return RunRecord(
      day: asOf, trees: read + fonts + left, count: count,
      // Told once: the page has moved, and now stands where it stands.
      findings: findings.filter { $0.rule.code != Rule.movedPage.code })
  }

  /// Waits till folders that were just written are at rest; false on disks where that takes seconds.
  func isAtRest(_ left: [StandingTree]) -> Bool {
    let wait = left.map(\.timeTillRest).max() ?? 0
    guard wait > 0 else { return true }
    guard wait < Self.mostWait else { return false }
    usleep(UInt32(wait / 1000 + 1))
    return left.allSatisfy { $0.timeTillRest <= 0 }
  }

  /// Nanoseconds: longer than `FileState` takes a file to be in doubt on disks that keep fractions of seconds.
  private static let mostWait: Int64 = 25_000_000
}
