import CampaignModel
package import Diagnostics

extension PlanningProblem {
  /// Most bands named in one note.
  private static let named = 5

  /// A note for each kind of band (weeks, areas, teams) that some number of visits lies outside of, the worst first.
  func bandNotes(of plan: OutreachPlan) -> [Diagnostic] {
    let areaOf = Dictionary(venues.map { ($0.id, $0.area) }, uniquingKeysWith: { a, _ in a })
    let weeks = weekBands.map { band in
      Missed(
        zh: Self.chinese(week: band.week), en: band.week,
        count: plan.visits.count { $0.date.isoWeek == band.week }, band: band.band)
    }
    let byArea = areaBands.map { band in
      let name = areaNames[band.area] ?? band.area
      return Missed(
        zh: "\(name)（\(band.span.from) 至 \(band.span.to)）",
        en: "\(name) (\(band.span.from) to \(band.span.to))",
        count: plan.visits.count { areaOf[$0.venue] == band.area && band.span.contains($0.date) },
        band: band.band)
    }
    let byTeam = teamBands.map { band in
      let name = teams.first { $0.id == band.team }?.name ?? band.team
      return Missed(
        zh: name, en: name, count: plan.visits.count { $0.team == band.team }, band: band.band)
    }
    return [
      note(weeks, .week, zh: "有些周太多或太少", en: "Some weeks have too many or too few visits"),
      note(byArea, .area, zh: "有些片区太多或太少", en: "Some areas have too many or too few visits"),
      note(byTeam, .team, zh: "有些队伍太多或太少", en: "Some teams have too many or too few visits"),
    ].compactMap(\.self)
  }

  /// `2027-W04` as 2027年第4周.
  private static func chinese(week: String) -> String {
    let parts = week.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1].dropFirst()) else { return week }
    return "\(parts[0])年第\(number)周"
  }

  private struct Missed {
    var zh: String
    var en: String
    var count: Int
    var band: Band
  }

  private func note(_ bands: [Missed], _ term: PlanTerm, zh: String, en: String) -> Diagnostic? {
    guard weights[term] > 0 else { return nil }
    let missed = bands.filter { $0.band.excess($0.count) > 0 }
      .sorted { ($1.band.excess($1.count), $0.zh) < ($0.band.excess($0.count), $1.zh) }
    guard !missed.isEmpty else { return nil }
    let shown = missed.prefix(Self.named)
    let rest = missed.count - shown.count
    return Diagnostic(
      .planBandMissed, at: nil,
      Bilingual(
        zh: zh + "："
          + shown.map { "\($0.zh) \($0.count) 场（应 \($0.band.lo)–\($0.band.hi)）" }
          .joined(separator: "，") + (rest > 0 ? "，另 \(rest) 个" : ""),
        en: en + ": "
          + shown.map { "\($0.en) \($0.count) (\($0.band.lo)–\($0.band.hi))" }
          .joined(separator: ", ") + (rest > 0 ? ", \(rest) more" : "")),
      remedy: Bilingual(
        zh: "不要紧就不用管；要紧就把这一项的权重改成“重要”，再排一次",
        en: "Nothing to do unless it matters; then set its weight to 重要 and plan again"))
  }
}

extension Rule {
  package static let planBandMissed = Rule(
    "plan/band-missed", .note,
    title: Bilingual(zh: "各周、各片区、各队伍大致均匀", en: "Weeks, areas and teams get even shares"),
    why: Bilingual(
      zh: "均匀是争取的目标，和场所的日子、集中宣传有矛盾时会让一让，让了多少在这里说明。",
      en: "Evenness is an aim that yields to venues' days and campaigns; by how much is told here.")
  )
}
