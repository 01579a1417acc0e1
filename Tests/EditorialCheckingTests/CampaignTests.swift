import CampaignModel
import Diagnostics
import Markdown
import Testing

@testable import EditorialChecking

@Suite struct CampaignTests {
  @Test func dates() throws {
    let place = SourceRange(
      file: "content/anti-fraud/test.md", start: SourcePosition(line: 5, column: 10),
      end: SourcePosition(line: 5, column: 20))
    let expired = try findings(in: "正文") {
      $0.expires = $0.date.adding(days: -1)
      $0.places["expires"] = place
    }
    #expect(expired.map(\.rule) == [.expiresBeforeDate])
    #expect(expired.first?.range == place)
    let late = try findings(in: "正文") { $0.publish = $0.expires?.adding(days: 1) }
    #expect(late.map(\.rule) == [.expiresBeforeDate])
    let updated = try findings(in: "正文") { $0.updated = $0.date.adding(days: -1) }
    #expect(updated.map(\.rule) == [.updatedBeforeDate])
    try expectClean("正文") { $0.expires = $0.date }
  }

  @Test func alertWithoutExpiry() throws {
    #expect(
      try findings(in: "正文", .alert) { $0.expires = nil }.map(\.rule) == [.alertWithoutExpiry])
    try expectClean("正文", .alert)
    try expectClean("正文", .tip) { $0.expires = nil }
  }

  @Test func posters() throws {
    #expect(
      try findings(in: "正文") {
        $0.points = []
        $0.places["title"] = .top(of: $0.file)
      }.map(\.rule) == [.posterWithoutPoints])
    // An article whose front matter could not be read has no places, and has been reported already.
    try expectClean("正文") { $0.points = [] }
    try expectClean("正文") {
      $0.points = []
      $0.poster = nil
    }
    let long = String(repeating: "长", count: 17)
    #expect(try findings(in: "正文") { $0.title = long }.map(\.rule) == [.longPosterText])
    try expectClean("正文") {
      $0.title = long
      $0.shortTitle = "短"
    }
    try expectClean("正文") {
      $0.title = long
      $0.poster?.headline = "短"
    }
    let points = try findings(in: "正文") {
      $0.points = ["短", String(repeating: "字", count: 25), String(repeating: "a", count: 48)]
    }
    #expect(points.map(\.rule) == [.longPosterText])
    #expect(points.first?.message.zh.contains("第 2 条") == true)
  }

  @Test func monthsAndTopics() throws {
    var campaign = campaign([try article(.tip, [paragraph("正文")])])
    campaign.topics = [
      Topic(id: "anti-fraud", file: "content/anti-fraud/_index.md", title: "反诈"),
      Topic(id: "anti-drug", file: "content/anti-drug/_index.md", title: "禁毒"),
    ]
    campaign.months = [
      MonthTheme(
        month: YearMonth(year: 2026, month: 11), file: "content/months/2026-11.md", title: "十一月"),
      MonthTheme(
        month: YearMonth(year: 2027, month: 1), file: "content/months/2027-01.md", title: "一月"),
    ]
    let from = try #require(CivilDate("2026-11-01"))
    let to = try #require(CivilDate("2027-02-28"))
    campaign.outreach.rules = OutreachRules(span: DateSpan(from: from, to: to))
    let found = EditorialChecker().check(campaign)
    #expect(found.map(\.rule) == [.monthWithoutTheme, .monthWithoutTheme, .topicWithoutArticles])
    #expect(found.map { $0.message.zh }.prefix(2) == ["2026年12月 没有主题", "2027年2月 没有主题"])
    #expect(found.last?.range?.file == "content/anti-drug/_index.md")
  }

  @Test func standingPagesTopicsAndMonthsAreRead() throws {
    var campaign = campaign([])
    var month = MonthTheme(
      month: YearMonth(year: 2026, month: 11), file: "content/months/2026-11.md",
      title: "手机13812345678")
    month.slogans = ["打電話"]
    campaign.months = [month]
    var page = StandingPage(slug: "about", file: "content/pages/about.md", title: "关于")
    page.body.blocks = [paragraph("书记亲自接")]
    campaign.pages = [page]
    var topic = Topic(id: "a", file: "content/a/_index.md", title: "XX专题")
    topic.summary = "摘要"
    campaign.topics = [topic]
    campaign.frontPage = StandingPage(slug: "", file: "content/_index.md", title: "11月31日")
    let rules = Set(EditorialChecker().check(campaign).map(\.rule))
    #expect(
      rules == [
        .mobileNumber, .traditionalCharacter, .discouragedWording, .unfilledBlank,
        .topicWithoutArticles, .impossibleDate,
      ])
  }

  @Test func siteHotlinesAndBoardsAreRead() throws {
    var campaign = campaign([])
    campaign.site.office = "【街道】平安建设办公室"
    campaign.hotlines[0].callWhen = "書记亲自接听"
    campaign.boards = [
      Board(id: "b1", name: "东门", area: "qingshi", place: "找13812345678", slots: [], distance: 1)
    ]
    let found = EditorialChecker().check(campaign)
    #expect(found.compactMap(\.range?.file).sorted() == found.compactMap(\.range?.file))
    #expect(
      found.map(\.rule)
        == [.mobileNumber, .discouragedWording, .traditionalCharacter, .unfilledBlank])
  }

  @Test func draftsCanBeLeftOut() throws {
    let draft = try article(.tip, [paragraph("XX社区")]) { $0.isDraft = true }
    #expect(EditorialChecker().check(campaign([draft])).map(\.rule) == [.unfilledBlank])
    #expect(EditorialChecker().check(campaign([draft]), drafts: false).isEmpty)
  }

  @Test func falseNumbersInTheRegistry() throws {
    var campaign = campaign([])
    campaign.hotlines = ["12337", "+96110", "0096110", "12345"].map {
      Hotline(id: $0, number: $0, name: "热线", does: "接听", neverAsks: "不要验证码")
    }
    #expect(
      EditorialChecker().check(campaign).map(\.rule)
        == [.lookalikeHotline, .lookalikeHotline, .reportingSiteDialled])
  }

  /// A draft with a fault of nearly every kind, and its findings as a clerk sees them.
  @Test func wholeReport() throws {
    let texts = [
      "居民王建国（身份证110105194912310" + "02X）住3号楼2单元501室，电话13812345678。",
      "他曾因上访被劝返，车牌冀D12345，卡号4111111111111111。", "XX社区网格员亲自上门，請拨打12337。",
    ]
    let blocks = texts.enumerated().map { paragraph($1, line: 20 + 2 * $0) }
    let found = EditorialChecker().check(campaign([try article(.story, blocks)]))
    let report = found.map { finding in
      let start = finding.range?.start
      return
        "\(start?.line ?? 0):\(start?.column ?? 0) \(finding.severity) \(finding.rule.code) \(finding.message.zh)"
    }.joined(separator: "\n")
    #expect(
      report == """
        20:3 error privacy/full-name 这里好像写出了普通人的全名（王**）
        20:10 error privacy/resident-id 这里写出了一个身份证号（110**************）
        20:30 error privacy/address 故事里写出了门牌，能找到这户人家
        20:43 error privacy/mobile-number 这里写出了一个手机号（138********）
        22:4 error privacy/sensitive-fact 故事里把“上访”和具体的人写在了一起
        22:12 error privacy/number-plate 这里写出了一个车牌号（冀D*****）
        22:22 error privacy/bank-card 这里写出了一个银行卡号（411*************）
        24:1 error wording/unfilled-blank “XX”是还没有填的空
        24:8 warning wording/discouraged “亲自”不宜使用：领导同志做本职工作，不写“亲自”
        24:13 warning wording/traditional-character “請”是繁体字或异体字
        24:16 error hotline/not-a-number 12337 是网上举报平台，不是能拨打的电话
        """)
  }

  @Test func emptyCampaign() { #expect(EditorialChecker().check(Campaign()).isEmpty) }

  @Test func everyRuleIsListedOnceAndExplained() {
    let codes = EditorialRules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for rule in EditorialRules.all {
      #expect(!rule.title.zh.isEmpty && !rule.title.en.isEmpty)
      #expect(!rule.why.zh.isEmpty && !rule.why.en.isEmpty)
    }
  }

  /// 2027's notice is not out: a Monday two weeks before the spring festival is safe, the Saturday is not.
  @Test func visitsNearHolidaysNotYetAnnounced() throws {
    func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
    func special(_ text: String, _ isOfficial: Bool) throws -> SpecialDay {
      SpecialDay(date: try day(text), kind: .statutory, name: "春节", isOfficial: isOfficial)
    }
    var campaign = Campaign()
    campaign.outreach.plan = try ["2026-02-20", "2027-01-25", "2027-01-30", "2027-02-01"].map {
      PlannedVisit(date: try day($0), team: "t", venue: "v", theme: "h", format: .lesson)
    }
    campaign.outreach.days = [
      try special("2026-02-17", true), try special("2027-02-05", false),
      try special("2027-02-06", false),
    ]
    let found = EditorialChecker().check(campaign).filter { $0.rule == .planUnannouncedDay }
    #expect(found.count == 1)
    #expect(found.first?.message.zh.hasSuffix("：1月30日、2月1日") == true)
    campaign.outreach.days = [try special("2027-02-05", false), try special("2027-01-01", true)]
    #expect(!EditorialChecker().check(campaign).contains { $0.rule == .planUnannouncedDay })
  }
}
