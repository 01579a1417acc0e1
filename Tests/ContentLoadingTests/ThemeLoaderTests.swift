import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Testing

@Suite struct ThemeLoaderTests {
  private func tree(_ files: [String: String]) -> SourceTree {
    SourceTree(files.map { SourceFile(path: $0.key, text: $0.value) })
  }

  @Test func readsTemplatesAssetsAndStrings() {
    let loaded = ThemeLoader().load(
      tree([
        "themes/default/theme.yaml": "name: 默认\nstrings: { a: 甲 }",
        "themes/default/templates/page.mustache": "{{title}}",
        "themes/default/templates/partials/head.mustache": "头",
        "themes/default/assets/css/site.css": "a{}",
        "themes/default/strings/zh-Hans.yaml": "months:\n  title: 月主题\nb: 乙",
        "themes/default/.hidden": "",
      ]), named: "default")
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.value.templates == ["page": "{{title}}", "partials/head": "头"])
    #expect(loaded.value.assets.keys.sorted() == ["css/site.css"])
    #expect(loaded.value.strings == ["a": "甲", "months.title": "月主题", "b": "乙"])
  }

  @Test func extendsAnother() {
    let loaded = ThemeLoader().load(
      tree([
        "themes/default/theme.yaml": "name: 默认\nstrings: { a: 甲, b: 乙 }",
        "themes/default/templates/page.mustache": "old",
        "themes/default/templates/topic.mustache": "topic",
        "themes/red/theme.yaml": "name: 红\n继承: default\nstrings: { a: 红甲 }",
        "themes/red/templates/page.mustache": "new",
      ]), named: "red")
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.value.name == "red")
    #expect(loaded.value.templates == ["page": "new", "topic": "topic"])
    #expect(loaded.value.templateFiles["page"] == "themes/red/templates/page.mustache")
    #expect(loaded.value.templateFiles["topic"] == "themes/default/templates/topic.mustache")
    #expect(loaded.value.strings == ["a": "红甲", "b": "乙"])
  }

  @Test func missingThemesAndCircles() {
    let one = tree([
      "themes/default/theme.yaml": "name: 默认\nextends: a",
      "themes/a/theme.yaml": "name: A\nextends: default",
    ])
    #expect(ThemeLoader().load(one, named: "default").diagnostics.map(\.rule) == [.themeMissing])
    let missing = ThemeLoader().load(one, named: "defualt")
    #expect(missing.diagnostics.map(\.rule) == [.themeMissing])
    #expect(missing.diagnostics.first?.remedy?.zh.contains("default") == true)
    let strays = ThemeLoader().load(
      tree(["themes/b/theme.yaml": "nmae: B", "themes/b/page.html": ""]), named: "b")
    #expect(strays.diagnostics.map(\.rule) == [.themeStray, .yamlUnknownKey])
  }
}
