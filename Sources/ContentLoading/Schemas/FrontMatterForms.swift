import CampaignModel

/// The forms of the settings at the head of Markdown files.
enum FrontMatterForms {
  static let article = FormatForm(
    FrontMatterKeys.article,
    [
      "title": FieldForm(.text(limit: nil), "文章的标题").required,
      "short_title": FieldForm(.text(limit: 16), "位置窄时用的标题，最多 16 个字"),
      "date": FieldForm(.date, "写稿的日期，如 2026-11-03 或 2026年11月3日").required,
      "updated": FieldForm(.date, "最近一次修改的日期"),
      "publish": FieldForm(.date, "从哪一天起发布，不写就是“日期”那天"),
      "expires": FieldForm(.date, "有效的最后一天，过后不再显示"),
      "kind": FieldForm(.choice(Choices.kind.words), "提示、故事、成果、警示或通知，不写就是提示"),
      "topics": FieldForm(.words, "还属于哪些专题（专题文件夹的名字）"),
      "audiences": FieldForm(.words, "写给谁看，site.yaml 里登记的受众"),
      "venues": FieldForm(.choices(Choices.category.words), "适合带进哪几类场所"),
      "tags": FieldForm(.words, "标签"),
      "summary": FieldForm(.text(limit: 120), "一两句话的摘要，最多 120 个字"),
      "points": FieldForm(.texts(limit: nil, count: 6), "印在海报上的要点，最多 6 条"),
      "slogan": FieldForm(.text(limit: 20), "口号，最多 20 个字"),
      "hotlines": FieldForm(.words, "文末和海报上的电话，hotlines.yaml 里的编号"),
      "author": FieldForm(.text(limit: nil), "作者"),
      "source": FieldForm(.text(limit: nil), "来源"),
      "image": FieldForm(.text(limit: nil), "配图的文件名，放在文章旁边"),
      "image_alt": FieldForm(.text(limit: nil), "给看不见图的人的说明"),
      "draft": FieldForm(.bool, "草稿不发布"),
      "slug": FieldForm(.pattern(slugPattern), "网址的最后一段，只用小写字母、数字和减号"),
      "aliases": FieldForm(.texts(limit: nil, count: nil), "以前的网址，会跳转到这一篇"),
      "poster": FieldForm(.either(.bool, .mapping(poster)), "写“否”就不做海报；也可以写版式、纸张等"),
      "privacy": FieldForm(.choice(Choices.privacy.words), "故事里的人怎样处理：已匿名、已同意或公职人员"),
      "consent": FieldForm(.text(limit: nil), "同意书存放在哪里"),
      "minors": FieldForm(.bool, "故事是否涉及未成年人"),
      "photos": FieldForm(.choice(Choices.photos.words), "照片里的人：无、已同意、群像或公职人员"),
    ],
    demands: [
      FormatForm.Demand(
        key: "kind", values: Choices.kind.words(of: .story), wants: ["privacy", "minors", "photos"]),
      FormatForm.Demand(
        key: "privacy", values: Choices.privacy.words(of: .consented), wants: ["consent"]),
      FormatForm.Demand(key: "image", wants: ["image_alt"]),
      FormatForm.Demand(key: "image_alt", wants: ["image"]),
    ])

  static let poster = FormatForm(
    FrontMatterKeys.poster,
    [
      "layouts": FieldForm(.words, "海报版式，如 notice"),
      "sheets": FieldForm(.choices(Choices.paper.words), "纸张"),
      "headline": FieldForm(.text(limit: 20), "海报上的大字，最多 20 个字"),
      "optional": FieldForm(.choices(Choices.dispensable.words), "放不下时可以省去的部分"),
    ])

  static let topic = FormatForm(
    FrontMatterKeys.topic,
    [
      "title": FieldForm(.text(limit: nil), "专题的名称").required,
      "short_title": FieldForm(.text(limit: 16), "位置窄时用的名称，最多 16 个字"),
      "summary": FieldForm(.text(limit: 120), "一两句话的介绍，最多 120 个字"),
      "slogan": FieldForm(.text(limit: 20), "口号，最多 20 个字"),
      "order": FieldForm(.int(0...10_000), "排在第几，小的在前"),
      "color": FieldForm(.pattern("^#[0-9A-Fa-f]{6}$"), "专题的颜色，如 \"#b3261e\"，在白底上要看得清"),
      "icon": FieldForm(.pattern("^.$"), "图标，正好一个汉字"),
    ])

  static let frontPage = FormatForm(
    FrontMatterKeys.frontPage,
    [
      "title": FieldForm(.text(limit: nil), "首页的标题").required,
      "short_title": FieldForm(.text(limit: 16), "位置窄时用的标题，最多 16 个字"),
      "summary": FieldForm(.text(limit: 120), "一两句话的介绍，最多 120 个字"),
      "slogan": FieldForm(.text(limit: 20), "口号，最多 20 个字"),
    ])

  static let month = FormatForm(
    FrontMatterKeys.month,
    [
      "title": FieldForm(.text(limit: nil), "这个月的主题").required,
      "short_title": FieldForm(.text(limit: 16), "位置窄时用的标题，最多 16 个字"),
      "summary": FieldForm(.text(limit: 120), "一两句话的介绍，最多 120 个字"),
      "topics": FieldForm(.words, "这个月讲哪些专题（专题文件夹的名字）").required,
      "slogans": FieldForm(.texts(limit: 20, count: nil), "口号，每条最多 20 个字"),
      "days": FieldForm(.mappings(day), "这个月的宣传日"),
    ])

  static let day = FormatForm(
    FrontMatterKeys.day,
    [
      "observance": FieldForm(.text(limit: nil), "宣传日表里的编号或名称，日期从表里来"),
      "date": FieldForm(.date, "哪一天，要在这个月里；写了宣传日可以不写"),
      "name": FieldForm(.text(limit: nil), "宣传日的名称；写了宣传日可以不写"),
      "note": FieldForm(.text(limit: nil), "一句说明"),
    ])

  static let page = FormatForm(
    FrontMatterKeys.page,
    [
      "title": FieldForm(.text(limit: nil), "页面的标题").required,
      "summary": FieldForm(.text(limit: 120), "一两句话的介绍，最多 120 个字"),
      "order": FieldForm(.int(0...10_000), "排在第几，小的在前"),
      "slug": FieldForm(.pattern(slugPattern), "网址的最后一段，只用小写字母、数字和减号"),
    ])

  /// As `isSlug`; `page` is the site's own.
  private static let slugPattern = "^(?!page$)[a-z0-9-]{1,80}$"
}

extension ChoiceTable where Value: Equatable {
  /// Both words of one value.
  fileprivate func words(of value: Value) -> [String] {
    choices.filter { $0.value == value }.flatMap { [$0.word, $0.chinese] }
  }
}
