import CampaignModel
import Diagnostics
import Foundation
import PosterComposing
import PosterPrinting
import Testing

@Suite("Prepared fonts", .enabled(if: Press.hasFonts, Press.noFonts))
struct FontTests {
  @Test("Cut once, then found in the cache")
  func cache() throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/fonts"
    let first = try #require(PosterFonts.prepare(characters: ["㐂"], cacheFolder: folder).value)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files.count == 2)
    func stamps() throws -> [Date?] {
      try files.map {
        try FileManager.default.attributesOfItem(atPath: "\(folder)/\($0)")[.modificationDate]
          as? Date
      }
    }
    let before = try stamps()
    let second = try #require(PosterFonts.prepare(characters: ["㐂"], cacheFolder: folder).value)
    #expect(try stamps() == before)
    #expect(first.digest == second.digest)
    // A character of the base set changes nothing, a rare one makes other fonts.
    let common = try #require(
      PosterFonts.prepare(characters: ["㐂", "如"], cacheFolder: folder).value)
    #expect(common.digest == first.digest)
    let rare = try #require(PosterFonts.prepare(characters: ["㛃"], cacheFolder: folder).value)
    #expect(rare.digest != first.digest)
  }

  @Test("A damaged cache file is made anew")
  func damagedCache() throws {
    let scratch = try Scratch()
    _ = PosterFonts.prepare(characters: [], cacheFolder: scratch.path)
    for file in try FileManager.default.contentsOfDirectory(atPath: scratch.path) {
      try Data("not a font".utf8).write(to: URL(filePath: "\(scratch.path)/\(file)"))
    }
    let fonts = try #require(PosterFonts.prepare(characters: [], cacheFolder: scratch.path).value)
    let shaped = fonts.shaper.shape("如", in: FontFace(.sans))
    #expect(shaped.clusters.map(\.isMissing) == [false])
  }

  @Test("A folder that cannot be written only costs time")
  func unwritableCache() throws {
    let scratch = try Scratch()
    let file = try scratch.write([], "file")
    #expect(PosterFonts.prepare(characters: [], cacheFolder: file + "/below").value != nil)
  }

  @Test("Marks, dashes and quotes have the widths the breaker counts on")
  func widths() throws {
    let shaper = try Press().fonts.shaper
    let face = FontFace(.sans)
    for mark in "。，、；：？！”’）》】" {
      let cluster = try #require(shaper.shape(String(mark), in: face).clusters.first)
      #expect(cluster.advance == 1 && cluster.inkEnd <= 0.5, "\(mark)")
    }
    for mark in "“‘（《【" {
      let cluster = try #require(shaper.shape(String(mark), in: face).clusters.first)
      #expect(cluster.advance == 1 && cluster.inkStart >= 0.5, "\(mark)")
    }
    #expect(shaper.shape("——", in: face).clusters.map(\.scalarCount) == [2])
    #expect(shaper.shape("don’t", in: face).clusters[3].advance < 0.4)
    #expect(shaper.shape("😀", in: face).clusters.map(\.isMissing) == [true])
    #expect(shaper.shape("如", in: FontFace(.serif)).clusters.map(\.isMissing) == [true])
    #expect(shaper.shape("", in: face).clusters.isEmpty)
  }
}

@Suite("Without fonts")
struct MissingFontTests {
  @Test("One clear finding for each face, with the package to install")
  func missing() throws {
    let scratch = try Scratch()
    let reported = PosterFonts.prepare(
      characters: [], cacheFolder: scratch.path, folders: ["\(scratch.path)/none"])
    #expect(reported.value == nil)
    #expect(reported.diagnostics.allSatisfy { $0.rule.code == "environment/font-missing" })
    #expect(reported.diagnostics.count == 2)
    let first = try #require(reported.diagnostics.first)
    #expect(
      first.message.zh.contains("Noto Sans CJK SC") && first.message.en.contains("not installed"))
    #expect(first.remedy?.en.contains("apt-get install fonts-noto-cjk") == true)
    #expect(reported.diagnostics.first?.remedy?.zh.contains("fonts-noto-cjk") == true)
  }

  @Test("A file that is no font is said to be broken or missing, not read")
  func notAFont() throws {
    let scratch = try Scratch()
    _ = try scratch.write(Array("no font".utf8), "NotoSansCJK-Regular.ttc")
    let reported = PosterFonts.prepare(
      characters: [], cacheFolder: scratch.path + "/cache", folders: [scratch.path])
    #expect(reported.value == nil && reported.hasErrors)
  }
}
