package import CampaignModel
package import Diagnostics
import EditorialChecking
package import FileTree

/// What `banbao doctor` found: lines to read, and findings to act on.
package struct DoctorVisit: Sendable {
  package var lines: [Bilingual]
  package var sources: SourceTree
  package var diagnostics: [Diagnostic]
}

extension World {
  /// Looks at the fonts, at columns nobody has updated, and at pages that appear or end in the next 60 days.
  package func examine(asOf: CivilDate?) -> DoctorVisit {
    let day = asOf ?? today
    let read = load(readSources())
    let fonts = examineFonts(of: read.theme)
    var lines = fonts.value
    lines += staleColumns(read.campaign, on: day)
    lines += dueChanges(read.campaign, after: day)
    lines += missingMonths(read.campaign, on: day)
    return DoctorVisit(
      lines: lines, sources: read.sources, diagnostics: read.diagnostics + fonts.diagnostics)
  }

  /// A column is stale after half a year without an article (国办秘函〔2019〕19号 as local bulletins quote it).
  private func staleColumns(_ campaign: Campaign, on day: CivilDate) -> [Bilingual] {
    let live = campaign.live(on: day)
    return live.topics.compactMap { topic in
      let newest = live.articles.filter { $0.topics.contains(topic.id) }
        .map { $0.updated ?? $0.date }.max()
      guard let newest else {
        return Bilingual(
          zh: "栏目“\(topic.title)”是空的", en: "The column `\(topic.id)` is empty")
      }
      let age = day.dayNumber - newest.dayNumber
      guard age > 180 else { return nil }
      return Bilingual(
        zh: "栏目“\(topic.title)”已有 \(age) 天没有更新",
        en: "The column `\(topic.id)` has not been updated for \(age) days")
    }
  }

  private func dueChanges(_ campaign: Campaign, after day: CivilDate) -> [Bilingual] {
    let last = day.adding(days: 60)
    var changes: [(CivilDate, Bilingual)] = []
    for article in campaign.articles where !article.isDraft {
      let start = article.publish ?? article.date
      if day < start, start <= last {
        changes.append(
          (
            start,
            Bilingual(
              zh: "\(start) 发布“\(article.title)”", en: "\(start) `\(article.file)` appears")
          ))
      }
      if let end = article.expires, day <= end, end <= last {
        changes.append(
          (
            end,
            Bilingual(
              zh: "\(end) 是“\(article.title)”的最后一天",
              en: "\(end) is the last day of `\(article.file)`")
          ))
      }
    }
    let sorted = changes.sorted { ($0.0, $0.1.en) < ($1.0, $1.1.en) }.map(\.1)
    guard sorted.isEmpty else { return sorted }
    return [Bilingual(zh: "60 天内没有到期或待发的稿件", en: "Nothing appears or ends within 60 days")]
  }

  private func missingMonths(_ campaign: Campaign, on day: CivilDate) -> [Bilingual] {
    let themed = Set(campaign.months.map(\.month))
    var month = day.yearMonth
    var missing: [Bilingual] = []
    for _ in 0..<3 {
      if !themed.contains(month) {
        missing.append(
          Bilingual(zh: "\(month.chinese)还没有主题", en: "\(month) has no theme yet"))
      }
      month = month.next
    }
    return missing
  }
}
