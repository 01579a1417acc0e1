import CampaignModel
import Diagnostics
import Markdown

/// A small campaign with every kind of page, built in code so that tests need no loader.
enum SampleCampaign {
  static let today = CivilDate(dayNumber: 20_778)  // 2026-11-21

  static func make(articlesPerTopic: Int = 5) -> Campaign {
    var campaign = Campaign()
    campaign.site = site()
    campaign.hotlines = hotlines
    campaign.topics = topics
    campaign.articles = articles(articlesPerTopic)
    campaign.months = months
    var front = StandingPage(slug: "", file: "content/_index.md", title: "青石街道平安板报")
    front.summary = "防骗提示、平安故事、每月主题和六进日程，写给青石街道的每一位街坊。"
    front.slogan = "平安就在家门口"
    front.body = document(
      "content/_index.md", ["街坊您好。家里老人接到奇怪的电话，楼上漏水说不拢，孩子被拉进陌生的群，这些都是平常日子里会碰到的事。我们把办法写在这里。"])
    campaign.frontPage = front
    var cheated = StandingPage(
      slug: "cheated", file: "content/pages/cheated.md", title: "我被骗了怎么办")
    cheated.summary = "头一个小时最要紧：先停手，留证据，马上打110。"
    cheated.body = document("content/pages/cheated.md", ["第一件事：停手，不再转一分钱。"])
    let about = StandingPage(slug: "about", file: "content/pages/about.md", title: "关于本站")
    campaign.pages = [cheated, about]
    outreach(&campaign)
    return campaign
  }

  static func plan(_ campaign: Campaign) -> OutreachPlan {
    var visits: [PlannedVisit] = []
    for (number, venue) in campaign.outreach.venues.enumerated() {
      for round in 0..<4 {
        visits.append(
          PlannedVisit(
            date: today.adding(days: number * 3 + round * 40 - 8), team: "T1", venue: venue.id,
            theme: topics[(number + round) % topics.count].id,
            format: round % 2 == 0 ? .lesson : .stall))
      }
    }
    return OutreachPlan(visits: visits)
  }

  static func document(_ file: String, _ paragraphs: [String]) -> MarkdownDocument {
    MarkdownDocument(
      file: file, blocks: paragraphs.map { Block(.paragraph([.text($0)])) })
  }

  private static func site() -> Site {
    var site = Site()
    site.title = "青石街道平安板报"
    site.shortTitle = "平安青石"
    site.office = "青石街道平安建设办公室"
    site.description = "青石街道的防骗提示、平安故事、每月主题和六进宣传日程，写给每一位街坊。"
    site.slogan = "平安就在家门口"
    site.baseURL = "https://www.qingshi.example/pingan/"
    site.audiences = [
      Site.Audience(id: "elders", name: "老年人"), Site.Audience(id: "pupils", name: "青少年"),
      Site.Audience(id: "shopkeepers", name: "商户"),
    ]
    site.areas = [Site.Area(id: "qingshi", name: "青石社区"), Site.Area(id: "liuxi", name: "柳溪社区")]
    site.contact = Site.Contact(
      address: "青石街道便民服务中心一楼", hours: "工作日 9:00—12:00，14:00—17:30", hotline: "12345")
    return site
  }

  static let hotlines = [
    Hotline(
      id: "110", number: "110", name: "公安报警", does: "受理报警和紧急求助，处置正在发生或已经发生的违法犯罪",
      callWhen: "已经被骗、钱已经转出", neverAsks: "绝不会让您把钱转到“安全账户”，绝不会要银行卡密码和短信验证码", hours: "全天24小时",
      isFeatured: true, isEmergency: true),
    Hotline(
      id: "96110", number: "96110", name: "反诈专线", does: "公安机关的反诈预警、劝阻、咨询和线索举报专线",
      callWhen: "接到可疑电话拿不准时", neverAsks: "绝不会让您转账、下载陌生软件、共享屏幕，也绝不会收“追款费”",
      hours: "全天24小时", isFeatured: true),
    Hotline(
      id: "12345", number: "12345", name: "政务服务便民热线", does: "受理非紧急的咨询、求助、投诉、建议",
      callWhen: "不知道一件事归谁管", neverAsks: "绝不会收办理费、加急费", hours: "全天24小时", isFeatured: true),
  ]

  static let topics: [Topic] = [
    topic("anti-fraud", "反诈防骗", "防", "#b3261e", "不急不转，先问一声"),
    topic("mediation", "邻里调解", "和", "#1f6f5c", "有话好好说"),
    topic("anti-drug", "禁毒", "毒", "#5b3b8c", "一口都不能沾"),
    topic("rule-of-law", "法治", "法", "#1d5d9b", "办事依法，遇事找法"),
  ]

  private static func topic(
    _ id: String, _ title: String, _ icon: String, _ color: String, _ slogan: String
  ) -> Topic {
    var topic = Topic(id: id, file: "content/\(id)/_index.md", title: title)
    topic.icon = icon
    topic.color = color
    topic.slogan = slogan
    topic.summary = "\(title)的办法：怎么认，怎么办，找谁帮忙。"
    topic.body = document(topic.file, ["骗局的样子天天换，里子只有三步：先让您信，再让您急，最后让您转。"])
    return topic
  }

  private static let titles = [
    "AI换脸拟声：看见脸、听见声，也要再核一遍", "冒充客服退款：退钱不需要您先转账", "楼上漏水说不拢，调解员来了三趟",
    "刷单返利，第一笔是饵，后面是坑", "共享屏幕等于把手机交给骗子",
  ]

  static func articles(_ count: Int) -> [Article] {
    var articles: [Article] = []
    for (place, topic) in topics.enumerated() {
      for number in 0..<count {
        var article = Article(
          topic: topic.id, slug: "case-\(number + 1)",
          file: "content/\(topic.id)/case-\(number + 1).md",
          title: titles[(number + place) % titles.count],
          date: today.adding(days: -number * 4 - place))
        article.kind = Article.Kind.allCases[(number + place) % Article.Kind.allCases.count]
        article.summary = "照片和语音可以造出假视频、假声音。亲友领导在网上开口要钱，一定换个方式再核实。"
        article.points = ["开口要钱，先挂断再回拨", "打他原来的号码，不打新号", "家里约一句只有自己懂的暗号"]
        article.slogan = "脸会假，暗号假不了"
        article.audiences = ["elders", "shopkeepers"]
        article.venues = [.community, .school]
        article.tags = ["冒充身份", number % 2 == 0 ? "P2P" : "家庭"]
        article.hotlines = ["96110", "110"]
        article.reading = ReadingTime(han: 800, words: 0)
        article.body = body(article.file)
        articles.append(article)
      }
    }
    return articles.sorted { ($1.date, $0.file) < ($0.date, $1.file) }
  }

  private static func body(_ file: String) -> MarkdownDocument {
    MarkdownDocument(
      file: file,
      blocks: [
        Block(.paragraph([.text("从前教人防骗，说“视频里看见本人就放心”。这句话现在不够用了。")])),
        Block(.heading(level: 2, id: "骗子怎么用它", [.text("骗子怎么用它")])),
        Block(
          .paragraph([.strong([.text("骗老人")]), .text("：孙子的声音在电话里哭，打 "), .hotline(id: "96110")])),
        Block(.heading(level: 2, id: "容易露馅的地方", [.text("容易露馅的地方")])),
        Block(
          .paragraph([.link(destination: "../mediation/case-1.md", title: "", [.text("看这个故事")])])),
        Block(.heading(level: 3, id: "做法", [.text("做法")])),
        Block(
          .list(
            List(
              isTight: true,
              items: [List.Item(blocks: [Block(.paragraph([.text("挂断，再打回去。")]))])]))),
      ])
  }

  private static let months: [MonthTheme] = (0..<14).map { step in
    let number = 10 + step
    let month = YearMonth(year: 2026 + number / 12, month: number % 12 + 1)
    var theme = MonthTheme(
      month: month, file: "content/months/\(month).md",
      title: step % 2 == 0 ? "守好钱袋子，冬天不上当" : "邻里有话好好说")
    theme.summary = "年底催款、退税、清仓的电话多，这个月把冒充客服和刷单返利讲透。"
    theme.topics = [topics[step % topics.count].id, topics[(step + 1) % topics.count].id]
    theme.slogans = ["不急不转，先问一声", "陌生来电要钱，先挂再回拨"]
    theme.days = [
      MonthTheme.Day(date: month.firstDay.adding(days: 3), name: "宪法宣传日", note: "社区广场有普法摊位")
    ]
    theme.body = document(theme.file, ["这个月的事。"])
    return theme
  }

  private static func outreach(_ campaign: inout Campaign) {
    let kinds = VenueCategory.allCases
    campaign.outreach.venues = (0..<12).map { number in
      Venue(
        id: "v\(number + 1)", name: "\(kinds[number % 6].chinese)第\(number / 6 + 1)处",
        category: kinds[number % 6], area: number % 2 == 0 ? "qingshi" : "liuxi", lessons: 2,
        stalls: 2, minGap: 20, open: [1, 2, 3, 4, 5], contact: "王某", phone: "不公开")
    }
    var rules = OutreachRules(span: DateSpan(from: today, to: today.adding(days: 365)))
    rules.themes = topics.map {
      OutreachRules.Theme(id: $0.id, name: $0.title, dailyCap: 0, fit: [:])
    }
    campaign.outreach.rules = rules
    if let newYear = CivilDate(year: 2027, month: 1, day: 1),
      let makeup = CivilDate(year: 2027, month: 1, day: 3)
    {
      campaign.outreach.days = [
        SpecialDay(date: newYear, kind: .statutory, name: "元旦", isOfficial: true),
        SpecialDay(date: makeup, kind: .makeupWorkday, name: "补班", isOfficial: true),
      ]
    }
  }
}
