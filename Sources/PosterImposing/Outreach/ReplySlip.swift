import CampaignModel
import PosterComposing

/// The part of a letter that comes back: cut off along a dashed line.
struct ReplySlip {
  let venue: Venue
  let visits: [PlannedVisit]
  /// Of the letter; days of other years say theirs.
  let year: Int
  /// By when, in words.
  let deadline: String
  /// To whom.
  let to: String

  private static let row = 8.6
  private static let head = 24.0
  private static let foot = 22.0

  var height: Double { Self.head + Double(visits.count) * Self.row + Self.foot }

  func draw(on pages: inout LetterPages) {
    pages.foot(height: height) { setting, box in elements(setting, box) }
  }

  private func elements(_ setting: TextSetting, _ box: Box) -> [PosterSheet.Element] {
    var elements: [PosterSheet.Element] = []
    func set(
      _ text: String, _ x: Double, _ top: Double, _ width: Double, size: Double = 3.9,
      bold: Bool = false, color: SheetColor = Ink.text, _ align: PosterStyle.Alignment = .start,
      tag: PosterSheet.Element.Tag = .paragraph
    ) {
      let style = TextSetting.Style(
        FontFace(.sans, bold ? .bold : .regular), size: size, color: color, leading: 1.3,
        alignment: align, lines: 1)
      elements.append(
        PosterSheet.Element(
          tag, marks: setting.set(text, style, width: width).marks(x: x, top: top)))
    }
    // The cut, with its words in a gap of the line.
    let words = "沿虚线剪下"
    let (middle, half) = (box.x + box.width / 2, 13.0)
    elements.append(
      PosterSheet.Element(
        .artifact,
        marks: [
          MarkDrawing.dashed(0, box.y, middle - half, box.y),
          MarkDrawing.dashed(middle + half, box.y, box.x * 2 + box.width, box.y),
        ]))
    set(words, middle - half, box.y - 1.7, half * 2, size: 2.9, color: Ink.muted, .center)
    set(
      "回　执", box.x, box.y + 4.5, box.width, size: 5.6, bold: true, .center, tag: .heading(level: 2))
    set(
      "\(venue.name)：\(deadline)交给社区或宣讲队伍，也可以拍照发给\(to)。", box.x, box.y + 13.8, box.width,
      size: 3.5, color: Ink.muted)
    var top = box.y + Self.head - 4
    for visit in visits {
      let line = top + 1.7
      let day = visit.date.year == year ? visit.date.short : visit.date.chinese
      set("\(day) \(visit.format.chinese)", box.x, line, 50, bold: true)
      elements.append(Self.box(box.x + 53, top + 2.1, "可以"))
      set("可以", box.x + 59, line, 12)
      elements.append(Self.box(box.x + 72, top + 2.1, "改期"))
      set("改到＿＿月＿＿日", box.x + 78, line, 42)
      set("预计＿＿＿＿人", box.x + 121, line, box.width - 121, .end)
      top += Self.row
      elements.append(
        PosterSheet.Element(
          .artifact, marks: [MarkDrawing.line(box.x, top, box.right, top, 0.15, Ink.line)]))
    }
    top += 4
    let wide = box.width / 2
    for (index, label) in ["现场联系人：", "电话：", "签字或盖章：", "日期："].enumerated() {
      let x = box.x + Double(index % 2) * wide
      let y = top + Double(index / 2) * 9.5
      let from = Double(label.count) * 3.9
      set(label, x, y, wide)
      elements.append(
        PosterSheet.Element(
          .artifact,
          marks: [MarkDrawing.line(x + from, y + 5, x + wide - 5, y + 5, 0.2, Ink.muted)]))
    }
    return elements
  }

  private static func box(_ x: Double, _ top: Double, _ words: String) -> PosterSheet.Element {
    PosterSheet.Element(
      .figure(alternative: "\(words)：待打勾"),
      marks: [
        MarkDrawing.frame(
          Box(x: x, y: top, width: TickBoxes.side, height: TickBoxes.side), 0.3)
      ])
  }
}
