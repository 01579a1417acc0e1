/// The forms of `outreach/rules.yaml`.
enum RulesForms {
  static let rules = FormatForm(
    RulesReading.keys,
    [
      "from": FieldForm(.date, "日程从哪一天开始").required,
      "to": FieldForm(.date, "日程到哪一天结束，最多三年").required,
      "stall_kits": FieldForm(.int(0...1000), "一天最多摆几个摊"),
      "themes": FieldForm(.mappings(theme), "讲哪些主题，各适合去哪里").required,
      "coverage": FieldForm(.counts(categories, 0...1000), "每类场所每月至少几场"),
      "campaigns": FieldForm(.mappings(campaign), "集中宣传：这些日子里某个主题至少几场"),
      "week_band": FieldForm(.mapping(band), "每周最少、最多几场"),
      "weights": FieldForm(.mapping(weights), "各项要求的分量，数字越大越要紧"),
      "public": FieldForm(.choices(categories), "网站上写明地点的类别"),
      "kit": FieldForm(.mapping(items), "队伍出门要带的"),
      "requests": FieldForm(.mapping(items), "通知函里请点位准备的"),
      "liaison": FieldForm(.mapping(liaison), "点位有事找谁"),
    ])

  private static let items = FormatForm(
    RulesReading.itemKeys,
    [
      "lesson": FieldForm(.texts(limit: nil, count: nil), "一堂课用的"),
      "stall": FieldForm(.texts(limit: nil, count: nil), "一条街用的"),
      "every": FieldForm(.texts(limit: nil, count: nil), "每一场都用的"),
    ])

  private static let liaison = FormatForm(
    RulesReading.liaisonKeys,
    [
      "name": FieldForm(.text(limit: nil), "谁接电话").required,
      "phone": FieldForm(.text(limit: nil), "电话；不写就用网站的联系热线"),
    ])

  private static let theme = FormatForm(
    RulesReading.themeKeys,
    [
      "id": FieldForm(.id, "专题文件夹的名字").required,
      "name": FieldForm(.text(limit: nil), "主题的名称"),
      "daily_cap": FieldForm(.int(0...1000), "一天最多讲几场，0 不限"),
      "fit": FieldForm(.counts(categories, 0...1000), "适合去哪里：0 最合适，没写的类别不去").required,
    ])

  private static let campaign = FormatForm(
    RulesReading.campaignKeys,
    [
      "theme": FieldForm(.text(limit: nil), "上面登记的主题").required,
      "observance": FieldForm(.text(limit: nil), "宣传日表里的编号或名称，日期从表里来"),
      "from": FieldForm(.date, "从哪一天；写了宣传日可以不写"),
      "to": FieldForm(.date, "到哪一天；写了宣传日可以不写"),
      "min": FieldForm(.int(0...10_000), "至少几场").required,
      "categories": FieldForm(.choices(categories), "只算这几类场所"),
      "format": FieldForm(.choice(Choices.format.words), "只算一堂课或一条街"),
    ])

  private static let band = FormatForm(
    RulesReading.bandKeys,
    [
      "lo": FieldForm(.int(0...1000), "最少几场").required,
      "hi": FieldForm(.int(0...1000), "最多几场").required,
    ])

  private static let weights = FormatForm(
    RulesReading.weightKeys,
    Dictionary(
      uniqueKeysWithValues: RulesReading.weightKeys.keys.map {
        (
          $0.name,
          FieldForm(
            .either(.choice(Choices.weight.words), .int(Choices.weightLimits)),
            "“\($0.chinese)”这一项有多要紧：必须、重要、一般、不管，或一个数字")
        )
      }))

  private static let categories = Choices.category.words
}
