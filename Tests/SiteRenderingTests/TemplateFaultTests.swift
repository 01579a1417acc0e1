import CampaignModel
import Diagnostics
import FileTree
import Testing

@testable import SiteRendering

/// Faults in templates are found with their place; the place is marked `⟦…⟧` in the text.
@Suite struct TemplateFaultTests {
  private func faults(_ marked: String, in name: String = "card") -> (
    found: [String], expected: String
  ) {
    var theme = DefaultTheme.theme
    let start = marked.firstRange(of: "⟦")
    let plain = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    theme.templates[name] = plain
    let before = marked[..<(start?.lowerBound ?? marked.startIndex)]
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = "\(line.count):\((line.last?.unicodeScalars.count ?? 0) + 1)"
    let found = TemplateSet.compile(theme).diagnostics.filter(\.isError).map { fault in
      let range = fault.range
      return
        "\(fault.rule.code) \(range?.file ?? "") \(range?.start.line ?? 0):\(range?.start.column ?? 0)"
    }
    return (found, "themes/default/templates/\(name).mustache \(place)")
  }

  @Test(arguments: [
    ("theme/unknown-name", "<p>{{title}}</p>\n<p>文⟦{{titel}}⟧</p>"),
    ("theme/unknown-name", "{{#topic}}{{⟦⟧nothing}}{{/topic}}"),
    ("theme/unknown-name", "{{#topic}}\n⟦{{topic.nothing}}⟧\n{{/topic}}"),
    ("theme/unknown-partial", "{{title}}\n  ⟦{{>partials/card}}⟧"),
    ("theme/missing-word", "⟦{{t.no_such_word}}⟧"),
    ("theme/syntax", "{{#topic}}{{title}}⟦{{/date}}⟧"),
    ("theme/syntax", "a\n⟦{{#topic}}⟧{{title}}"),
    ("theme/syntax", "一\n二⟦{{title⟧"),
    ("theme/syntax", "⟦{{=<% %>=}}⟧"),
    ("theme/syntax", "⟦{{<layout}}⟧"),
    ("theme/syntax", "⟦{{upper(title)}}⟧"),
    ("theme/escaping", "⟦{{{title}}}⟧"),
    ("theme/escaping", "⟦{{&title}}⟧"),
    ("theme/not-text", "⟦{{topic}}⟧"),
    ("theme/not-text", "{{#topic}}⟦{{.}}⟧{{/topic}}"),
  ])
  func eachFaultHasItsPlace(rule: String, template: String) {
    let template = template.replacing("{{⟦⟧nothing}}", with: "⟦{{nothing}}⟧")
    let (found, expected) = faults(template)
    #expect(found.contains("\(rule) \(expected)"), "\(found), expected \(rule) \(expected)")
  }

  @Test func finishedHTMLNeedsThreeBraces() {
    let (found, expected) = faults("⟦{{main}}⟧", in: "layout")
    #expect(found == ["theme/escaping \(expected)"])
  }

  @Test func aCircleOfIncludesIsFound() {
    var theme = DefaultTheme.theme
    theme.templates["card"] = "{{title}}{{>a}}"
    theme.templates["a"] = "{{>b}}"
    theme.templates["b"] = "\n{{>a}}"
    let codes = TemplateSet.compile(theme).diagnostics.filter(\.isError)
    #expect(codes.map(\.rule.code) == ["theme/cycle"])
    #expect(codes.first?.range?.start == SourcePosition(line: 2, column: 1))
  }

  @Test func includesInPowersStop() {
    var theme = DefaultTheme.theme
    theme.templates["card"] = "{{>p0}}"
    for level in 0..<30 { theme.templates["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    theme.templates["p30"] = "{{title}}"
    #expect(TemplateSet.compile(theme).diagnostics.contains { $0.rule == .templateTooLarge })
  }

  @Test func aMissingTemplateAndAnUnusedOneAreNamed() {
    var theme = DefaultTheme.theme
    theme.templates["article"] = nil
    theme.templates["artikel"] = "<p>"
    let findings = TemplateSet.compile(theme).diagnostics
    #expect(findings.map(\.rule.code) == ["theme/missing-template"])
    theme.templates["article"] = DefaultTheme.theme.templates["article"]
    let rest = TemplateSet.compile(theme).diagnostics
    #expect(rest.map(\.rule.code) == ["theme/unused-template"])
    #expect(rest.first?.severity == .warning)
  }

  @Test func aFaultyThemeGivesNoSite() {
    var theme = DefaultTheme.theme
    theme.templates["card"] = "{{nothing}}"
    let site = RenderedSite(theme: theme)
    #expect(site.tree.isEmpty)
    #expect(site.findings.hasErrors)
  }

  @Test func anEmptyThemeNamesEverything() {
    let findings = TemplateSet.compile(Theme(name: "empty")).diagnostics
    #expect(findings.filter { $0.rule == .templateMissing }.count == TemplateName.allCases.count)
    #expect(findings.filter { $0.rule == .templateMissingWord }.count == WordKey.allCases.count)
  }
}
