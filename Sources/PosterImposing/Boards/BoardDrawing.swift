import CampaignModel
import PosterComposing

/// One board of the sketch: its name, its picture to scale, and what each number is.
struct BoardDrawing {
  let hung: BoardPlan.Hung
  let campaign: Campaign
  let setting: TextSetting
  let x: Double
  let width: Double

  /// What lies under the small posters, the posters, and the numbers over them.
  struct Drawn {
    var elements: [PosterSheet.Element]
    var placements: [PrintPage.Placement]
    var numbers: [PosterSheet.Mark]
  }

  private static let head = 14.0
  private static let tallest = 86.0
  private static let number = 4.6
  private static let line = 5.6

  /// Millimetres of paper to a millimetre of board.
  private var scale: Double {
    min(width / hung.geometry.width, Self.tallest / hung.geometry.height, 0.16)
  }

  private var listRows: Int { (hung.hangings.count + 1) / 2 }

  var height: Double {
    Self.head + hung.geometry.height * scale + Self.number + 4 + Double(listRows) * Self.line
  }

  func draw(
    top: Double, sheet: (BoardOffer, PaperSize) -> PosterSheet?
  ) -> Drawn {
    var elements = heading(top: top)
    var placements: [PrintPage.Placement] = []
    var numbers: [PosterSheet.Mark] = []
    let geometry = hung.geometry
    let board = Box(
      x: x + (width - geometry.width * scale) / 2, y: top + Self.head,
      width: geometry.width * scale, height: geometry.height * scale)
    var marks: [PosterSheet.Mark] = [
      .rectangle(board, radius: 1.2, color: Ink.pale), MarkDrawing.frame(board, 0.6, Ink.muted),
    ]
    for (place, hanging) in zip(geometry.places, hung.hangings) {
      let box = Box(
        x: board.x + place.box.x * scale, y: board.y + place.box.y * scale,
        width: place.box.width * scale, height: place.box.height * scale)
      marks.append(.rectangle(box, radius: 0, color: Ink.white))
      if let offer = hanging.offer, let poster = sheet(offer, hanging.paper) {
        placements.append(
          .init(
            poster.asThumbnail, at: Point(x: box.x, y: box.y),
            scale: box.width / max(poster.width, 1),
            clip: box))
      }
      marks.append(MarkDrawing.frame(box, 0.2, Ink.line))
      // On the lower edge, where it hides least and belongs to one sheet only.
      numbers += disc(hanging.number, x: box.x + box.width / 2, y: box.bottom)
    }
    elements.append(
      PosterSheet.Element(
        .figure(alternative: "\(hung.board.name)的张贴位置图，共 \(hung.hangings.count) 张"), marks: marks))
    elements += list(top: board.bottom + Self.number + 3)
    return Drawn(elements: elements, placements: placements, numbers: numbers)
  }

  private func heading(top: Double) -> [PosterSheet.Element] {
    let bold = TextSetting.Style(FontFace(.sans, .bold), size: 5.6, leading: 1.2, lines: 1)
    let small = TextSetting.Style(size: 3.2, color: Ink.muted, leading: 1.3, lines: 1)
    let metres = Int((hung.geometry.width / 100).rounded())
    let where_ =
      campaign.whereabouts(of: hung.board)
      + "　栏宽约 \(metres / 10).\(metres % 10) 米"
    return [
      PosterSheet.Element(
        .heading(level: 2),
        marks: setting.set("\(hung.board.id)　\(hung.board.name)", bold, width: width)
          .marks(x: x, top: top)),
      PosterSheet.Element(
        .paragraph, marks: setting.set(where_, small, width: width).marks(x: x, top: top + 7.2)),
    ]
  }

  /// A number on a disc.
  private func disc(_ number: Int, x: Double, y: Double) -> [PosterSheet.Mark] {
    let style = TextSetting.Style(
      FontFace(.sans, .bold), size: 2.4, color: Ink.white, leading: 1, alignment: .center)
    return [.path(MarkDrawing.circle(x: x, y: y, radius: 1.9), color: Ink.text)]
      + setting.set("\(number)", style, width: 6).marks(x: x - 3, top: y - 1.2)
  }

  /// What the numbers are, in two columns.
  private func list(top: Double) -> [PosterSheet.Element] {
    let half = width / 2 - 2
    return hung.hangings.enumerated().map { index, hanging in
      let left = x + Double(index / max(listRows, 1)) * (half + 4)
      let y = top + Double(index % max(listRows, 1)) * Self.line
      let style = TextSetting.Style(size: 3.5, leading: 1.2, lines: 1)
      let words =
        hanging.offer.map {
          "\(hanging.paper.rawValue)　\($0.title)（\($0.layoutTitle)）"
            + (hanging.isEarly ? "　\(hanging.takeDown.short)撤" : "")
        } ?? "\(hanging.paper.rawValue)　空着"
      return PosterSheet.Element(
        .paragraph,
        marks: disc(hanging.number, x: left + 2, y: y + 2.1)
          + setting.set(words, style, width: half - 6).marks(x: left + 5.2, top: y))
    }
  }
}
