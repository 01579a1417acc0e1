import CampaignBuilding
import CampaignModel
import Diagnostics
import Foundation
import Testing

/// Posters kept from earlier builds: whatever was edited, the site and the office's folder are those of a build that keeps none.
@Suite struct KeptPosterTests {
  /// An article with a picture, a month with its visits, an order of the next weeks.
  static func site() throws -> TinySite {
    let site = try TinySite()
    let repository = TinySite.repository
    for table in ["rules.yaml", "days.csv", "observances.csv"] {
      try site.write(
        Data(contentsOf: repository.appending(path: "content/outreach/\(table)")),
        to: "content/outreach/\(table)")
    }
    try site.write(
      """
      id,name,areas,themes,formats,cap,weekdays,makeup_ok,holiday_ok,leave
      justice,普法队,*,*,lesson,2,12345,否,否,

      """, to: "content/outreach/teams.csv")
    try site.write(
      """
      id,name,category,area,lessons,stalls,min_gap,open,holiday_ok,blackout,contact,phone
      gov-office,小石街道办事处,gov,north,2,0,60,12345,否,,,
      sch-north,北小学,school,north,2,0,60,12345,否,,,

      """, to: "content/outreach/venues.csv")
    try site.write(plan(day: 2), to: "content/outreach/plan.csv")
    for topic in try ids(repository.appending(path: "content/outreach/rules.yaml"))
    where topic != "anti-fraud" {
      try site.write("---\ntitle: \(topic)\n---\n", to: "content/\(topic)/_index.md")
    }
    try change(
      "content/site.yaml", of: site,
      "areas:", "month_posters: [{ layout: calendar, sheets: [A3] }]\nareas:")
    try change(
      "content/months/2026-11.md", of: site, "title: 十一月讲反诈", "title: 十二月讲反诈")
    try FileManager.default.moveItem(
      at: site.root.appending(path: "content/months/2026-11.md"),
      to: site.root.appending(path: "content/months/2026-12.md"))
    return site
  }

  private static func plan(day: Int) -> String {
    """
    date,team,venue,theme,format
    2026-12-0\(day),justice,gov-office,rule-of-law,lesson
    2026-12-03,justice,sch-north,rule-of-law,lesson

    """
  }

  private static func ids(_ rules: URL) throws -> [String] {
    try String(contentsOf: rules, encoding: .utf8).matches(of: /- id: (\S+)/).map { String($0.1) }
  }

  private static func change(
    _ path: String, of site: TinySite, _ old: String, _ new: String
  ) throws {
    let text = try #require(site.text(path))
    #expect(text.contains(old), "\(path) has no \(old)")
    try site.write(text.replacing(old, with: new), to: path)
  }

  /// All files a build makes, by path, and its findings in words.
  private static func build(
    _ site: TinySite, _ program: String, _ change: (inout BuildOptions) -> Void
  ) -> (files: [String: Data], findings: [String]) {
    var options = BuildOptions()
    change(&options)
    let name = program.isEmpty ? "plain" : "kept"
    options.out = "\(name)/public"
    options.office = "\(name)/office"
    var world = site.world()
    // The fonts are shared with other tests, and so are the prints, under a program of this site's own.
    world.cache = PrintingTests.fonts
    world.program = program
    var build = CampaignBuild(world: world, options: options)
    let outcome = build.run()
    var files: [String: Data] = [:]
    let folder = site.root.appending(path: name).path
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    // Beside the folders, what the disk said of them.
    where !path.hasSuffix(".banbao-lock") {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(path)") else { continue }
      files[path] = bytes
    }
    return (files, outcome.diagnostics.map { "\($0.rule.code) \($0.message.zh)" })
  }

  @Test func whateverIsEditedTheyAreTheSameAsNew() throws {
    let site = try Self.site()
    let program = UUID().uuidString
    let article = "content/anti-fraud/refund.md"
    let edits: [(String, () throws -> Void, (inout BuildOptions) -> Void)] = [
      ("nothing", {}, { _ in }), ("nothing again", {}, { _ in }),
      ("article", { try Self.change(article, of: site, "主动说要退款", "主动说要给你退款") }, { _ in }),
      (
        "hotline", { try Self.change("content/hotlines.yaml", of: site, "报警电话", "报警求助") },
        { _ in }
      ),
      (
        "office", { try Self.change("content/site.yaml", of: site, "office: 小石", "office: 大石") },
        { _ in }
      ),
      (
        "topic",
        { try Self.change("content/anti-fraud/_index.md", of: site, "title: ", "title: 新") },
        { _ in }
      ),
      ("plan", { try site.write(Self.plan(day: 4), to: "content/outreach/plan.csv") }, { _ in }),
      ("month", { try Self.change("content/months/2026-12.md", of: site, "陌生", "生疏") }, { _ in }),
      ("rare character", { try Self.change(article, of: site, "真正的", "龘真正的") }, { _ in }),
      ("as of", {}, { $0.asOf = TinySite.today.adding(days: 7) }),
      ("base URL", {}, { $0.baseURL = "https://other.example.gov.cn/" }),
      (
        "draft", { try Self.change(article, of: site, "kind: tip", "kind: tip\ndraft: true") },
        { $0.drafts = true }
      ),
      (
        "theme",
        {
          let own = site.root.appending(path: "themes/default")
          try FileManager.default.createDirectory(
            at: own.deletingLastPathComponent(), withIntermediateDirectories: true)
          try FileManager.default.copyItem(
            at: TinySite.repository.appending(path: "themes/default"), to: own)
          for layout in ["notice", "calendar"] {
            try Self.change("themes/default/posters/\(layout).yaml", of: site, ".5%", "%")
          }
        }, { $0.drafts = true }
      ),
    ]
    for (name, edit, options) in edits {
      try edit()
      let kept = Self.build(site, program, options)
      let plain = Self.build(site, "", options)
      #expect(kept.findings == plain.findings, "\(name)")
      #expect(!kept.files.isEmpty, "\(name): \(kept.findings.prefix(5))")
      #expect(kept.files.keys.sorted() == plain.files.keys.sorted(), "\(name)")
      let different = plain.files.filter { kept.files[$0.key] != $0.value }.keys.sorted()
      #expect(different == [], "\(name)")
      #expect(kept.files.keys.contains { $0.hasPrefix("office/orders/") }, "\(name)")
      #expect(kept.files.keys.contains { $0.hasSuffix("-a3.pdf") }, "\(name)")
    }
  }
}
