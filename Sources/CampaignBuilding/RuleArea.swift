import Diagnostics

/// A part of the work that rules belong to: the first half of their codes.
struct RuleArea {
  /// As codes write it: `front-matter`.
  let code: String
  let name: Bilingual

  /// In the order of the index: as a clerk meets them.
  static let all: [RuleArea] = [
    RuleArea("front-matter", "前言", "Front matter"),
    RuleArea("yaml", "前言和设置的写法", "How settings are written"),
    RuleArea("markdown", "正文的写法", "How bodies are written"),
    RuleArea("typing", "输入法留下的符号", "What an input method leaves"),
    RuleArea("content", "稿件和文件夹", "Articles and folders"),
    RuleArea("picture", "图片", "Pictures"),
    RuleArea("privacy", "隐私", "Privacy"),
    RuleArea("hotline", "电话号码", "Telephone numbers"),
    RuleArea("wording", "用词", "Wording"),
    RuleArea("date", "日期", "Dates"),
    RuleArea("campaign", "专题和月主题", "Topics and months"),
    RuleArea("site", "网站设置", "Settings of the site"),
    RuleArea("hotlines", "电话登记", "The register of numbers"),
    RuleArea("table", "表格", "Tables"),
    RuleArea("outreach", "六进资料", "Six-into data"),
    RuleArea("plan", "六进日程", "The six-into calendar"),
    RuleArea("ledger", "台账", "The ledger"),
    RuleArea("poster", "海报", "Posters"),
    RuleArea("poster-layout", "海报版式", "Poster layouts"),
    RuleArea("theme", "主题和模板", "Themes and templates"),
    RuleArea("files", "读文件", "Reading files"),
    RuleArea("check", "检查", "Checking"),
    RuleArea("new", "新建稿件", "New files"),
    RuleArea("output", "生成的文件", "Files made"),
    RuleArea("build", "生成", "The build"),
    RuleArea("publish", "发布", "Publishing"),
    RuleArea("environment", "运行环境", "The environment"),
  ]

  private init(_ code: String, _ zh: String, _ en: String) {
    self.code = code
    name = Bilingual(zh: zh, en: en)
  }

  /// The area of a code; one that has no name yet is called by its code.
  static func of(_ code: String) -> RuleArea {
    let area = String(code.prefix { $0 != "/" })
    return all.first { $0.code == area } ?? RuleArea(area, area, area)
  }
}
