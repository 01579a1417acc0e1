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

  @Test func readsFonts() {
    let loaded = ThemeLoader().load(
      tree([
        "themes/default/theme.yaml":
          "name: 默认\nfonts:\n  sans: {regular: fonts/a.otf}\n  宋体: {粗体: fonts/c.ttc#2}",
        "themes/default/fonts/a.otf": "A", "themes/default/fonts/c.ttc": "C",
        "themes/default/fonts/OFL.txt": "",
        "themes/red/theme.yaml": "name: 红\nextends: default\nfonts: {sans: {regular: fonts/r.TTF}}",
        "themes/red/fonts/r.TTF": "R",
      ]), named: "red")
    #expect(loaded.diagnostics.isEmpty)
    let fonts = loaded.value.posterFonts.map { "\($0.family) \($0.weight) \($0.file) \($0.index)" }
    #expect(
      fonts.sorted() == [
        "sans regular themes/red/fonts/r.TTF 0", "serif bold themes/default/fonts/c.ttc 1",
      ])
  }

  @Test(arguments: [
    ("fonts/b.otf", "fonts/a.otf"), ("a.otf", "fonts/"), ("fonts/../../x.otf", "fonts/"),
    ("fonts/a.woff", "fonts/"), ("fonts/a.otf#0", "fonts/"), ("fonts/zzzzzzzz.otf", "fonts/"),
  ]) func namesTheFontThatIsNotThere(_ written: String, remedy: String) {
    let loaded = ThemeLoader().load(
      tree([
        "themes/a/theme.yaml":
          "name: A\nfonts:\n  serif: {bold: fonts/a.otf}\n  sans:\n    regular: \(written)",
        "themes/a/fonts/a.otf": "A",
      ]), named: "a")
    #expect(loaded.diagnostics.map(\.rule) == [.themeFont])
    #expect(loaded.diagnostics.first?.range?.start.line == 5)
    #expect(loaded.diagnostics.first?.remedy?.zh.contains(remedy) == true)
  }

  @Test func aFontNobodyNamesIsStray() {
    let loaded = ThemeLoader().load(
      tree(["themes/a/theme.yaml": "name: A", "themes/a/fonts/a.otf": "A"]), named: "a")
    #expect(loaded.diagnostics.map(\.rule) == [.themeStray])
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
