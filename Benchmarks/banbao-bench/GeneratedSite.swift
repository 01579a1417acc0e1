import Foundation

/// A site of made-up articles in the shape of real ones: about 2.5 KB of Chinese with headings, lists, a table, a quote, blocks,
/// three tags of fifty and one of six topics each. The same count gives the same bytes.
struct GeneratedSite {
  let count: Int

  private static let topics = ["fraud", "aged", "mediation", "law", "drug", "zeros"]
  private static let names = ["反诈防骗", "养老防骗", "矛盾调解", "法治同行", "禁毒防线", "三零创建"]
  private static let who = [
    "接到陌生电话的街坊", "家里的老人", "刚搬来的新居民", "开店的商户", "带孩子的家长", "上夜班的职工", "来玩的游客",
    "租房的年轻人", "跑外卖的小哥", "在家带娃的妈妈", "退了休的师傅",
  ]
  private static let what = [
    "先别慌着转账", "把对方说的话记下来", "自己打官方电话核实", "不把验证码念给别人", "和孩子商量一声",
    "到社区调解室坐下来谈", "把劳动合同收好", "把电动自行车停到充电棚", "不点陌生链接", "**停一停，想一想**",
    "保存好聊天记录", "请网格员帮忙看看", "问清楚政策再决定",
  ]
  private static let why = [
    "因为真正的客服不会打开你的屏幕", "这样钱就不会一下子没了", "多问一句就少一分风险", "调解不收一分钱",
    "骗子最怕的就是有人陪着你", "一人一份才算数", "楼道里充电最容易着火",
  ]

  /// Writes `content/` below a folder; the theme is the program's own.
  func write(to root: URL) throws {
    let content = root.appending(path: "content")
    try put(Self.site, content.appending(path: "site.yaml"))
    try put(Self.hotlines, content.appending(path: "hotlines.yaml"))
    try put("---\ntitle: 测试街道\nsummary: 用来测速。\n---\n\n欢迎。\n", content.appending(path: "_index.md"))
    for (order, topic) in Self.topics.enumerated() {
      try put(
        """
        ---
        title: \(Self.names[order])
        summary: 用来测速的专题。
        order: \(order + 1)
        color: "#9a2a1f"
        icon: \(Self.names[order].prefix(1))
        ---

        专题说明。

        """, content.appending(path: "\(topic)/_index.md"))
    }
    for number in 0..<count {
      let topic = Self.topics[number % Self.topics.count]
      try put(article(number), content.appending(path: "\(topic)/article-\(number).md"))
    }
  }

  private func article(_ number: Int) -> String {
    var random = SplitMix(state: UInt64(number) &* 7919 &+ 17)
    // No sentence comes twice in an article: 11, 13 and 7 have no common factor, and the step none with their product.
    var index = Int(random.next() % 1001)
    func sentences(_ count: Int) -> String {
      (0..<count).map { _ in
        index = (index + 380) % 1001
        return "\(Self.who[index % 11])，\(Self.what[index % 13])，\(Self.why[index % 7])。"
      }.joined()
    }
    let day = 20_089 + number % 600
    let date = Date(timeIntervalSince1970: Double(day) * 86_400)
    let iso = date.formatted(.iso8601.year().month().day())
    let tags = (0..<3).map { "标签\((number * 7 + $0 * 17) % 50)" }
    return """
      ---
      title: 第\(number)篇：街坊身边的平安小事
      date: \(iso)
      kind: tip
      tags: [\(tags.joined(separator: ", "))]
      summary: \(Self.who[number % 11])遇到这件事，可以这样做。
      points:
        - 先停一停，不急着转账
        - 打官方电话核实身份
        - 和家里人商量一声
      hotlines: ["110"]
      ---

      \(sentences(4))

      ## 事情是怎么开始的

      \(sentences(5))

      > \(sentences(2))

      ## 怎么办

      1. \(sentences(1))
      2. \(sentences(1))
      3. \(sentences(1))

      | 情形 | 怎么做 | 找谁 |
      |---|---|---|
      | 接到可疑电话 | 挂断，自己拨官方号码 | {{热线:96110}} |
      | 已经转账 | 马上报警，保存记录 | {{热线:110}} |
      | 想咨询政策 | 工作时间打热线 | {{热线:12345}} |

      :::提示 记住一句话
      \(sentences(2))
      :::

      ## 写在最后

      - \(sentences(1))
      - \(sentences(1))

      \(sentences(4))

      """
  }

  private func put(_ text: String, _ file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static let site = """
    title: 测试街道平安板报
    office: 测试街道
    description: 用来测速的网站。
    base_url: https://www.example.gov.cn/
    page_size: 20

    """

  private static let hotlines = ["110", "96110", "12345"].map { number in
    """
    - id: "\(number)"
      number: "\(number)"
      name: 热线\(number)
      does: 测试
      never_asks: 绝不会要验证码
      featured: true

    """
  }.joined()
}

/// The generator of Steele, Lea and Flood: small, seeded, the same everywhere.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
