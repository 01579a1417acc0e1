import CampaignModel
import Testing

@testable import PosterComposing

@Suite("Drawing decoration")
struct DecorationTests {
  static let icon = PosterIcon(
    width: 24, height: 24,
    shapes: [
      PosterIcon.Shape(
        steps: [
          .move(PosterIcon.Place(0, 0)), .line(PosterIcon.Place(24, 0)),
          .line(PosterIcon.Place(24, 24)), .close,
        ], paint: .fill, tone: 0.5)
    ])

  private func elements(
    _ decoration: PosterDecoration, paper: PaperSize = .a4, bleed: Bool = false
  ) -> [PosterSheet.Element] {
    var layout = PosterLayout(kind: "t")
    var decoration = decoration
    decoration.isBleeding = bleed
    layout.decorations = [decoration]
    let safe = Box(x: 15, y: 15, width: paper.width - 30, height: paper.height - 30)
    let grid = Grid(
      safe: safe, columns: [15..<(paper.width - 15)], rows: [15..<120], areas: [["a"]])
    return DecorationDrawing(
      layout: layout, palette: Palette(layout: layout, brand: "#0d5c91"), paper: paper, grid: grid,
      look: DecorationDrawing.TopicLook(
        sign: "防", icon: Self.icon, pattern: .waves, icons: ["x": Self.icon]),
      shaper: FakeShaper()
    ).elements
  }

  private func numbers(_ marks: [PosterSheet.Mark]) -> [Double] {
    marks.flatMap { mark -> [Double] in
      switch mark {
      case .path(let path, _), .stroke(let path, _, _, _):
        path.steps.flatMap { step -> [Double] in
          switch step {
          case .move(let end), .line(let end): [end.x, end.y]
          case .curve(let a, let b, let c): [a.x, a.y, b.x, b.y, c.x, c.y]
          case .close: []
          }
        }
      case .rectangle(let box, _, _): [box.x, box.y, box.width, box.height]
      default: []
      }
    }
  }

  @Test("Every shape draws, within its clip or its box", arguments: PosterDecoration.Shape.allCases)
  func draws(_ shape: PosterDecoration.Shape) throws {
    for edge in PosterDecoration.Edge.allCases {
      let decoration = PosterDecoration(
        areas: ["a"], shape: shape, fill: "brand", color: "ink", size: .mm(12), edge: edge,
        places: shape == .corner ? [] : [.bottomRight])
      let element = try #require(elements(decoration).first)
      #expect(element.tag == .artifact)
      #expect(!numbers(element.marks).contains { !$0.isFinite })
      let box = Box(x: 15, y: 15, width: 180, height: 105)
      if let clip = element.clip {
        #expect(clip == box)
      } else {
        for case .rectangle(let drawn, _, _) in element.marks { #expect(box.contains(drawn)) }
        for case .stroke(let path, _, _, _) in element.marks {
          #expect(try box.contains(#require(path.bounds)))
        }
      }
    }
  }

  @Test("A pattern is one mark, covers its box and stays small, whatever its period")
  func patterns() throws {
    for shape in PosterDecoration.Shape.allCases where shape.isPattern {
      for size in [0.01, 3, 20, 400.0] {
        let decoration = PosterDecoration(
          areas: ["a"], shape: shape, color: "ink", size: .mm(size))
        let marks = try #require(elements(decoration, paper: .a1, bleed: true).first).marks
        #expect(marks.count == 1)
        #expect(numbers(marks).count < 60_000, "\(shape) \(size)")
        if size == 20, case .path(let path, _) = marks[0], ![.halftone].contains(shape) {
          let bounds = try #require(path.bounds)
          #expect(bounds.x < 20 && bounds.right > 560, "\(shape) \(bounds)")
        }
      }
    }
  }

  @Test("Bleeding decoration runs over the edges its area touches, and only those")
  func bleeds() throws {
    let decoration = PosterDecoration(areas: ["a"], shape: .stripes, fill: "brand")
    let clip = try #require(elements(decoration, bleed: true).first?.clip)
    #expect(clip == Box(x: -3, y: -3, width: 216, height: 123))
  }

  @Test("A drawing keeps its proportions and mixes its tones with the ground")
  func drawing() throws {
    let decoration = PosterDecoration(
      areas: ["a"], shape: .icon, fill: "paper", color: "ink", size: .mm(24), places: [.topRight])
    let marks = try #require(elements(decoration).first).marks
    guard case .path(let path, let color) = marks[0] else { return #expect(Bool(false)) }
    #expect(path.bounds == Box(x: 171, y: 15, width: 24, height: 24))
    #expect(abs(color.red - 0.56) < 0.001)
  }

  @Test("A topic without a drawing shows its sign")
  func sign() throws {
    var layout = PosterLayout(kind: "t")
    layout.decorations = [PosterDecoration(areas: ["a"], shape: .icon, color: "ink")]
    let grid = Grid(
      safe: Box(x: 15, y: 15, width: 180, height: 267), columns: [15..<195], rows: [15..<120],
      areas: [["a"]])
    let drawing = DecorationDrawing(
      layout: layout, palette: Palette(layout: layout, brand: ""), paper: .a4, grid: grid,
      look: DecorationDrawing.TopicLook(sign: "防", icon: nil, pattern: .dots, icons: [:]),
      shaper: FakeShaper())
    guard case .text(let line) = try #require(drawing.elements.first?.marks.first) else {
      return #expect(Bool(false))
    }
    #expect(line.text == "防")
  }
}
