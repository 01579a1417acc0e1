import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import PosterPrinting
import Testing

@Suite("Vertical forms of the fonts", .enabled(if: Press.hasFonts, Press.noFonts))
struct VerticalFormTests {
  @Test("Marks take their vertical forms, characters keep theirs, and all are an em high")
  func forms() throws {
    let fonts = try #require(
      PosterFonts.prepare(
        characters: [], faces: FontFace.allCases, cacheFolder: Press.cache
      ).value)
    for face in FontFace.allCases {
      let marks = "，。、「」『』（）《》…：！"
      for mark in marks.map(String.init) {
        let level = fonts.shaper.shape(mark, in: face)
        let upright = fonts.shaper.shapeVertically(mark, in: face)
        // ： and ！ stand as they are in some faces; the others never do.
        if !"：！".contains(mark) {
          #expect(level.glyphs.map(\.id) != upright.glyphs.map(\.id), "\(mark) \(face)")
        }
        #expect(abs((upright.clusters.first?.advance ?? 0) - 1) < 0.01)
      }
      let han = fonts.shaper.shapeVertically("永远", in: face)
      #expect(han.glyphs.map(\.id) == fonts.shaper.shape("永远", in: face).glyphs.map(\.id))
      #expect(han.clusters.count == 2)
      let first = try #require(han.glyphs.first)
      #expect(abs(first.x + 0.5) < 0.01)
      #expect(abs(first.y - 0.88) < 0.01)
      // A stop stands in the upper right: its blank is below, where the breaker may take it.
      let stop = try #require(fonts.shaper.shapeVertically("。", in: face).clusters.first)
      #expect(stop.inkEnd < 0.5)
    }
  }
}
