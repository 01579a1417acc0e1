import CampaignModel
import Diagnostics

extension ProblemSections {
  mutating func teams(_ value: JSONValue?) {
    for (value, path) in decoder.array(value, "teams") {
      guard
        let team = decoder.object(
          value, path,
          keys: [
            "id", "areas", "themes", "formats", "cap", "weekdays", "makeup_ok", "holiday_ok",
            "leave",
          ], optional: ["name"]),
        let id = newID(team, teamIDs)
      else { continue }
      teamIDs.append(id)
      let members = team.members
      var made = OutreachTeam(
        id: id, name: decoder.text(members["name"], team.path("name")) ?? id,
        areas: ids(members["areas"], team.path("areas"), areaIDs),
        themes: ids(members["themes"], team.path("themes"), themeIDs), formats: [],
        cap: decoder.whole(members["cap"], team.path("cap")) ?? 0,
        weekdays: weekdays(members["weekdays"], team.path("weekdays")),
        makeupOK: decoder.flag(members["makeup_ok"], team.path("makeup_ok")) ?? false,
        holidayOK: decoder.flag(members["holiday_ok"], team.path("holiday_ok")) ?? false,
        leave: spans(members["leave"], team.path("leave")),
        place: decoder.source.range(team.range.prefix(1)))
      for (value, path) in decoder.array(members["formats"], team.path("formats")) {
        if let format = decoder.choice(value, path, VisitFormat.self) {
          made.formats.insert(format)
        }
      }
      problem.teams.append(made)
    }
  }

  mutating func venues(_ value: JSONValue?) {
    for (value, path) in decoder.array(value, "venues") {
      guard
        let venue = decoder.object(
          value, path,
          keys: [
            "id", "category", "area", "require", "min_gap", "open", "holiday_ok", "blackout",
          ], optional: ["name"]),
        let id = newID(venue, venueIDs)
      else { continue }
      venueIDs.append(id)
      let members = venue.members
      guard
        let category = decoder.choice(
          members["category"], venue.path("category"), VenueCategory.self),
        let area = decoder.id(members["area"], venue.path("area"), among: areaIDs),
        let require = members["require"].flatMap({
          decoder.object($0, venue.path("require"), keys: ["lesson", "stall"])
        })
      else { continue }
      problem.venues.append(
        Venue(
          id: id, name: decoder.text(members["name"], venue.path("name")) ?? id,
          category: category, area: area,
          lessons: decoder.whole(require.members["lesson"], require.path("lesson")) ?? 0,
          stalls: decoder.whole(require.members["stall"], require.path("stall")) ?? 0,
          minGap: decoder.whole(members["min_gap"], venue.path("min_gap")) ?? 0,
          open: weekdays(members["open"], venue.path("open")),
          holidayOK: decoder.flag(members["holiday_ok"], venue.path("holiday_ok")) ?? false,
          blackout: spans(members["blackout"], venue.path("blackout")),
          place: decoder.source.range(venue.range.prefix(1))))
    }
  }

  private mutating func ids(_ value: JSONValue?, _ path: String, _ known: [String]) -> Set<String> {
    var ids: Set<String> = []
    for (value, path) in decoder.array(value, path) {
      if let id = decoder.id(value, path, among: known) { ids.insert(id) }
    }
    return ids
  }

  private mutating func weekdays(_ value: JSONValue?, _ path: String) -> Set<Int> {
    var days: Set<Int> = []
    for (value, path) in decoder.array(value, path) {
      guard let day = decoder.whole(value, path) else { continue }
      if (1...7).contains(day) {
        days.insert(day)
      } else {
        decoder.mismatch(
          value, path, Bilingual(zh: "1 到 7（周一是 1）", en: "1 to 7 (Monday is 1)"))
      }
    }
    return days
  }

  private mutating func spans(_ value: JSONValue?, _ path: String) -> [DateSpan] {
    var spans: [DateSpan] = []
    for (value, path) in decoder.array(value, path) {
      let ends = decoder.array(value, path)
      guard ends.count == 2 else {
        decoder.mismatch(
          value, path, Bilingual(zh: "两个日期 [从, 到]", en: "two dates [from, to]"))
        continue
      }
      if let from = decoder.date(ends[0].value, ends[0].path),
        let to = decoder.date(ends[1].value, ends[1].path)
      {
        spans.append(DateSpan(from: from, to: to))
      }
    }
    return spans
  }
}
