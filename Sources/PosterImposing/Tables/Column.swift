import CampaignModel
import PosterComposing

/// Text set from the top downward in one measure.
struct Column {
  let setting: TextSetting
  let x: Double
  private(set) var top: Double
  let width: Double
  /// Millimetres of a millimetre of A4, so that larger paper has larger type.
  let unit: Double
  private(set) var elements: [PosterSheet.Element] = []

  init(setting: TextSetting, x: Double, top: Double, width: Double, unit: Double = 1) {
    self.setting = setting
    self.x = x
    self.top = top
    self.width = width
    self.unit = unit
  }

  mutating func skip(_ height: Double) { top += height * unit }

  mutating func heading(_ text: String, size: Double, level: Int = 1) {
    add(
      text, TextSetting.Style(FontFace(.sans, .bold), size: size * unit, leading: 1.25),
      .heading(level: level))
  }

  mutating func paragraph(_ text: String, size: Double, color: SheetColor = Ink.text) {
    add(text, TextSetting.Style(size: size * unit, color: color, leading: 1.5), .paragraph)
  }

  /// A numbered step.
  mutating func item(number: Int, _ text: String, size: Double = 3.8) {
    let style = TextSetting.Style(size: size * unit, leading: 1.5)
    let bold = TextSetting.Style(
      FontFace(.sans, .bold), size: size * unit, color: Ink.white, leading: 1, alignment: .center)
    let indent = size * unit * 2
    let disc = size * unit * 0.75
    let block = setting.set(text, style, width: width - indent)
    let centre = top + style.size * style.leading / 2
    var marks: [PosterSheet.Mark] = [
      .path(MarkDrawing.circle(x: x + disc, y: centre, radius: disc), color: Ink.text)
    ]
    marks += setting.set("\(number)", bold, width: disc * 2).marks(
      x: x, top: centre - bold.size / 2)
    marks += block.marks(x: x + indent, top: top)
    elements.append(PosterSheet.Element(.paragraph, marks: marks))
    top += block.height + 2 * unit
  }

  private mutating func add(
    _ text: String, _ style: TextSetting.Style, _ tag: PosterSheet.Element.Tag
  ) {
    let block = setting.set(text, style, width: width)
    elements.append(PosterSheet.Element(tag, marks: block.marks(x: x, top: top)))
    top += block.height
  }
}
