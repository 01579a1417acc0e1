import CampaignModel
import Diagnostics

/// The sections of a problem file, read in the order in which they refer to each other.
struct ProblemSections {
  var decoder: ProblemDecoder
  var themeIDs: [String] = []
  var areaIDs: [String] = []
  var teamIDs: [String] = []
  var venueIDs: [String] = []
  var problem = PlanningProblem()

  static let keys = [
    "days", "themes", "fit", "month_themes", "areas", "teams", "venues", "stall_kits",
    "coverage", "campaigns", "week_bands", "area_bands", "team_bands", "pinned", "previous",
    "weights",
  ]

  init(_ decoder: ProblemDecoder) { self.decoder = decoder }

  mutating func problem(_ value: JSONValue) -> PlanningProblem? {
    guard
      let root = decoder.object(
        value, "", keys: Self.keys, optional: ["format", "name", "as_of"])
    else { return nil }
    let members = root.members
    if let format = decoder.text(members["format"], "format"), format != "liujin-plan/1",
      let value = members["format"]
    {
      decoder.unknown(format, value.range, "format", among: ["liujin-plan/1"])
    }
    problem.name = decoder.text(members["name"], "name") ?? ""
    if let value = members["as_of"], decoder.text(value, "as_of")?.isEmpty == false {
      problem.asOf = decoder.date(value, "as_of")
    }
    days(members["days"])
    themes(members["themes"])
    fit(members["fit"])
    monthThemes(members["month_themes"])
    areas(members["areas"])
    teams(members["teams"])
    venues(members["venues"])
    problem.stallKits = decoder.whole(members["stall_kits"], "stall_kits") ?? 0
    aims(members)
    problem.pinned = rows(members["pinned"], "pinned", known: true)
    problem.previous = rows(members["previous"], "previous", known: false)
    weights(members["weights"])
    limits(root)
    return problem
  }

  private mutating func days(_ value: JSONValue?) {
    for (value, path) in decoder.array(value, "days") {
      guard
        let day = decoder.object(
          value, path, keys: ["date", "kind"], optional: ["weekday", "month", "week"]),
        let date = decoder.date(day.members["date"], day.path("date")),
        let kind = decoder.choice(
          day.members["kind"], day.path("kind"), PlanningProblem.Day.Kind.self)
      else { continue }
      if let last = problem.days.last?.date, date != last.adding(days: 1) {
        decoder.report(
          .planProblemValue, value.range,
          Bilingual(
            zh: "\(last) 后面应是 \(last.adding(days: 1))，这里是 \(date)",
            en: "\(last) is followed by \(date), not by \(last.adding(days: 1))"),
          Bilingual(zh: "日期要一天不缺、按先后排列", en: "List every day, in order"))
      }
      if let weekday = decoder.whole(day.members["weekday"], day.path("weekday")),
        weekday != date.weekday
      {
        mismatch(day, "weekday", date, "\(date.weekday)")
      }
      if let month = decoder.text(day.members["month"], day.path("month")),
        month != date.yearMonth.description
      {
        mismatch(day, "month", date, date.yearMonth.description)
      }
      if let week = decoder.text(day.members["week"], day.path("week")), week != date.isoWeek {
        mismatch(day, "week", date, date.isoWeek)
      }
      problem.days.append(PlanningProblem.Day(date: date, kind: kind))
    }
  }

  private mutating func mismatch(
    _ day: ProblemDecoder.Object, _ key: String, _ date: CivilDate, _ right: String
  ) {
    guard let value = day.members[key] else { return }
    decoder.report(
      .planProblemValue, value.range,
      Bilingual(zh: "\(date) 的 `\(key)` 不对", en: "`\(key)` is wrong for \(date)"),
      Bilingual(zh: "改成 \(right)", en: "Write \(right)"))
  }

  /// The id of a new member of a list; `nil` when it is empty or known already.
  mutating func newID(_ object: ProblemDecoder.Object, _ known: [String]) -> String? {
    guard let value = object.members["id"],
      let id = decoder.text(value, object.path("id"))
    else { return nil }
    guard !id.isEmpty, !known.contains(id) else {
      decoder.report(
        .planProblemValue, value.range,
        Bilingual(zh: "编号 `\(id)` 空着或已用过", en: "The id `\(id)` is empty or used before"),
        Bilingual(zh: "换一个没有用过的编号", en: "Give an id of its own"))
      return nil
    }
    return id
  }

  private mutating func themes(_ value: JSONValue?) {
    for (value, path) in decoder.array(value, "themes") {
      guard
        let theme = decoder.object(
          value, path, keys: ["id", "daily_cap"], optional: ["name"]),
        let id = newID(theme, themeIDs),
        let cap = decoder.whole(theme.members["daily_cap"], theme.path("daily_cap"))
      else { continue }
      themeIDs.append(id)
      let name = decoder.text(theme.members["name"], theme.path("name")) ?? id
      problem.themes.append(PlanningProblem.Theme(id: id, name: name, dailyCap: cap))
    }
  }

  private mutating func fit(_ value: JSONValue?) {
    for member in decoder.entries(value, "fit") {
      let path = "fit.\(member.key)"
      guard
        let category = decoder.choice(
          member.key, member.keyRange, "fit", VenueCategory.self)
      else { continue }
      for entry in decoder.entries(member.value, path) {
        guard themeIDs.contains(entry.key) else {
          decoder.unknown(entry.key, entry.keyRange, path, among: themeIDs)
          continue
        }
        if let cost = decoder.whole(entry.value, "\(path).\(entry.key)") {
          problem.fit[category, default: [:]][entry.key] = cost
        }
      }
    }
  }

  private mutating func monthThemes(_ value: JSONValue?) {
    for member in decoder.entries(value, "month_themes") {
      guard let month = YearMonth(member.key) else {
        decoder.unknown(member.key, member.keyRange, "month_themes", among: ["2026-11"])
        continue
      }
      for (value, path) in decoder.array(member.value, "month_themes.\(member.key)") {
        if let theme = decoder.id(value, path, among: themeIDs) {
          problem.monthThemes[month, default: []].insert(theme)
        }
      }
    }
  }

  private mutating func areas(_ value: JSONValue?) {
    for (value, path) in decoder.array(value, "areas") {
      guard let area = decoder.object(value, path, keys: ["id"], optional: ["name"]),
        let id = newID(area, areaIDs)
      else { continue }
      areaIDs.append(id)
      let name = decoder.text(area.members["name"], area.path("name")) ?? id
      problem.areas.append(Site.Area(id: id, name: name))
    }
  }
}
