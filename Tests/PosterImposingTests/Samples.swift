import CampaignModel
import PosterComposing

@testable import PosterImposing

/// Every character one em wide: enough to lay pages out.
struct SquareShaper: TextShaping {
  func shape(_ text: String, in face: FontFace) -> ShapedText {
    var shaped = ShapedText()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      shaped.clusters.append(
        ShapedText.Cluster(
          scalarCount: 1, advance: scalar.isASCII ? 0.5 : 1, inkStart: 0, inkEnd: 1,
          glyphs: index..<(index + 1)))
      shaped.glyphs.append(ShapedText.Glyph(id: UInt32(index)))
    }
    return shaped
  }
}

let setting = TextSetting(shaper: SquareShaper())

/// A red sheet with a bleed.
func sheet(_ width: Double, _ height: Double, bleed: Double = 3, title: String = "退款骗局")
  -> PosterSheet
{
  let box = Box(x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed)
  return PosterSheet(
    width: width, height: height, bleed: bleed, title: title, author: "青石街道",
    date: CivilDate(dayNumber: 20_000), source: "content/anti-fraud/refund-scam.md",
    elements: [
      PosterSheet.Element(
        .artifact,
        marks: [.rectangle(box, radius: 0, color: SheetColor(red: 1, green: 0, blue: 0))])
    ])
}

/// Everything a page's own marks cover.
func extent(_ mark: PosterSheet.Mark) -> Box {
  switch mark {
  case .rectangle(let box, _, _): box
  case .line(let from, let to, _, _): around([from, to])
  case .path(let path, _), .stroke(let path, _, _, _):
    around(
      path.steps.flatMap { step -> [Point] in
        switch step {
        case .move(let point), .line(let point): [point]
        case .curve(let a, let b, let c): [a, b, c]
        case .close: []
        }
      })
  case .text(let line): line.box
  case .code(let code): code.box
  case .picture(let picture): picture.box
  }
}

private func around(_ points: [Point]) -> Box {
  let (xs, ys) = (points.map(\.x), points.map(\.y))
  let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
  return Box(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
}
