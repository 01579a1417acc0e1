import CampaignModel
import ContentLoading
import Diagnostics
import FoundationEssentials
import Markdown
import PosterComposing
import PosterPrinting

/// The package's folder.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// The default theme's layout, as the loader reads it.
func noticeLayout() throws -> Reported<PosterLayout?> {
  let path = "themes/default/posters/notice.yaml"
  let bytes = try Data(contentsOf: URL(filePath: "\(packageRoot)/\(path)"))
  return PosterLayoutLoader().load(SourceText(file: path, bytes: Array(bytes)))
}

enum Samples {
  static let day = CivilDate(year: 2026, month: 11, day: 3) ?? CivilDate(dayNumber: 20_000)

  static var campaign: Campaign {
    var campaign = Campaign()
    campaign.site.title = "平安青石"
    campaign.site.office = "青石街道综合治理办公室"
    campaign.site.baseURL = "https://qingshi.example.cn/pingan/"
    campaign.hotlines = [
      Hotline(
        id: "96110", number: "96110", name: "反诈劝阻专线", does: "", neverAsks: "", isFeatured: true),
      Hotline(id: "110", number: "110", name: "报警", does: "", neverAsks: "", isFeatured: true),
      Hotline(
        id: "office", number: "0571-8888 6666", name: "街道平安热线（工作日 9:00—17:30）", does: "",
        neverAsks: "", isFeatured: true),
    ]
    campaign.topics = [
      topic("anti-fraud", "防范电信诈骗", "#a9241c", "诈"), topic("mediation", "邻里调解", "#1f5f8b", "和"),
      topic("elder-fraud", "守护银龄", "#7a4b12", "老"), topic("rule-of-law", "法治同行", "#2e6b3a", "法"),
    ]
    campaign.articles = [refund, short, long, story]
    return campaign
  }

  private static func topic(_ id: String, _ title: String, _ color: String, _ icon: String) -> Topic
  {
    var topic = Topic(id: id, file: "content/\(id)/_index.md", title: title)
    topic.color = color
    topic.icon = icon
    return topic
  }

  static var refund: Article {
    var article = Article(
      topic: "anti-fraud", slug: "refund-scam", file: "content/anti-fraud/refund-scam.md",
      title: "接到“客服退款”电话，先挂断再核实", date: day)
    article.kind = .alert
    article.shortTitle = "退款骗局"
    article.summary = "自称客服的人说商品有问题、要给您退款，让您下载软件、共享屏幕、转账“解冻”，都是诈骗。"
    article.points = [
      "真客服只会把钱原路退回，不会加您的QQ、微信，也不会让您下载“会议”软件。",
      "凡是要您“共享屏幕”的，骗子能看到您的短信验证码和银行卡密码。",
      "说“系统卡单”“账户冻结”，要先交10万元保证金才能退款的，一分钱都不要转。",
      "不给陌生人念验证码；不点短信里的链接。",
      "已经转账的，立即拨打110，并保存通话、聊天和转账记录。",
    ]
    article.hotlines = ["96110", "110"]
    return article
  }

  static var short: Article {
    var article = Article(
      topic: "mediation", slug: "noise", file: "content/mediation/noise.md", title: "楼上楼下噪声怎么办",
      date: day)
    article.kind = .tip
    article.summary = "先记录，再沟通，调解不收费。"
    article.points = ["记下时间和声音。", "请楼长一起上门说。", "谈不拢，找社区调解室。"]
    return article
  }

  static var long: Article {
    var article = Article(
      topic: "elder-fraud", slug: "pension", file: "content/elder-fraud/pension.md",
      title: "“以房养老”“养老公寓预付卡”“高息养老理财”：听到这三样先和儿女商量", date: day)
    article.shortTitle = "养老项目先商量"
    article.kind = .notice
    article.summary =
      "今年以来，街道已接到7起老年人购买“养老项目”被骗的报警，损失从3万元到68万元不等。凡是保证高回报、催着当天签字、不让告诉儿女的，请一律先停下来，打一个电话问清楚再说。"
    article.points = [
      "看牌照：吸收存款、发行理财的只能是持牌金融机构，养老公司、旅行社、健康讲座都不行，在国家金融监督管理总局网站可以查到名单。",
      "看回报：年利率超过6%就要打问号，超过8%很危险，超过10%就要准备损失全部本金，这是监管部门负责人的原话。",
      "看合同：写着“借款”“居间”“委托”而不是“存款”的，钱不受存款保险保护；空白处没有填完的，绝对不能签字按手印。",
      "看过程：发鸡蛋、免费体检、包车参观、拉您进群、叫您爸妈的，都是为了让您不好意思拒绝。",
      "抵押房产前，请带上房产证和合同到街道公共法律服务站（青石路18号），律师免费看，每周二、周四上午9:00—11:30。",
      "已经交了钱的，保存好合同、收据、转账记录和聊天记录，越早报警，追回来的可能越大。",
    ]
    article.expires = CivilDate(year: 2027, month: 12, day: 31)
    return article
  }

  static var story: Article {
    var article = Article(
      topic: "rule-of-law", slug: "elevator", file: "content/rule-of-law/elevator.md",
      title: "一部电梯，三次协商", date: day)
    article.kind = .story
    article.body = MarkdownDocument(
      file: article.file,
      blocks: [
        Block(.paragraph([.text("五单元住着9位老人，加装电梯商量了两年。一楼的周某担心挡光，六楼的李某急着用，见面就吵。")])),
        Block(
          .paragraph([
            .text("社区请来"), .strong([.text("人民调解员")]),
            .text("和设计单位，把图纸摆到院子里，用竹竿搭出电梯井的样子，让一楼自己看光照。第三次协商，周某同意了，邻居们商定由高层分担一楼窗户的改造费用。"),
          ])),
      ])
    return article
  }
}
