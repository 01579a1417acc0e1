import CampaignModel
package import Diagnostics
import FileTree

/// Reads `outreach/rules.yaml`.
struct RulesReading {
  static let keys = KeyTable([
    "from": "开始", "to": "结束", "stall_kits": "摊位套数", "themes": "主题", "coverage": "覆盖",
    "campaigns": "集中宣传", "week_band": "每周", "weights": "权重", "public": "公开",
    "kit": "物料", "requests": "请准备", "liaison": "联系",
  ])
  static let itemKeys = KeyTable(["lesson": "一堂课", "stall": "一条街", "every": "每场"])
  static let liaisonKeys = KeyTable(["name": "名称", "phone": "电话"])
  static let themeKeys = KeyTable([
    "id": "编号", "name": "名称", "daily_cap": "每日上限", "fit": "适合",
  ])
  static let campaignKeys = KeyTable([
    "theme": "主题", "observance": "宣传日", "from": "开始", "to": "结束", "min": "至少",
    "categories": "类别", "format": "形式",
  ])
  static let bandKeys = KeyTable(["lo": "最少", "hi": "最多"])
  /// The objective terms of the planning format.
  static let weightKeys = KeyTable([
    "uncovered": "未安排", "coverage": "覆盖", "campaign": "集中宣传", "rotation": "轮次",
    "repeat": "重复主题", "month_theme": "月主题", "fit": "适合", "week": "每周", "area": "片区均衡",
    "team": "队伍均衡", "trip": "出行", "move": "改期", "change_team": "换队伍", "change_theme": "换主题",
    "change_format": "换形式",
  ])
  static let reader = YAMLReader(
    keys: [keys, themeKeys, campaignKeys, bandKeys, weightKeys, itemKeys, liaisonKeys].reduce(
      into: Set()
    ) {
      $0.formUnion($1.all)
    })

  private var settings: StrictMapping
  private let topics: Vocabulary
  private let observances: ObservanceTable

  /// `nil` when the horizon cannot be read.
  static func read(
    _ file: SourceFile?, topics: Vocabulary, observances: ObservanceTable
  ) -> Reported<OutreachRules?> {
    guard let file else { return Reported(nil) }
    var findings: [Diagnostic] = []
    let source = file.text().unwrap(into: &findings)
    let node = reader.read(source).unwrap(into: &findings)
    if node == nil, findings.hasErrors { return Reported(nil, findings) }
    var reading = RulesReading(
      settings: StrictMapping(node, file: file.path, keys: keys), topics: topics,
      observances: observances)
    let rules = reading.rules()
    return Reported(rules, findings + reading.settings.findings)
  }

  /// Stands for days that could not be read, so that the rest of the rules can be.
  private static let unreadDay = CivilDate(dayNumber: 0)

  private mutating func rules() -> OutreachRules? {
    settings.require("from", example: "2026-12-01")
    settings.require("to", example: "2027-11-30")
    settings.require("themes")
    let span = horizon()
    var rules = OutreachRules(span: span ?? DateSpan(from: Self.unreadDay, to: Self.unreadDay))
    rules.stallKits = settings.int("stall_kits", in: 0...1000) ?? rules.stallKits
    rules.themes = themes()
    rules.coverage = byCategory("coverage", in: 0...1000, &settings)
    rules.campaigns = campaigns(
      Vocabulary(rules.themes.map { ($0.id, [$0.name]) }), within: rules.span)
    rules.weekBand = weekBand()
    rules.weights = weights()
    if settings.has("public") {
      rules.publicCategories = Set(settings.choices("public", Choices.category))
    }
    rules.kit = items("kit")
    rules.requests = items("requests")
    rules.liaison = liaison()
    return span == nil ? nil : rules
  }

  private mutating func items(_ key: String) -> OutreachRules.Items {
    var items = OutreachRules.Items()
    guard var entry = settings.mapping(key, Self.itemKeys) else { return items }
    items.lesson = entry.texts("lesson").map(\.text)
    items.stall = entry.texts("stall").map(\.text)
    items.every = entry.texts("every").map(\.text)
    settings.absorb(entry)
    return items
  }

  private mutating func liaison() -> OutreachRules.Liaison? {
    guard var entry = settings.mapping("liaison", Self.liaisonKeys) else { return nil }
    entry.require("name", example: "平安建设办公室")
    let liaison = entry.text("name").map {
      OutreachRules.Liaison(name: $0, phone: entry.text("phone") ?? "")
    }
    settings.absorb(entry)
    return liaison
  }

  private mutating func horizon() -> DateSpan? {
    guard let from = settings.date("from"), let to = settings.date("to") else { return nil }
    guard from <= to, to.dayNumber - from.dayNumber < 1100 else {
      settings.report(
        .outreachHorizon, at: settings.range(of: "to"),
        Bilingual(
          zh: "结束要在开始之后，最多排三年", en: "`to` comes after `from`, three years at most"),
        remedy: Bilingual(zh: "改正开始或结束的日期", en: "Correct one of the dates"))
      return nil
    }
    return DateSpan(from: from, to: to)
  }

  private mutating func themes() -> [OutreachRules.Theme] {
    var themes: [OutreachRules.Theme] = []
    var seen: [String: Int] = [:]
    for var entry in settings.mappings("themes", Self.themeKeys) {
      entry.require("id", example: "anti-fraud")
      entry.require("fit", example: "{ community: 0, school: 1 }")
      if let id = entry.id("id", seen: &seen) {
        if !topics.contains(id) {
          entry.findings.append(
            UnknownReference.diagnostic(id, in: topics, of: .topics, at: entry.range(of: "id")))
        }
        themes.append(
          OutreachRules.Theme(
            id: id, name: entry.text("name") ?? id,
            dailyCap: entry.int("daily_cap", in: 0...1000) ?? 0,
            fit: byCategory("fit", in: 0...1000, &entry)))
      }
      settings.absorb(entry)
    }
    return themes
  }

  private func byCategory(
    _ key: String, in limits: ClosedRange<Int>, _ mapping: inout StrictMapping
  ) -> [VenueCategory: Int] {
    var result: [VenueCategory: Int] = [:]
    for (name, value) in mapping.pairs(key) {
      guard
        let category = mapping.choice(name.text, Choices.category, key: key, at: name.range)
      else { continue }
      if let number = value.text.flatMap(Spelling.int), limits.contains(number) {
        result[category] = number
      } else {
        mapping.report(
          .yamlValue, at: value.isBlank ? name.range : value.range(in: mapping.file),
          Bilingual(zh: "“\(name.text)”后面要写一个整数", en: "`\(name.text)` wants a whole number"),
          remedy: Bilingual(zh: "如 `\(name.text): 1`", en: "Such as `\(name.text): 1`"))
      }
    }
    return result
  }

  private mutating func campaigns(
    _ themes: Vocabulary, within horizon: DateSpan
  ) -> [OutreachRules.Campaign] {
    var campaigns: [OutreachRules.Campaign] = []
    for var entry in settings.mappings("campaigns", Self.campaignKeys) {
      for key in ["theme", "min"] { entry.require(key) }
      let named = observed(&entry, horizon)
      if named == nil { for key in ["from", "to"] { entry.require(key) } }
      let theme = entry.reference("theme", themes, .themes)
      let (from, to) = (entry.date("from") ?? named?.from, entry.date("to") ?? named?.to)
      let min = entry.int("min", in: 0...10_000)
      let categories = entry.choices("categories", Choices.category)
      let format = entry.choice("format", Choices.format)
      if let from, let to, from > to {
        entry.report(
          .outreachHorizon, at: entry.range(of: "to"),
          Bilingual(zh: "结束早于开始", en: "`to` is before `from`"),
          remedy: Bilingual(zh: "改正其中一个日期", en: "Correct one of the dates"))
      } else if let theme, let from, let to, let min {
        if to < horizon.from || from > horizon.to, horizon.to > Self.unreadDay {
          entry.reportOutside(from, horizon)
        }
        campaigns.append(
          OutreachRules.Campaign(
            theme: theme, span: DateSpan(from: from, to: to), min: min, categories: categories,
            format: format))
      }
      settings.absorb(entry)
    }
    return campaigns
  }

  /// The days of the observance a campaign names, the first that meet the horizon; days of its own take their place.
  private func observed(_ entry: inout StrictMapping, _ horizon: DateSpan) -> DateSpan? {
    guard let id = entry.reference("observance", observances.vocabulary, .observances) else {
      return nil
    }
    let spans = (horizon.from.year...horizon.to.year).compactMap {
      observances.span(of: id, in: $0)
    }
    if let span = spans.first(where: { $0.to >= horizon.from && $0.from <= horizon.to }) {
      return span
    }
    entry.report(
      .outreachHorizon, at: entry.range(of: "observance"),
      Bilingual(
        zh: "“\(observances.name(of: id))”不在日程的起止日期里",
        en: "`\(id)` lies outside of the calendar's dates"),
      remedy: Bilingual(
        zh: "写上开始和结束，或者删掉这一条集中宣传", en: "Give from and to, or remove this campaign"))
    return nil
  }

  private mutating func weekBand() -> ClosedRange<Int>? {
    guard var band = settings.mapping("week_band", Self.bandKeys) else { return nil }
    band.require("lo", example: "1")
    band.require("hi", example: "5")
    let (low, high) = (band.int("lo", in: 0...1000), band.int("hi", in: 0...1000))
    if let low, let high, low > high {
      band.report(
        .yamlValue, at: band.range(of: "hi"),
        Bilingual(zh: "最多比最少还小", en: "`hi` is less than `lo`"),
        remedy: Bilingual(zh: "改正其中一个数", en: "Correct one of them"))
    }
    settings.absorb(band)
    guard let low, let high, low <= high else { return nil }
    return low...high
  }

  private mutating func weights() -> [String: AimWeight] {
    guard var weights = settings.mapping("weights", Self.weightKeys) else { return [:] }
    var result: [String: AimWeight] = [:]
    for key in Self.weightKeys.keys {
      if let value = weights.choice(key.name, Choices.weight) { result[key.name] = value }
    }
    settings.absorb(weights)
    return result
  }
}

extension Rule {
  package static let outreachHorizon = Rule(
    "outreach/dates", .error,
    title: Bilingual(zh: "日程的结束不早于开始", en: "A calendar ends after it begins"),
    why: Bilingual(
      zh: "日期颠倒时一场活动也排不进去。", en: "With the dates reversed no visit fits."))
}
