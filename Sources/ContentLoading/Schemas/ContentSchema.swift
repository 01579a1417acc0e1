/// The JSON Schemas of the files people write by hand, for editors that complete and check as one types.
///
/// Draft 07, which the YAML language server reads. They are made from the key and choice tables the readers use.
package enum ContentSchema: String, Sendable, CaseIterable {
  case frontMatter = "front-matter"
  case site, hotlines, rules, theme

  /// `site.schema.json`
  package var fileName: String { rawValue + ".schema.json" }

  /// The YAML file of a site folder it describes; `nil` for front matter, which stands inside Markdown.
  package var yamlFile: String? {
    switch self {
    case .frontMatter: nil
    case .site: "content/site.yaml"
    case .hotlines: "content/hotlines.yaml"
    case .rules: "content/outreach/rules.yaml"
    case .theme: "themes/*/theme.yaml"
    }
  }

  /// The schema as a file.
  package var text: String { document.text() + "\n" }

  private var document: OrderedJSON {
    switch self {
    case .frontMatter: Self.frontMatterDocument
    case .site: Self.head("网站设置 site.yaml", SettingsForms.site.schema)
    case .hotlines:
      Self.head(
        "电话登记 hotlines.yaml",
        .object(["type": .text("array"), "items": SettingsForms.hotline.schema]))
    case .rules: Self.head("六进规则 outreach/rules.yaml", RulesForms.rules.schema)
    case .theme:
      Self.head(
        "主题 theme.yaml",
        SettingsForms.theme.schema.with([
          "definitions": .object([
            (FieldForm.Kind.namedTextsName, FieldForm.Kind.namedTextsSchema)
          ])
        ]))
    }
  }

  /// The forms of front matter by the kind of page.
  static let pages: [(name: String, form: FormatForm)] = [
    ("article", FrontMatterForms.article), ("topic", FrontMatterForms.topic),
    ("front-page", FrontMatterForms.frontPage), ("month", FrontMatterForms.month),
    ("page", FrontMatterForms.page),
  ]

  /// Any of the pages; a tool that knows which one it reads takes `#/definitions/article` and so on.
  private static var frontMatterDocument: OrderedJSON {
    head(
      "Markdown 文件开头的设置",
      .object([
        "definitions": .object(pages.map { ($0.name, $0.form.schema) }),
        "anyOf": .list(pages.map { .object(["$ref": .text("#/definitions/\($0.name)")]) }),
      ]))
  }

  private static func head(_ title: String, _ schema: OrderedJSON) -> OrderedJSON {
    guard case .object(let members) = schema else { return schema }
    return .object(
      [
        ("$schema", .text("http://json-schema.org/draft-07/schema#")),
        ("title", .text("板报 Banbao：\(title)")),
      ] + members)
  }
}
