import CampaignModel
import Diagnostics
import FileTree
import Testing

@testable import SiteRendering

@Suite struct AssetTests {
  @Test func blackOnWhiteIsTwentyOne() throws {
    let black = try #require(RGBColor("#000000"))
    let white = try #require(RGBColor("#ffffff"))
    #expect(abs(black.contrast(with: white) - 21) < 1e-9)
    // The grey of WCAG's own examples: 4.48 on white.
    let grey = try #require(RGBColor("#777777"))
    #expect(abs(grey.contrast(with: white) - 4.478) < 0.001)
  }

  @Test func topicColoursReachTheContrastOfText() throws {
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let color = RGBColor(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          for ground in [TopicStyles.paper, TopicStyles.night] {
            #expect(color.contrasting(with: ground, least: 5).contrast(with: ground) >= 5)
          }
        }
      }
    }
  }

  @Test(arguments: ["", "#fff", "#12345g", "red", "#1234567", "＃ffffff"])
  func onlySixDigitsAreAColour(text: String) {
    #expect(RGBColor(text) == nil)
  }

  @Test(arguments: [
    ("a { b: c; }\n", "a{b:c}"), ("/* x */a , b > c :hover{d:e f;;}", "a,b>c :hover{d:e f}"),
    (
      "@media (min-width: 3rem) and (x) { p::before { content: \"a  ; }\"; } }",
      "@media (min-width:3rem) and (x){p::before{content:\"a  ; }\"}}"
    ),
    ("a{w:calc(1px - 2px)}/* open", "a{w:calc(1px - 2px)}"),
  ])
  func stylesheetsAreCompact(css: String, compact: String) {
    #expect(String(decoding: CompactCSS.compact(Array(css.utf8)), as: UTF8.self) == compact)
  }
}
