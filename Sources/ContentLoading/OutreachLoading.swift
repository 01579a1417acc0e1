import CampaignModel
package import Diagnostics
import FileTree

/// Reads the tables of `outreach/`: all of them are optional together.
enum OutreachLoading {
  static func load(
    _ map: ContentMap, site: Site, _ context: ReadingContext
  ) -> Reported<Outreach> {
    let topics = context.topics
    var findings: [Diagnostic] = []
    var outreach = Outreach()
    let areas = Vocabulary(site.areas.map { ($0.id, [$0.name]) })
    let files = map.outreach
    outreach.rules = RulesReading.read(
      files["rules.yaml"], topics: topics, observances: context.observances
    ).unwrap(into: &findings)
    let themes =
      outreach.rules.map { Vocabulary($0.themes.map { ($0.id, [$0.name]) }) } ?? topics
    outreach.venues = VenueTable.read(files["venues.csv"], areas: areas).unwrap(into: &findings)
    outreach.teams = TeamTable.read(files["teams.csv"], areas: areas, themes: themes)
      .unwrap(into: &findings)
    outreach.days = DayTable.read(files["days.csv"]).unwrap(into: &findings)
    outreach.completeDays()
    let visits = VisitTables(
      teams: Vocabulary(outreach.teams.map { ($0.id, [$0.name]) }),
      venues: Vocabulary(outreach.venues.map { ($0.id, [$0.name]) }), themes: themes)
    outreach.plan = visits.plan(files["plan.csv"]).unwrap(into: &findings)
    outreach.held = visits.held(files["held.csv"]).unwrap(into: &findings)
    for (needed, hint) in [
      ("rules.yaml", "from、to、themes"), ("venues.csv", "场所"), ("teams.csv", "队伍"),
    ] where files.keys.contains(where: { $0 != "observances.csv" }) && files[needed] == nil {
      findings.append(missing(needed, hint))
    }
    findings += outreach.emptyTables(files, besides: findings)
    return Reported(outreach, findings)
  }

  private static func missing(_ name: String, _ hint: String) -> Diagnostic {
    Diagnostic(
      .outreachFileMissing, at: .top(of: "content/outreach/\(name)"),
      Bilingual(
        zh: "有六进日程的文件，却没有 `content/outreach/\(name)`",
        en: "There are outreach files, but no `content/outreach/\(name)`"),
      remedy: Bilingual(
        zh: "新建它，写上\(hint)；不排日程就删掉 outreach 文件夹",
        en: "Add it, or remove the `outreach` folder"))
  }
}

extension Outreach {
  /// Gives years of the horizon that the table says nothing of their statutory days.
  fileprivate mutating func completeDays() {
    guard let span = rules?.span else { return }
    let known = Set(days.map(\.date.year))
    for year in span.from.year...span.to.year where !known.contains(year) {
      days += StatutoryDays.days(of: year)
    }
    days.sort { $0.date < $1.date }
  }
}

extension Outreach {
  /// Tables without a row, where nothing else explains it.
  fileprivate func emptyTables(
    _ files: [String: SourceFile], besides findings: [Diagnostic]
  ) -> [Diagnostic] {
    [("venues.csv", venues.isEmpty, "场所"), ("teams.csv", teams.isEmpty, "队伍")]
      .compactMap { name, isEmpty, hint in
        guard isEmpty, let file = files[name],
          !findings.contains(where: { $0.range?.file == file.path })
        else { return nil }
        return Diagnostic(
          .outreachTableEmpty, at: .top(of: file.path),
          Bilingual(
            zh: "`\(file.path)` 里一行\(hint)也没有", en: "`\(file.path)` has no row"),
          remedy: Bilingual(
            zh: "在表头下面一行写一个\(hint)；不排日程就删掉 outreach 文件夹",
            en: "Write one row for each below the header, or remove the `outreach` folder"))
      }
  }
}

extension Rule {
  package static let outreachTableEmpty = Rule(
    "outreach/table-empty", .error,
    title: Bilingual(zh: "场所和队伍表里要有内容", en: "Venues and teams have rows"),
    why: Bilingual(
      zh: "没有场所或者没有队伍，排出来是一张空日程，会盖掉原来的。",
      en: "Without venues or teams the calendar is empty and would replace the one in force."))

  package static let outreachFileMissing = Rule(
    "outreach/file-missing", .error,
    title: Bilingual(zh: "六进日程要有规则、场所和队伍", en: "A calendar needs rules, venues and teams"),
    why: Bilingual(
      zh: "三样缺一样就排不出日程；都没有时，网站就不显示日程。",
      en: "Without one of the three there is no calendar; with none the site shows none."))
}
