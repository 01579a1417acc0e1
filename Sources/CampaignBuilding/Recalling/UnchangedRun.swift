import CampaignModel
import Diagnostics
import FileTree
import Glibc
import PosterPrinting
import Publishing
import WorkSharing

/// Knows a run that would do nothing: nothing it reads and nothing it left has been touched since the last.
struct UnchangedRun: Sendable {
  let world: World
  let options: BuildOptions
  let asOf: CivilDate
  let site: Publisher
  let office: Publisher

  /// What was read and what was left, as the disk tells without a file being opened.
  private var sources: TreeFingerprint {
    world.sourceFingerprint().joined(fonts)
  }

  private var fonts: TreeFingerprint {
    guard options.posters else { return TreeFingerprint() }
    return FontFile.folders.reduce(TreeFingerprint()) {
      $0.joined(TreeFingerprint(of: StandingFile.all(below: $1, jobs: world.jobs)))
    }
  }

  private var results: TreeFingerprint {
    site.fingerprint(jobs: world.jobs).joined(office.fingerprint(jobs: world.jobs))
  }

  /// The last run's outcome, when this one's would be the same.
  func outcome(_ record: RunRecord?) -> BuildOutcome? {
    guard let record, record.day == asOf else { return nil }
    // Both wait for the kernel more than for the processor.
    let equal = orderedMap([false, true], jobs: world.jobs) {
      $0 ? record.results == results : record.sources == sources
    }
    guard !equal.contains(false) else { return nil }
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

  /// The record of a run that has just published; `nil` while a file could still change without its times showing it.
  /// - Parameter read: The fingerprint of the sources as they were read.
  func record(read: TreeFingerprint, count: Int, findings: [Diagnostic]) -> RunRecord? {
    let read = read.joined(fonts)
    guard !read.isInDoubt else { return nil }
    var results = results
    if results.isInDoubt {
      // Files written within the last tick of the disk's clock.
      usleep(Self.tick)
      results = self.results
    }
    guard !results.isInDoubt else { return nil }
    return RunRecord(
      day: asOf, sources: read, results: results, count: count,
      // Told once: the page has moved, and now stands where it stands.
      findings: findings.filter { $0.rule.code != Rule.movedPage.code })
  }

  /// Microseconds: longer than `FileState` takes a file to be in doubt on disks that keep fractions of seconds.
  private static let tick: UInt32 = 25_000
}
