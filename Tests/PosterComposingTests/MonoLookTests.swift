import CampaignModel
import Testing

@testable import PosterComposing

@Suite("Posters for laser printers")
struct MonoLookTests {
  private func line(_ color: SheetColor, _ box: Box) -> PosterSheet.Mark {
    .text(
      TextLine(
        face: FontFace(.sans, .bold), size: box.height, color: color, text: "字",
        glyphs: [], clusters: [], box: box))
  }

  private func sheet(_ elements: [PosterSheet.Element]) -> PosterSheet {
    PosterSheet(
      width: 210, height: 297, bleed: 3, title: "t", author: "a",
      date: CivilDate(dayNumber: 0), source: "s", elements: elements)
  }

  private func colors(_ mark: PosterSheet.Mark) -> [SheetColor] {
    switch mark {
    case .rectangle(_, _, let color), .line(_, _, _, let color), .path(_, let color),
      .stroke(_, _, let color, _):
      [color]
    case .text(let line): [line.color]
    case .code(let code): [code.color, code.background]
    case .picture: []
    }
  }

  @Test("Whatever the colours: greys, and text at 7:1 on what lies below it")
  func readable() {
    var noise = SteadyNoise(seed: 5)
    func color() -> SheetColor {
      SheetColor(red: noise.next(), green: noise.next(), blue: noise.next())
    }
    for _ in 0..<400 {
      let head = Box(x: -3, y: -3, width: 216, height: 90)
      let chip = Box(x: 20, y: 120, width: 20, height: 12)
      let marks: [PosterSheet.Mark] = [
        .rectangle(head, radius: 0, color: color()), .rectangle(chip, radius: 6, color: color()),
        line(color(), Box(x: 20, y: 30, width: 100, height: 14)),
        line(color(), Box(x: 22, y: 122, width: 8, height: 8)),
        line(color(), Box(x: 20, y: 200, width: 60, height: 6)),
      ]
      let mono = MonoLook.applied(to: sheet(marks.map { .init(.paragraph, marks: [$0]) }))
      let all = mono.elements.flatMap(\.marks)
      for grey in all.flatMap(colors) {
        #expect(grey.red == grey.green && grey.green == grey.blue)
      }
      let texts = all.compactMap { mark in
        if case .text(let line) = mark { line.color } else { nil }
      }
      // The head is white now, the chip what its rectangle says.
      let chips = all.compactMap { mark -> SheetColor? in
        if case .rectangle(let box, _, let color) = mark, box == chip { color } else { nil }
      }
      #expect(texts[0].contrast(with: .white) >= 7)
      #expect(texts[1].contrast(with: chips[0]) >= 7)
      #expect(texts[2].contrast(with: .white) >= 7)
    }
  }

  @Test("A large ground turns white and keeps a frame where it ends on the sheet")
  func frames() throws {
    let box = Box(x: -3, y: -3, width: 216, height: 90)
    let red = try #require(SheetColor(hex: "#b3261e"))
    let mono = MonoLook.applied(
      to: sheet([.init(.artifact, marks: [.rectangle(box, radius: 0, color: red)])]))
    let marks = mono.elements.flatMap(\.marks)
    #expect(marks.first == .rectangle(box, radius: 0, color: .white))
    #expect(marks.count == 2)
    guard case .line(let from, let to, _, let color) = marks[1] else { return #expect(Bool(false)) }
    #expect(from.y == to.y && from.y < 87 && from.y > 85)
    #expect(color.luminance < 0.05)
  }

  @Test("A faint sign stays faint; a code is black on white")
  func ornaments() throws {
    let pale = SheetColor(hex: "#f4e6e5") ?? .white
    let mono = MonoLook.applied(
      to: sheet([
        .init(.artifact, marks: [line(pale, Box(x: 20, y: 30, width: 80, height: 80))]),
        .init(
          .figure(alternative: ""),
          marks: [
            .code(
              MatrixCode(
                text: "x", box: Box(x: 0, y: 0, width: 9, height: 9), color: pale, background: pale,
                minModule: 1))
          ]),
      ]))
    #expect(try #require(colors(mono.elements[0].marks[0]).first).luminance > 0.6)
    #expect(colors(mono.elements[1].marks[0]) == [.black, .white])
  }

  @Test("A large faint drawing stays a drawing: no frame is drawn around its pieces")
  func drawings() {
    var shape = SheetPath()
    shape.rectangle(Box(x: 20, y: 20, width: 90, height: 90))
    var other = SheetPath()
    other.circle(Point(x: 60, y: 60), radius: 9)
    let pale = SheetColor(gray: 0.9)
    func strokes(_ marks: [PosterSheet.Mark]) -> Int {
      let mono = MonoLook.applied(to: sheet([.init(.artifact, marks: marks)]))
      return mono.elements.flatMap(\.marks).count {
        if case .stroke = $0 { true } else { false }
      }
    }
    #expect(strokes([.path(shape, color: pale), .path(other, color: .white)]) == 0)
    #expect(strokes([.path(shape, color: pale)]) == 1)
  }
}
