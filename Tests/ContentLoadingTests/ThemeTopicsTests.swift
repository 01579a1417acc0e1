import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Testing

@Suite("What a theme gives to topics") struct ThemeTopicsTests {
  private static let icon =
    "<svg viewBox=\"0 0 24 24\"><path d=\"M1 1h9v9z\"/></svg>"
  private static let layout = """
    title: 小样
    kind: notice
    sheets: {A4: 0.6}
    columns: [1fr]
    rows: [1fr]
    areas: [[top]]
    draw: [{areas: [top], shape: icon, icon: bell}]
    regions: [{area: top, take: [{role: headline, style: big}], fit: {max: 30pt}}]
    styles: {big: {weight: bold}}
    """

  private func load(_ topics: String, layout: String = layout) -> Reported<Theme> {
    ThemeLoader().load(
      SourceTree([
        SourceFile(path: "themes/t/theme.yaml", text: "name: 小样\ntopics:\n  fire: {\(topics)}\n"),
        SourceFile(path: "themes/t/posters/small.yaml", text: layout),
        SourceFile(path: "themes/t/posters/icons/bell.svg", text: Self.icon),
      ]), named: "t")
  }

  @Test func reads() {
    let loaded = load("icon: bell, pattern: waves, layouts: [small]")
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    let art = loaded.value.posterArt
    #expect(art.pattern(of: "fire") == .waves)
    #expect(art.icon(of: "fire") == art.icons["bell"])
    #expect(art.icon(of: "bell") == art.icons["bell"])
    #expect(art.pattern(of: "other") == .dots)
    #expect(load("图标: bell, 底纹: 水波, 版式: [small]").value.posterArt == art)
  }

  @Test("The layouts a topic names are tried first")
  func order() {
    let art = load("layouts: [small]").value.posterArt
    var layouts = ["a", "small", "z"].map { PosterLayout(kind: $0) }
    for index in layouts.indices { layouts[index].kind = "notice" }
    #expect(art.ordered(layouts, for: "fire").map(\.name) == ["small", "a", "z"])
    #expect(art.ordered(layouts, for: "other").map(\.name) == ["a", "small", "z"])
  }

  @Test(arguments: [
    ("icon: bel", 16, "bell"), ("pattern: wave", 19, "waves"), ("layouts: [smal]", 20, "small"),
    ("pattern: seal", 19, "scales"), ("icom: bell", 10, "icon"),
  ])
  func namesTheFault(_ topics: String, column: Int, remedy: String) {
    let findings = load(topics).diagnostics
    #expect(findings.count == 1, "\(findings)")
    #expect(findings.first?.range?.start == SourcePosition(line: 3, column: column))
    #expect(findings.first?.remedy?.en.contains(remedy) == true, "\(findings)")
  }

  @Test("A layout that names a drawing nobody has says where")
  func unknownDrawing() {
    let findings = load(
      "icon: bell", layout: Self.layout.replacing("icon: bell", with: "icon: bull")
    )
    .diagnostics
    #expect(findings.first?.rule == .posterLayoutReference)
    #expect(findings.first?.range?.start.line == 7)
    #expect(findings.first?.remedy?.en.contains("bell") == true)
  }

  @Test("Colours made from each other in a circle, or from none, are faults at their place")
  func colors() {
    func findings(_ colors: String) -> [Diagnostic] {
      load("icon: bell", layout: Self.layout + "\ncolors:\n" + colors).diagnostics
    }
    #expect(findings("  a: {tint: 0.1, of: brand}\n  b: {on: a, from: brand, contrast: 7}").isEmpty)
    #expect(findings("  a: {shade: 0.5, of: b}\n  b: {on: a}").count == 2)
    #expect(findings("  a: {shade: 0.5, of: nobody}").first?.range?.start.line == 11)
    #expect(findings("  a: {turn: 180, light: 2}").count == 1)
    #expect(findings("  a: {contrast: 7}").count == 1)
  }
}
