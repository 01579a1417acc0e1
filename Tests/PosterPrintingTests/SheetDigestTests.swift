import CampaignModel
import Hashing
import PosterComposing
import Testing

@testable import PosterPrinting

/// Two display lists that differ anywhere have different digests: each field is changed in turn.
@Suite struct SheetDigestTests {
  private static let box = Box(x: 1, y: 2, width: 3, height: 4)
  private static let color = SheetColor(red: 0.1, green: 0.2, blue: 0.3)
  private static let point = Point(x: 5, y: 6)
  private static let path = SheetPath([
    .move(point), .line(point), .curve(point, Point(x: 1, y: 1), point), .close,
  ])
  private static let line = TextLine(
    face: FontFace(.sans, .regular), size: 5, color: color, text: "平安",
    glyphs: [.init(id: 7, x: 1, y: 2), .init(id: 8, x: 6, y: 2)],
    clusters: [.init(scalarCount: 1, glyphCount: 1), .init(scalarCount: 1, glyphCount: 1)],
    box: box)
  private static let code = MatrixCode(
    text: "a", box: box, color: color, background: color, minModule: 1)
  private static let picture = SheetPicture(
    bytes: [1, 2], format: .png, pixelWidth: 1, pixelHeight: 2, box: box)
  private static let marks: [PosterSheet.Mark] = [
    .rectangle(box, radius: 1, color: color),
    .line(from: point, to: point, thickness: 1, color: color), .path(path, color: color),
    .stroke(path, thickness: 1, color: color, dash: [1, 2]), .text(line), .code(code),
    .picture(picture),
  ]

  private static var sheet: PosterSheet {
    PosterSheet(
      width: 210, height: 297, bleed: 3, title: "甲", author: "乙",
      date: CivilDate(dayNumber: 20_000), source: "a.md",
      elements: marks.map { .init(.paragraph, marks: [$0]) })
  }

  private static func digest(_ sheet: PosterSheet) -> Digest {
    var writer = DigestWriter()
    writer.add(sheet)
    return writer.digest
  }

  private static func digest(_ page: PrintPage) -> Digest {
    var writer = DigestWriter()
    writer.add(PrintDocument(title: "", author: "", date: sheet.date, source: "", pages: [page]))
    return writer.digest
  }

  /// The sheet with one mark changed.
  private static func with(_ mark: PosterSheet.Mark, at index: Int) -> PosterSheet {
    var sheet = sheet
    sheet.elements[index].marks = [mark]
    return sheet
  }

  private static func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var value = value
    change(&value)
    return value
  }

  private static var sheets: [PosterSheet] {
    let dot = SheetPath([.move(point)])
    let fields: [(inout PosterSheet) -> Void] = [
      { $0.width += 1 }, { $0.height += 1 }, { $0.bleed += 1 }, { $0.title = "丙" },
      { $0.author = "丙" }, { $0.language = "en" }, { $0.date = CivilDate(dayNumber: 20_001) },
      { $0.source = "b.md" }, { $0.elements.removeLast() }, { $0.elements.swapAt(0, 1) },
      { $0.elements[0].tag = .artifact }, { $0.elements[0].tag = .heading(level: 1) },
      { $0.elements[0].tag = .heading(level: 2) },
      { $0.elements[0].tag = .figure(alternative: "") },
      { $0.elements[0].tag = .figure(alternative: "图") }, { $0.elements[0].tag = .link(url: "") },
      { $0.elements[0].tag = .link(url: "图") }, { $0.elements[0].clip = box },
      { $0.elements[0].clip = changed(box) { $0.y += 1 } }, { $0.elements[0].marks = [] },
    ]
    let lines: [(inout TextLine) -> Void] = [
      { $0.face = FontFace(.serif, .regular) }, { $0.face = FontFace(.sans, .bold) },
      { $0.face.standsIn = true }, { $0.size += 1 }, { $0.color.red += 0.1 }, { $0.text = "安平" },
      { $0.glyphs[0].id = 9 }, { $0.glyphs[1].x += 1 }, { $0.glyphs[1].y += 1 },
      { $0.glyphs.removeLast() }, { $0.clusters[0].scalarCount = 2 },
      { $0.clusters[0].glyphCount = 2 }, { $0.clusters.removeLast() }, { $0.box.x += 1 },
      { $0.isTurned = true },
    ]
    let codes: [(inout MatrixCode) -> Void] = [
      { $0.text = "b" }, { $0.box.width += 1 }, { $0.color.green += 0.1 },
      { $0.background.blue += 0.1 }, { $0.minModule += 1 },
    ]
    let pictures: [(inout SheetPicture) -> Void] = [
      { $0.bytes = [2, 1] }, { $0.format = .jpeg }, { $0.pixelWidth += 1 },
      { $0.pixelHeight += 1 }, { $0.box.height += 1 },
    ]
    let others: [(Int, PosterSheet.Mark)] = [
      (0, .rectangle(changed(box) { $0.x += 1 }, radius: 1, color: color)),
      (0, .rectangle(box, radius: 2, color: color)),
      (0, .rectangle(box, radius: 1, color: changed(color) { $0.red = 1 })),
      (1, .line(from: Point(x: 0, y: 6), to: point, thickness: 1, color: color)),
      (1, .line(from: point, to: Point(x: 5, y: 0), thickness: 1, color: color)),
      (1, .line(from: point, to: point, thickness: 2, color: color)),
      (1, .line(from: point, to: point, thickness: 1, color: changed(color) { $0.blue = 1 })),
      (2, .path(dot, color: color)), (2, .path(path, color: changed(color) { $0.blue = 1 })),
      (2, .path(SheetPath(path.steps.dropLast()), color: color)),
      (3, .stroke(dot, thickness: 1, color: color, dash: [1, 2])),
      (3, .stroke(path, thickness: 2, color: color, dash: [1, 2])),
      (3, .stroke(path, thickness: 1, color: changed(color) { $0.red = 1 }, dash: [1, 2])),
      (3, .stroke(path, thickness: 1, color: color, dash: [1])),
    ]
    return fields.map { changed(sheet, $0) } + lines.map { with(.text(changed(line, $0)), at: 4) }
      + codes.map { with(.code(changed(code, $0)), at: 5) }
      + pictures.map { with(.picture(changed(picture, $0)), at: 6) }
      + others.map { with($0.1, at: $0.0) }
  }

  @Test func everyChangeOfASheetTells() {
    let all = [Self.sheet] + Self.sheets
    #expect(Set(all).count == all.count)
    #expect(Set(all.map(Self.digest)).count == all.count)
  }

  @Test func everyChangeOfAPageTells() {
    let page = PrintPage(
      width: 10, height: 20, placements: [.init(Self.sheet)],
      elements: [.init(.artifact, marks: [Self.marks[0]])])
    let changes: [(inout PrintPage) -> Void] = [
      { $0.width += 1 }, { $0.height += 1 }, { $0.trim.x += 1 }, { $0.bleed.x += 1 },
      { $0.placements = [] }, { $0.placements[0].origin.x += 1 }, { $0.placements[0].scale = 2 },
      { $0.placements[0].turns = 1 }, { $0.placements[0].clip = Self.box },
      { $0.placements[0].sheet.title = "丁" }, { $0.elements = [] },
      { $0.elements[0].marks = [Self.marks[1]] },
    ]
    let all = [page] + changes.map { Self.changed(page, $0) }
    #expect(Set(all.map(Self.digest)).count == all.count)
  }

  /// A field added later is to be added to the digest too, and here.
  @Test func noFieldIsForgotten() {
    func count(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
    // Ten fields of a sheet: `fits` alone is not drawn.
    #expect(count(Self.sheet) == 10)
    #expect(count(Self.sheet.elements[0]) == 3)
    #expect(count(Self.line) == 8)
    #expect(count(Self.line.face) == 3)
    #expect(count(Self.code) == 5)
    #expect(count(Self.picture) == 5)
    #expect(count(PrintPage(width: 1, height: 1)) == 6)
    #expect(count(PrintPage.Placement(Self.sheet)) == 5)
    #expect(
      count(PrintDocument(title: "", author: "", date: Self.sheet.date, source: "")) == 6)
  }
}
