package import CampaignModel
import Diagnostics

/// Another day for a visit, and what it would cost.
package struct Alternative: Sendable {
  package var visit: PlannedVisit
  package var team: String
  package var theme: String
  /// Change of the objective; more is worse.
  package var cost: Int
  /// The terms that change, and by how much they count more.
  package var terms: [PlanTerm: Int]

  /// `6月12日 志愿者队 防诈骗：多 8 分（出队次数 +1，…）`
  var words: Bilingual {
    let changed = PlanTerm.allCases.filter { terms[$0, default: 0] != 0 }
    func list(_ name: (PlanTerm) -> String, _ separator: String) -> String {
      changed.map { term in
        let count = terms[term, default: 0]
        return "\(name(term)) \(count > 0 ? "+" : "−")\(abs(count))"
      }.joined(separator: separator)
    }
    let head = "\(visit.date)  \(team)  \(theme)"
    guard !changed.isEmpty else {
      return Bilingual(zh: head + "：一样好", en: head + ": just as good")
    }
    let zh = cost > 0 ? "差 \(cost) 分" : cost < 0 ? "好 \(-cost) 分" : "一样好"
    let en = cost > 0 ? "\(cost) worse" : cost < 0 ? "\(-cost) better" : "just as good"
    return Bilingual(
      zh: head + "：\(zh)（\(list(\.chinese, "，"))）", en: head + ": \(en) (\(list(\.english, ", ")))")
  }
}

extension Planner {
  /// How many other days are named.
  private static let shown = 3

  /// The best other days of a visit, everything else as it is; a fixed visit has none.
  func alternatives(
    to visit: PlannedVisit, in plan: OutreachPlan, _ standing: PlanState
  ) -> [Alternative] {
    var state = standing
    guard let slot = state.slot(of: visit) else { return [] }
    let removed = state.remove(slot)
    var found: [Int: Choice] = [:]
    for position in state.slots.duties.range(state.dutyList(slot)) {
      let duty = Int(state.slots.duties.numbers[position])
      let (day, team) = (duty / state.tables.teamCount, duty % state.tables.teamCount)
      guard state.tables.days[day].date != visit.date, state.hasRoom(slot, day: day, team: team),
        let place = state.cheapest(slot, day: day, team: team)
      else { continue }
      let choice = Choice(team: team, theme: place.theme, cost: removed + place.cost)
      if found[day].map({ choice.cost < $0.cost }) ?? true { found[day] = choice }
    }
    let before = score(plan).terms
    return found.sorted { ($0.value.cost, $0.key) < ($1.value.cost, $1.key) }.prefix(Self.shown).map
    {
      day, choice in
      let tables = state.tables
      let other = PlannedVisit(
        date: tables.days[day].date, team: tables.teams[choice.team].id, venue: visit.venue,
        theme: tables.themes[choice.theme].id, format: visit.format)
      let after = score(OutreachPlan(visits: plan.visits.filter { $0 != visit } + [other])).terms
      var terms: [PlanTerm: Int] = [:]
      for term in PlanTerm.allCases where after[term] != before[term] {
        terms[term] = after[term] - before[term]
      }
      return Alternative(
        visit: other, team: tables.teams[choice.team].name, theme: tables.themes[choice.theme].name,
        cost: choice.cost, terms: terms)
    }
  }

  private struct Choice {
    var team: Int
    var theme: Int
    var cost: Int
  }
}

extension PlanState {
  /// The free slot that stands where a visit is; `nil` for one that is fixed or unknown.
  fileprivate func slot(of visit: PlannedVisit) -> Int? {
    (0..<slots.count).first { slot in
      isPlaced(slot) && !isPinned(slot) && tables.venues[Int(slots.venue[slot])].id == visit.venue
        && tables.days[Int(day[slot])].date == visit.date
        && PlanningTables.formats[Int(slots.format[slot])] == visit.format
    }
  }
}
