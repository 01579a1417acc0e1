package import Diagnostics
package import FileTree
package import Publishing

/// All a build made. Whoever ends the process next keeps it: freeing its million small pieces one by one would take as long as
/// publishing some thousand pages.
package final class BuildRemains: Sendable {
  private let made: MadeCampaign

  init(_ made: MadeCampaign) { self.made = made }
}

/// How a build ended.
package struct BuildOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  package var sources: SourceTree
  /// `nil` when nothing was published.
  package var published: PublishReport?
  package var destination: String
  package var statistics: BuildStatistics
  package var remains: BuildRemains?

  /// What was published, in one sentence; `nil` when nothing was.
  package var summary: Bilingual? {
    guard let published else { return nil }
    let (added, changed) = (published.added.count, published.changed.count)
    let (removed, unchanged) = (published.removed.count, published.unchanged)
    if published.isUntouched {
      return Bilingual(
        zh: "\(destination) 已经是最新的：\(unchanged) 个文件都没有变化，没有动它",
        en: "\(destination) is up to date: none of its \(unchanged) files changed")
    }
    return Bilingual(
      zh: "已发布到 \(destination)：新增 \(added)，更新 \(changed)，撤下 \(removed)，未变 \(unchanged)",
      en: "Published to \(destination): \(added) added, \(changed) changed, \(removed) removed, "
        + "\(unchanged) unchanged")
  }

  /// The pages and posters that came, changed and went, a line each; a first publication, where all is new, lists none.
  package var changes: [Bilingual] {
    guard let published, published.unchanged + published.changed.count > 0 else { return [] }
    func lines(_ paths: [String], _ zh: String, _ en: String) -> [Bilingual] {
      let shown = paths.filter { $0.hasSuffix(".html") || $0.hasSuffix(".pdf") }
      let rest = shown.count - Self.listedMost
      return shown.prefix(Self.listedMost).map { Bilingual(zh: "\(zh) \($0)", en: "\(en) \($0)") }
        + (rest > 0 ? [Bilingual(zh: "\(zh) ……另有 \(rest) 个", en: "\(en) … \(rest) more")] : [])
    }
    // A change of the frame changes every page: then the number says enough.
    let isWide = published.changed.count > Self.listedMost
    return lines(published.added, "新增", "added") + lines(published.removed, "撤下", "removed")
      + (isWide ? [] : lines(published.changed, "更新", "changed"))
  }

  /// Lines of each kind: what fits on a screen; the manifest has the rest.
  private static let listedMost = 12
}
