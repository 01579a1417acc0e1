import ArgumentParser
import CampaignBuilding
import CampaignModel

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "新建一篇稿件、一个月主题或一个网站 / a new article, month theme or site",
    discussion: """
      banbao new 提示 "陌生来电要退款" --topic anti-fraud
      banbao new 月主题 2027-01
      banbao new site 我的街道
      种类 / kinds: 提示 tip, 故事 story, 成果 result, 警示 alert, 通知 notice, 月主题 month, site
      文件里的【…】填好以后就能通过检查。 / The file passes `check` once its 【…】 are filled in.
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(help: "种类 / kind")
  var kind: NewKind

  @Argument(help: "标题、月份或文件夹 / title, month or folder")
  var name: String

  @Option(help: "专题文件夹，如 anti-fraud / topic folder")
  var topic: String?

  @Option(name: .customLong("as-of"), help: "稿件日期，默认今天 / date of the article, default today")
  var asOf: DateArgument?

  func run() throws {
    let made = try shared.world().make(kind, named: name, topic: topic, date: asOf?.date)
    try shared.report(made.diagnostics, sources: made.sources)
    for path in made.value { shared.say("写好了 \(path)", "Made \(path)") }
  }
}

extension NewKind: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(word: argument)
  }
}
