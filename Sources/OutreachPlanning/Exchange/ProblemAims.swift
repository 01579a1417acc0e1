import CampaignModel
import Diagnostics

extension ProblemSections {
  /// Coverage, campaigns and bands.
  mutating func aims(_ members: [String: JSONValue]) {
    coverage(members["coverage"])
    campaigns(members["campaigns"])
    for (value, path) in decoder.array(members["week_bands"], "week_bands") {
      guard let band = decoder.object(value, path, keys: ["week", "lo", "hi"]),
        let week = decoder.text(band.members["week"], band.path("week")),
        let range = self.band(band)
      else { continue }
      problem.weekBands.append(PlanningProblem.WeekBand(week: week, band: range))
    }
    for (value, path) in decoder.array(members["area_bands"], "area_bands") {
      guard
        let band = decoder.object(value, path, keys: ["area", "from", "to", "lo", "hi"]),
        let area = decoder.id(band.members["area"], band.path("area"), among: areaIDs),
        let span = span(band), let range = self.band(band)
      else { continue }
      problem.areaBands.append(PlanningProblem.AreaBand(area: area, span: span, band: range))
    }
    for (value, path) in decoder.array(members["team_bands"], "team_bands") {
      guard let band = decoder.object(value, path, keys: ["team", "lo", "hi"]),
        let team = decoder.id(band.members["team"], band.path("team"), among: teamIDs),
        let range = self.band(band)
      else { continue }
      problem.teamBands.append(PlanningProblem.TeamBand(team: team, band: range))
    }
  }

  private mutating func coverage(_ value: JSONValue?) {
    for (value, path) in decoder.array(value, "coverage") {
      guard
        let wanted = decoder.object(value, path, keys: ["month", "category", "min"]),
        let text = decoder.text(wanted.members["month"], wanted.path("month")),
        let category = decoder.choice(
          wanted.members["category"], wanted.path("category"), VenueCategory.self),
        let least = decoder.whole(wanted.members["min"], wanted.path("min"))
      else { continue }
      guard let month = YearMonth(text) else {
        decoder.unknown(text, wanted.range, wanted.path("month"), among: ["2026-11"])
        continue
      }
      problem.coverage.append(
        PlanningProblem.Coverage(month: month, category: category, least: least))
    }
  }

  private mutating func campaigns(_ value: JSONValue?) {
    for (value, path) in decoder.array(value, "campaigns") {
      guard
        let campaign = decoder.object(
          value, path, keys: ["theme", "from", "to", "min", "categories", "format"],
          optional: ["id", "name"]),
        let theme = decoder.id(campaign.members["theme"], campaign.path("theme"), among: themeIDs),
        let span = span(campaign),
        let least = decoder.whole(campaign.members["min"], campaign.path("min"))
      else { continue }
      var made = PlanningProblem.CampaignTarget(
        name: decoder.text(campaign.members["name"], campaign.path("name")) ?? theme,
        theme: theme, span: span, least: least)
      for (value, path) in decoder.array(
        campaign.members["categories"], campaign.path("categories"))
      {
        if let category = decoder.choice(value, path, VenueCategory.self) {
          made.categories.append(category)
        }
      }
      if let value = campaign.members["format"],
        decoder.text(value, campaign.path("format"))?.isEmpty == false
      {
        made.format = decoder.choice(value, campaign.path("format"), VisitFormat.self)
      }
      problem.campaigns.append(made)
    }
  }

  /// Rows of a plan.
  /// - Parameters:
  ///   - known: Whether ids must be of the file, for rows that have to be in the plan.
  mutating func rows(_ value: JSONValue?, _ path: String, known: Bool) -> [PlannedVisit] {
    var rows: [PlannedVisit] = []
    for (value, path) in decoder.array(value, path) {
      guard
        let row = decoder.object(
          value, path, keys: ["date", "team", "venue", "theme", "format"]),
        let date = decoder.date(row.members["date"], row.path("date")),
        let team = name(row, "team", known ? teamIDs : nil),
        let venue = name(row, "venue", known ? venueIDs : nil),
        let theme = name(row, "theme", known ? themeIDs : nil),
        let format = decoder.choice(
          row.members["format"], row.path("format"), VisitFormat.self)
      else { continue }
      if known, let first = problem.days.first?.date, let last = problem.days.last?.date,
        !(first...last).contains(date), let value = row.members["date"]
      {
        decoder.mismatch(
          value, row.path("date"),
          Bilingual(zh: "\(first) 到 \(last) 里的一天", en: "a day from \(first) to \(last)"))
        continue
      }
      rows.append(
        PlannedVisit(date: date, team: team, venue: venue, theme: theme, format: format))
    }
    return rows
  }

  private mutating func name(_ row: ProblemDecoder.Object, _ key: String, _ known: [String]?)
    -> String?
  {
    if let known { return decoder.id(row.members[key], row.path(key), among: known) }
    return decoder.text(row.members[key], row.path(key))
  }

  mutating func weights(_ value: JSONValue?) {
    let terms = PlanTerm.allCases.map(\.rawValue)
    guard let value, let weights = decoder.object(value, "weights", keys: terms) else { return }
    for term in PlanTerm.allCases {
      problem.weights[term] =
        decoder.whole(weights.members[term.rawValue], weights.path(term.rawValue)) ?? 0
    }
  }

  private mutating func span(_ object: ProblemDecoder.Object) -> DateSpan? {
    guard let from = decoder.date(object.members["from"], object.path("from")),
      let to = decoder.date(object.members["to"], object.path("to"))
    else { return nil }
    return DateSpan(from: from, to: to)
  }

  private mutating func band(_ object: ProblemDecoder.Object) -> PlanningProblem.Band? {
    guard let lo = decoder.whole(object.members["lo"], object.path("lo")),
      let hi = decoder.whole(object.members["hi"], object.path("hi"))
    else { return nil }
    return PlanningProblem.Band(lo: lo, hi: hi)
  }

  /// Refuses problems larger than the planner's tables may be.
  mutating func limits(_ root: ProblemDecoder.Object) {
    let visits = problem.venues.reduce(0) { $0 + $1.lessons + $1.stalls } + problem.pinned.count
    let sizes: [(key: String, size: Int, most: Int)] = [
      ("days", problem.days.count, PlanningLimits.days),
      ("themes", problem.themes.count, PlanningLimits.themes),
      ("areas", problem.areas.count, PlanningLimits.areas),
      ("teams", problem.teams.count, PlanningLimits.teams),
      ("venues", problem.venues.count, PlanningLimits.venues),
      ("venues", visits, PlanningLimits.visits),
      (
        "days", problem.days.count * problem.teams.count * problem.areas.count,
        PlanningLimits.trips
      ),
    ]
    for size in sizes where size.size > size.most {
      decoder.report(
        .planProblemValue, (root.members[size.key]?.range ?? root.range).prefix(1),
        Bilingual(
          zh: "问题太大：`\(size.key)` 有 \(size.size)，最多 \(size.most)",
          en: "Too large: `\(size.key)` counts \(size.size), at most \(size.most)"),
        Bilingual(zh: "分成几个小一些的问题", en: "Split it into smaller problems"))
    }
    if problem.days.isEmpty {
      decoder.report(
        .planProblemValue, root.range.prefix(1),
        Bilingual(zh: "`days` 里一天也没有", en: "`days` holds no day"),
        Bilingual(zh: "列出要排的每一天", en: "List every day to plan"))
    }
  }
}
