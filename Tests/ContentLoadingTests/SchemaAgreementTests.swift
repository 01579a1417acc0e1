import Diagnostics
import FileTree
import Testing

@testable import ContentLoading

/// The schemas and the readers say the same of the same value, at every limit and for every word.
@Suite struct SchemaAgreementTests {
  /// A file that is without fault, to which one line is added.
  struct Place {
    var path: String
    var schema: ContentSchema
    var definition = ""
    var form: FormatForm
    var base: String
    var indent = ""

    var isMarkdown: Bool { schema == .frontMatter }
  }

  static let places = [
    Place(
      path: "content/anti-fraud/a.md", schema: .frontMatter, definition: "article",
      form: FrontMatterForms.article,
      base: "title: 甲\ndate: 2026-11-03\nprivacy: 已匿名\nminors: 否\nphotos: 无\nconsent: 柜子里\n"),
    Place(
      path: "content/anti-fraud/_index.md", schema: .frontMatter, definition: "topic",
      form: FrontMatterForms.topic, base: "title: 甲\n"),
    Place(
      path: "content/_index.md", schema: .frontMatter, definition: "front-page",
      form: FrontMatterForms.frontPage, base: "title: 甲\n"),
    Place(
      path: "content/months/2026-11.md", schema: .frontMatter, definition: "month",
      form: FrontMatterForms.month, base: "title: 甲\ntopics: [anti-fraud]\n"),
    Place(
      path: "content/pages/about.md", schema: .frontMatter, definition: "page",
      form: FrontMatterForms.page, base: "title: 甲\n"),
    Place(
      path: "content/site.yaml", schema: .site, form: SettingsForms.site,
      base: "title: 甲\noffice: 乙\nbase_url: https://www.example.gov.cn/\n"),
    Place(
      path: "content/hotlines.yaml", schema: .hotlines, form: SettingsForms.hotline,
      base: "- id: a\n  number: \"110\"\n  name: 甲\n  does: 乙\n  never_asks: 丙\n", indent: "  "),
    Place(
      path: "content/outreach/rules.yaml", schema: .rules, form: RulesForms.rules,
      base: """
        from: 2026-12-01
        to: 2027-01-31
        themes: [{ id: anti-fraud, fit: { gov: 0 } }]

        """),
  ]

  /// Values right at the edge of what a form takes, and just beyond it.
  static func values(_ kind: FieldForm.Kind) -> [String] {
    func long(_ count: Int) -> String { String(repeating: "字", count: count) }
    func list(_ count: Int) -> String {
      "[" + (0..<count).map { "要点\($0)" }.joined(separator: ", ") + "]"
    }
    return switch kind {
    case .text(let limit): limit.map { [long($0), long($0 + 1)] } ?? ["随便一句"]
    case .texts(let limit, let count):
      (limit.map { ["[\(long($0))]", "[\(long($0 + 1))]"] } ?? [])
        + (count.map { [list($0), list($0 + 1)] } ?? [])
    case .int(let range):
      [range.lowerBound - 1, range.lowerBound, range.upperBound, range.upperBound + 1]
        .map(String.init) + ["很多"]
    case .bool: ["true", "false", "是", "否", "有", "无", "yes", "no", "也许"]
    case .date:
      ["2026-11-03", "2026/11/3", "2026.11.3", "2026年11月3日", "去年", "11-03"]
    case .choice(let words): words + ["没有这个词"]
    case .choices(let words):
      words.map { "[\($0)]" } + ["[没有这个词]", "没有这个词", words.joined(separator: "、")]
    case .counts(let words, let range):
      words.map { "{ \($0): \(range.upperBound) }" }
        + ["{ \(words[0]): \(range.upperBound + 1) }", "{ 没有这个词: 1 }"]
    case .either(let first, let second): values(first) + values(second)
    case .pattern: ["\"#b3261e\"", "\"#b326\"", "法", "法律", "page", "a-b", "A b", "https://a.cn/b"]
    case .id: ["a-b", "甲"]
    case .mapping, .mappings, .named: ["一句话"]
    case .words, .namedTexts: []
    }
  }

  /// Whether the reader takes a value: nothing said of its kind, length or number.
  private static func isRead(_ place: Place, _ settings: String) -> Bool {
    let text = place.isMarkdown ? "---\n\(settings)---\n正文。\n" : settings
    let findings = CampaignLoader().load(TinySite.tree([place.path: text])).diagnostics
    return !findings.contains { finding in
      let area = finding.rule.code
      return finding.isError && finding.range?.file == place.path
        && (area.hasPrefix("yaml/")
          || ["content/slug", "content/invalid-id", "site/address"].contains(area))
    }
  }

  @Test func everyKeyHasAForm() {
    var forms = [FrontMatterForms.poster, FrontMatterForms.day, SettingsForms.theme]
    forms += Self.places.map(\.form)
    while let form = forms.popLast() {
      let names = Set(form.keys.keys.map(\.name))
      #expect(names == Set(form.fields.keys))
      for demand in form.demands { #expect(names.isSuperset(of: [demand.key] + demand.wants)) }
      for field in form.fields.values {
        #expect(!field.about.isEmpty)
        switch field.kind {
        case .mapping(let inner), .mappings(let inner), .named(let inner): forms.append(inner)
        default: break
        }
      }
    }
  }

  @Test(.enabled(if: SchemaValidator.isPresent, "python3 with jsonschema and yaml is not here"))
  func schemaAndReaderAgree() throws {
    var cases: [SchemaValidator.Case] = []
    var read: [Bool] = []
    for place in Self.places {
      for key in place.form.keys.keys {
        guard let field = place.form.fields[key.name] else { continue }
        let base = place.base.split(separator: "\n").filter {
          !$0.hasPrefix("\(place.indent)\(key.name):")
        }
        for value in Self.values(field.kind) where !Self.isElsewhere(key.name, value, place) {
          for name in [key.name, key.chinese] {
            let text = base.joined(separator: "\n") + "\n\(place.indent)\(name): \(value)\n"
            cases.append(
              SchemaValidator.Case(
                schema: place.schema, definition: place.definition, text: text))
            read.append(Self.isRead(place, text))
          }
        }
      }
    }
    #expect(read.contains(false) && read.contains(true))
    let faults = try SchemaValidator.faults(cases)
    #expect(faults.count == cases.count)
    for index in cases.indices {
      #expect(
        (faults[index] == nil) == read[index], "\(faults[index] ?? "valid"): \(cases[index].text)")
    }
  }

  /// What the reader says under another code, or the base has already.
  private static func isElsewhere(_ key: String, _ value: String, _ place: Place) -> Bool {
    key.hasPrefix("image") || place.base.hasPrefix("- \(key):")
      || key == "number" && value.count > 12
  }

  @Test(
    .enabled(if: SchemaValidator.isPresent, "python3 with jsonschema and yaml is not here"),
    arguments: [
      "tiltle: 甲\ndate: 2026-11-03\n", "title: 甲\n", "标题: 甲\ntitle: 甲\ndate: 2026-11-03\n",
      "title: 甲\ndate: 2026-11-03\nkind: 故事\n", "title: 甲\ndate: 2026-11-03\nimage: a.png\n",
      "title: 甲\ndate: 2026-11-03\nposter: { layout: notice }\n", "title: [甲]\ndate: 2026-11-03\n",
      "title: 甲\ndate: 2026-11-03\nvenues: [gov, 商场]\n",
    ])
  func typicalFaultsFail(settings: String) throws {
    let value = SchemaValidator.Case(schema: .frontMatter, definition: "article", text: settings)
    #expect(try SchemaValidator.faults([value]) != [nil])
  }
}
