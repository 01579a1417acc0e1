import CampaignModel
import PosterComposing

/// A letter set on as many A4 pages as it takes: head, prose, tables, and a part at the foot.
struct LetterPages {
  typealias Column = ListPages.Column

  private static let paper = PaperSize.a4
  /// A little less than GB/T 9704 gives official letters, so that the reply stays on the page.
  private static let margin = (left: 26.0, right: 24.0, top: 17.0, bottom: 12.0)
  private static let size = 4.3
  private static let leading = 1.55

  private let setting: TextSetting
  private let width: Double
  private let bottom: Double
  private var pages: [[PosterSheet.Element]] = [[]]
  private var top = Self.margin.top

  init(setting: TextSetting) {
    self.setting = setting
    width = Self.paper.width - Self.margin.left - Self.margin.right
    bottom = Self.paper.height - Self.margin.bottom
  }

  func finish(like document: PrintDocument) -> [PrintPage] {
    pages.map { elements in
      PrintPage(
        width: Self.paper.width, height: Self.paper.height,
        placements: [
          .init(
            PosterSheet(
              width: Self.paper.width, height: Self.paper.height, bleed: 0, title: document.title,
              author: document.author, language: document.language, date: document.date,
              source: document.source, elements: elements))
        ])
    }
  }

  /// The office's name over a thick and a thin line.
  mutating func letterhead(_ office: String) {
    let style = TextSetting.Style(
      FontFace(.serif, .bold), size: 8.2, leading: 1.2, alignment: .center, lines: 1)
    add(office, style, .paragraph)
    top += 3
    let (left, right) = (Self.margin.left, Self.margin.left + width)
    draw(
      .artifact,
      [
        MarkDrawing.line(left, top, right, top, 0.9, Ink.text),
        MarkDrawing.line(left, top + 1.3, right, top + 1.3, 0.25, Ink.text),
      ])
    top += 7
  }

  mutating func title(_ text: String) {
    let style = TextSetting.Style(
      FontFace(.serif, .bold), size: 6.2, leading: 1.35, alignment: .center)
    add(text, style, .heading(level: 1))
    top += 3.5
  }

  mutating func salutation(_ text: String) {
    add(
      text, TextSetting.Style(FontFace(.sans, .bold), size: Self.size, leading: Self.leading),
      .paragraph)
  }

  mutating func paragraph(_ text: String) {
    top += 1
    add(
      text, TextSetting.Style(size: Self.size, leading: Self.leading, alignment: .justify),
      .paragraph)
    top += 1
  }

  /// Lists beside each other, each with its head; those with nothing on them are left out.
  mutating func lists(_ lists: [(head: String, items: [String])]) {
    let filled = lists.filter { !$0.items.isEmpty }
    guard !filled.isEmpty else { return }
    let gap = 8.0
    let wide = (width - gap * Double(filled.count - 1)) / Double(filled.count)
    let heads = TextSetting.Style(FontFace(.sans, .bold), size: Self.size, leading: Self.leading)
    let style = TextSetting.Style(size: 3.9, leading: 1.45)
    let indent = 5.2
    let columns = filled.map { list in
      (
        head: setting.set(list.head, heads, width: wide),
        items: list.items.map { setting.set($0, style, width: wide - indent) }
      )
    }
    let height =
      columns.map { column in
        column.head.height + 1.5 + column.items.reduce(0) { $0 + $1.height + 0.8 }
      }.max() ?? 0
    top += 1
    guard height <= bottom - Self.margin.top else { return flow(filled) }
    breakPage(for: height)
    for (index, column) in columns.enumerated() {
      let x = Self.margin.left + Double(index) * (wide + gap)
      draw(.heading(level: 2), column.head.marks(x: x, top: top))
      var line = top + column.head.height + 0.4
      draw(.artifact, [MarkDrawing.line(x, line, x + wide, line, 0.25, Ink.line)])
      line += 1.1
      for (number, item) in column.items.enumerated() {
        let label = setting.set("\(number + 1).", style, width: indent)
        draw(.paragraph, label.marks(x: x, top: line) + item.marks(x: x + indent, top: line))
        line += item.height + 0.8
      }
    }
    top += height + 2
  }

  /// Lists longer than a page, one below the other.
  private mutating func flow(_ lists: [(head: String, items: [String])]) {
    for list in lists {
      let head = TextSetting.Style(FontFace(.sans, .bold), size: Self.size, leading: Self.leading)
      add(list.head, head, .heading(level: 2))
      for (number, item) in list.items.enumerated() {
        add("\(number + 1). \(item)", TextSetting.Style(size: 3.9, leading: 1.45), .paragraph)
      }
    }
  }

  /// Who writes, and when, at the right edge.
  mutating func closing(_ office: String, _ date: String) {
    top += 3
    let style = TextSetting.Style(size: Self.size, leading: Self.leading, alignment: .end)
    breakPage(for: 2 * Self.size * Self.leading)
    add(office, style, .paragraph)
    add(date, style, .paragraph)
  }

  /// A ruled table; its head is not repeated, a letter's table is short.
  mutating func table(_ columns: [Column], rows: [[String]]) {
    top += 1.5
    let total = columns.reduce(0) { $0 + $1.share }
    let widths = columns.map { width * $0.share / max(total, 0.001) }
    for (index, row) in ([columns.map(\.title)] + rows).enumerated() {
      let face = FontFace(.sans, index == 0 ? .bold : .regular)
      let style = TextSetting.Style(face, size: 3.9, leading: 1.3, alignment: .center)
      let blocks = zip(row, widths).map { setting.set($0, style, width: max($1 - 3, 1)) }
      let height = (blocks.map(\.height).max() ?? 0) + 3.4
      breakPage(for: height)
      var x = Self.margin.left
      for (block, wide) in zip(blocks, widths) {
        let box = Box(x: x, y: top, width: wide, height: height)
        let ground: [PosterSheet.Mark] =
          index == 0 ? [.rectangle(box, radius: 0, color: Ink.pale)] : []
        draw(.artifact, ground + [MarkDrawing.frame(box, 0.2, Ink.line)])
        draw(.paragraph, block.marks(x: x + 1.5, top: top + (height - block.height) / 2))
        x += wide
      }
      top += height
    }
    top += 2.5
  }

  /// What stands at the foot of the last page, or of one more.
  mutating func foot(
    height: Double, _ elements: (TextSetting, Box) -> [PosterSheet.Element]
  ) {
    breakPage(for: height + 4)
    let box = Box(x: Self.margin.left, y: bottom - height, width: width, height: height)
    pages[pages.count - 1] += elements(setting, box)
    top = bottom
  }

  private mutating func breakPage(for height: Double) {
    guard top + height > bottom, top > Self.margin.top else { return }
    pages.append([])
    top = Self.margin.top
  }

  private mutating func add(
    _ text: String, _ style: TextSetting.Style, _ tag: PosterSheet.Element.Tag
  ) {
    let block = setting.set(text, style, width: width)
    breakPage(for: block.height)
    draw(tag, block.marks(x: Self.margin.left, top: top))
    top += block.height
  }

  private mutating func draw(_ tag: PosterSheet.Element.Tag, _ marks: [PosterSheet.Mark]) {
    pages[pages.count - 1].append(PosterSheet.Element(tag, marks: marks))
  }
}
