import CCairo
import Diagnostics
import Foundation
import PosterComposing
import Testing

@testable import PosterPrinting

/// Cairo's CFF subsetter once lost 如 (facts: Noto Sans CJK SC Regular; 瘃 distorted; Bold: 忉): text extraction cannot see
/// it, outlines and pixels can.
@Suite("No glyph is lost", .enabled(if: Press.hasFonts, Press.noFonts))
struct OutlineTests {
  @Test(
    "Prepared outlines equal the font's own, for all of GB 2312 in Sans and Serif, Regular and Bold",
    arguments: FontFace.allCases)
  func preparedOutlines(_ face: FontFace) throws {
    let scratch = try Scratch()
    let sample = Array(gb2312Han.unicodeScalars.filter { $0 != "\n" })
    #expect(sample.count == 6763)
    let folder = scratch.path
    _ = try #require(
      PosterFonts.prepare(characters: Set(sample), faces: [face], cacheFolder: folder).value)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let file = FontFile.noto(face)
    let installed = try #require(
      FontFile.folders.lazy.map { "\($0)/\(file.name)" }.first {
        FileManager.default.fileExists(atPath: $0)
      })
    let prepared = try #require(OutlineFont(path: "\(folder)/\(name)", family: nil))
    let original = try #require(OutlineFont(path: installed, family: file.family))
    let different = sample.filter { scalar in
      let outline = prepared.outline(of: scalar)
      return outline.isEmpty || outline != original.outline(of: scalar)
    }
    #expect(different.isEmpty)
  }

  @Test("A damaged glyph is found by its outline: every Bold one, when compared with Regular")
  func comparerFindsDamage() throws {
    let files = [FontFace(.sans, .regular), FontFace(.sans, .bold)].map(FontFile.noto)
    let fonts = files.compactMap { file in
      FontFile.folders.lazy.compactMap {
        InstalledFace(path: "\($0)/\(file.name)", family: file.family)
      }.first
    }
    try #require(fonts.count == 2)
    let sample = Array("如瘃忉平安".unicodeScalars)
    #expect(OutlineComparer.damaged(fonts[0].font, of: fonts[0].font, in: sample).isEmpty)
    #expect(OutlineComparer.damaged(fonts[1].font, of: fonts[0].font, in: sample) == sample)
  }
}

/// A font of a file, for its outlines.
final class OutlineFont {
  private let font: OpaquePointer
  private let functions: OpaquePointer

  init?(path: String, family: String?) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    var found: OpaquePointer?
    for index in 0..<hb_face_count(blob) {
      guard let face = hb_face_create(blob, index) else { continue }
      defer { hb_face_destroy(face) }
      var name = [CChar](repeating: 0, count: 64)
      var size = UInt32(name.count)
      _ = hb_ot_name_get_utf8(face, 1, hb_language_from_string("en", -1), &size, &name)
      let family_ = String(
        decoding: name.prefix(Int(size)).map(UInt8.init(bitPattern:)), as: UTF8.self)
      if family == nil || family_ == family {
        found = hb_font_create(face)
        break
      }
    }
    guard let found, let functions = hb_draw_funcs_create() else { return nil }
    font = found
    self.functions = functions
    hb_draw_funcs_set_move_to_func(
      functions, { _, data, _, x, y, _ in note(data, [1, x, y]) }, nil, nil)
    hb_draw_funcs_set_line_to_func(
      functions, { _, data, _, x, y, _ in note(data, [2, x, y]) }, nil, nil)
    hb_draw_funcs_set_cubic_to_func(
      functions, { _, data, _, a, b, c, d, x, y, _ in note(data, [3, a, b, c, d, x, y]) }, nil, nil)
    hb_draw_funcs_set_close_path_func(functions, { _, data, _, _ in note(data, [4]) }, nil, nil)
  }

  deinit {
    hb_font_destroy(font)
    hb_draw_funcs_destroy(functions)
  }

  /// Steps and points of a character's outline in font units.
  func outline(of scalar: Unicode.Scalar) -> [Float] {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 else { return [] }
    let path = OutlinePath()
    hb_font_get_glyph_shape(font, glyph, functions, Unmanaged.passUnretained(path).toOpaque())
    return path.steps
  }
}

private final class OutlinePath {
  var steps: [Float] = []
}

private func note(_ data: UnsafeMutableRawPointer?, _ step: [Float]) {
  guard let data else { return }
  Unmanaged<OutlinePath>.fromOpaque(data).takeUnretainedValue().steps += step
}
