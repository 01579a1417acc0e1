import CampaignModel
import Diagnostics
import Testing

@testable import SiteRendering

/// Colours an office sets in `theme.yaml`.
struct ThemeColorTests {
  private func findings(_ colors: [Theme.Color]) -> [Rule] {
    var theme = DefaultTheme.theme
    theme.colors = colors
    return ThemeColors(theme: theme).findings.map(\.rule)
  }

  private func color(_ name: String, _ light: String, dark: String? = nil) -> Theme.Color {
    Theme.Color(name: name, light: light, dark: dark, place: .top(of: "theme.yaml"))
  }

  @Test func theDefaultNeedsNone() {
    #expect(findings([]).isEmpty)
    #expect(ThemeColors(theme: DefaultTheme.theme).css.isEmpty)
  }

  @Test func aNameTheStylesDoNotKnow() {
    #expect(findings([color("bord", "#8c2318")]) == [.themeColor])
  }

  @Test func paleWordsAreRefusedInEitherScheme() {
    #expect(
      findings([color("link", "#9fc5b5", dark: "#9adbc0")]) == [.themeContrast, .themeContrast])
    #expect(findings([color("board", "#8c2318", dark: "#5a1a13")]).isEmpty)
    #expect(findings([color("board", "#8c2318", dark: "#f0f0f0")]).contains(.themeContrast))
  }

  @Test func theRulesSetBothSchemes() {
    var theme = DefaultTheme.theme
    theme.colors = [color("board", "#8c2318", dark: "#5a1a13")]
    let css = ThemeColors(theme: theme).css
    #expect(css.contains(":root{--board:#8c2318}") && css.contains("--board:#5a1a13"))
  }
}
