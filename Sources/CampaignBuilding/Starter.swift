import CampaignModel
import Diagnostics
import FileTree

/// The texts `banbao new` starts from; what a person has to fill in stands in 【】, which `banbao check` reports until it is done.
enum Starter {
  static func article(_ kind: Article.Kind, title: String, date: CivilDate) -> String {
    """
    ---
    title: \(quoted(title))
    date: \(date)
    kind: \(kind.chinese)
    summary: 【一两句话：谁会遇到、会怎样、怎么办】
    points:
      - 【识别要点一】
      - 【识别要点二】
      - 【识别要点三】
    hotlines: ["110"]
    \(extra(kind, date))---

    \(body(kind))
    """
  }

  static func month(_ month: YearMonth) -> String {
    """
    ---
    title: 【\(month.chinese)的主题】
    summary: 【这个月讲什么，为什么是这个月】
    topics: [anti-fraud]
    slogans:
      - 【口号，二十字以内】
    ---

    【这个月街坊最容易碰到什么事，我们到哪里去讲，大家可以做什么。】

    """
  }

  /// A finding means that the folder's name cannot be one.
  static func site(date: CivilDate, folder: String) -> Reported<OutputTree> {
    var tree = OutputTree()
    let content = [
      ("site.yaml", siteSettings), ("hotlines.yaml", hotlines), ("_index.md", frontPage),
      ("anti-fraud/_index.md", topic), ("pages/about.md", about),
      ("months/\(date.yearMonth).md", month(date.yearMonth)),
      ("anti-fraud/first.md", article(.tip, title: "陌生来电说要退款", date: date)),
    ]
    let files =
      content.map { ("content/\($0.0)", $0.1) }
      + SchemaFiles.editorFiles.map { (".vscode/\($0.path)", $0.text) }
    let findings = files.flatMap { path, text in
      tree.add(path: "\(folder)/\(path)", text: text, source: "banbao new")
    }
    return Reported(tree, findings)
  }

  /// A YAML double-quoted scalar, right for any title.
  private static func quoted(_ title: String) -> String {
    let escaped = title.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case _ where scalar.value < 0x20: " "
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func extra(_ kind: Article.Kind, _ date: CivilDate) -> String {
    switch kind {
    case .story: "privacy: 已匿名\nminors: false\nphotos: 无\n"
    case .alert: "expires: \(date.adding(days: 30))\n"
    case .tip, .result, .notice: ""
    }
  }

  private static func body(_ kind: Article.Kind) -> String {
    switch kind {
    case .tip, .alert:
      """
      【先说一件身边的事，两三句话。】

      ## 它是怎么来的

      【对方怎么开口，一步一步要你做什么。】

      :::步骤 遇到了这样做
      1. 【第一步】
      2. 【第二步】
      :::

      拿不准就打 {{热线:110}}。

      """
    case .story:
      """
      【事情的起因。人物只写姓加“某”，不写住址、电话和可以认出是谁的细节。】

      ## 怎么解决的

      【谁来做了什么，双方怎样谈拢。】

      :::提示 这件事告诉我们
      【一两句有用的话。】
      :::

      """
    case .result:
      """
      【哪段时间、和什么时候比、数字从哪里来。】

      ## 做了什么

      【具体的做法。】

      """
    case .notice:
      """
      【什么时间、什么地点、请谁来、带什么。】

      ## 怎么参加

      【报名或到场的办法。】

      """
    }
  }

  private static let siteSettings = """
    title: 【街道】平安板报
    short_title: 平安板报
    office: 【街道】平安建设办公室
    description: 【一句话介绍】
    base_url: https://www.example.gov.cn/
    audiences:
      - { id: elders, name: 老年人 }
      - { id: pupils, name: 青少年 }
    areas:
      - { id: first, name: 【社区】 }
    contact: { address: 【地址】, hours: 工作日 9:00—17:00, hotline: "12345" }

    """

  private static let hotlines = """
    - id: "110"
      number: "110"
      name: 报警电话
      does: 遇到正在发生的危险、被骗转账，马上报警
      never_asks: 绝不会让你把钱转到“安全账户”
      featured: true
      emergency: true
    - id: "96110"
      number: "96110"
      name: 反诈预警劝阻专线
      does: 提醒可能正在被骗的人，也接受反诈咨询
      never_asks: 绝不会要验证码、密码，也不会让你转账
      featured: true
    - id: "12345"
      number: "12345"
      name: 政务服务便民热线
      does: 咨询政策、反映问题、提意见
      never_asks: 绝不会收费，也不会要银行卡号
      featured: true

    """

  private static let frontPage = """
    ---
    title: 【街道】平安板报
    summary: 【一句话介绍】
    ---

    【欢迎的话，一百来字。】

    """

  private static let topic = """
    ---
    title: 反诈防骗
    summary: 不轻信、不转账，拿不准就问一问。
    order: 1
    color: "#b3261e"
    icon: 诈
    ---

    骗子的花样常换，要的东西不变：钱、密码和验证码。

    """

  private static let about = """
    ---
    title: 关于本站
    summary: 谁在办、怎么联系我们。
    ---

    本站由【街道】平安建设办公室主办，不收集任何个人信息。

    """
}
