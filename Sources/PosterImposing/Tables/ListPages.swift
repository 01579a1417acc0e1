import CampaignModel
import PosterComposing

/// Tables and headings over as many A4 pages as they take, each with title, table head and page number.
struct ListPages {
  /// A column of a table.
  struct Column {
    var title: String
    /// Share of the width.
    var share: Double
    var alignment: PosterStyle.Alignment = .start
  }

  enum Cell {
    case text(String)
    case strong(String)
    /// To be ticked with a pen, as many as there are copies.
    case box(Int = 1)
  }

  static let paper = PaperSize.a4
  /// Space for a staple or a hole on the left.
  static let margin = (left: 16.0, right: 12.0, top: 12.0, bottom: 15.0)
  private static let size = 3.3
  private static let padding = 1.3

  private let setting: TextSetting
  private let title: String
  private let note: String
  private let width: Double
  private let bottom: Double
  private var pages: [[PosterSheet.Element]] = []
  private var top = 0.0
  private var columns: [Column] = []

  init(setting: TextSetting, title: String, note: String) {
    self.setting = setting
    self.title = title
    self.note = note
    width = Self.paper.width - Self.margin.left - Self.margin.right
    bottom = Self.paper.height - Self.margin.bottom
    startPage()
  }

  /// Pages with their numbers, made when all are known.
  func finish(like document: PrintDocument) -> [PrintPage] {
    pages.enumerated().map { index, elements in
      let style = TextSetting.Style(size: 2.8, color: Ink.muted, leading: 1, alignment: .center)
      let number = setting.set("第 \(index + 1) 页，共 \(pages.count) 页", style, width: width)
      let foot = PosterSheet.Element(
        .artifact, marks: number.marks(x: Self.margin.left, top: bottom + 3.5))
      let sheet = PosterSheet(
        width: Self.paper.width, height: Self.paper.height, bleed: 0, title: title,
        author: document.author, language: document.language, date: document.date,
        source: document.source, elements: elements + [foot])
      return PrintPage(
        width: sheet.width, height: sheet.height, placements: [.init(sheet)])
    }
  }

  private mutating func startPage() {
    pages.append([])
    top = Self.margin.top
    let isFirst = pages.count == 1
    let style = TextSetting.Style(
      FontFace(.sans, .bold), size: isFirst ? 6.5 : 3.6, leading: 1.3, lines: isFirst ? nil : 1)
    add(setting.set(title, style, width: width), .heading(level: 1))
    if isFirst, !note.isEmpty {
      top += 0.5
      add(
        setting.set(
          note, TextSetting.Style(size: 3.3, color: Ink.muted, leading: 1.45), width: width),
        .paragraph)
    }
    top += 2.5
  }

  private mutating func add(_ block: TextBlock, _ tag: PosterSheet.Element.Tag) {
    draw(tag, block.marks(x: Self.margin.left, top: top))
    top += block.height
  }

  private mutating func draw(_ tag: PosterSheet.Element.Tag, _ marks: [PosterSheet.Mark]) {
    pages[pages.count - 1].append(PosterSheet.Element(tag, marks: marks))
  }

  /// A line over a group; it stays with what follows.
  mutating func heading(_ text: String, note: String = "") {
    let style = TextSetting.Style(FontFace(.sans, .bold), size: 4.2, leading: 1.3)
    let block = setting.set(text, style, width: width)
    let small = TextSetting.Style(size: 2.9, color: Ink.muted, leading: 1.35)
    let below = note.isEmpty ? nil : setting.set(note, small, width: width)
    let needed = block.height + (below?.height ?? 0) + 22
    if top + needed > bottom { startPage() } else { top += 3.5 }
    add(block, .heading(level: 2))
    if let below { add(below, .paragraph) }
    top += 1
  }

  mutating func paragraph(_ text: String) {
    let block = setting.set(text, TextSetting.Style(size: Self.size, leading: 1.5), width: width)
    if top + block.height > bottom { startPage() }
    add(block, .paragraph)
    top += 1.5
  }

  /// Begins a table; its head is repeated on every page.
  mutating func table(_ columns: [Column]) {
    self.columns = columns
    if top + 18 > bottom { startPage() }
    head()
  }

  private mutating func head() {
    let cells = columns.map { Cell.strong($0.title) }
    row(cells, size: 2.8, isHead: true)
  }

  mutating func row(_ cells: [Cell]) { row(cells, size: Self.size, isHead: false) }

  private mutating func row(_ cells: [Cell], size: Double, isHead: Bool) {
    let total = columns.reduce(0) { $0 + $1.share }
    let widths = columns.map { width * $0.share / max(total, 0.001) }
    var height = size * 1.35 + 2 * Self.padding
    var blocks: [TextBlock?] = []
    for (index, column) in columns.enumerated() {
      let room = widths[index] - 2 * Self.padding
      switch cells.indices.contains(index) ? cells[index] : .text("") {
      case .text(let text):
        blocks.append(set(text, size, bold: false, column, room))
      case .strong(let text): blocks.append(set(text, size, bold: true, column, room))
      case .box(let count):
        blocks.append(nil)
        height = max(height, Self.boxes(count, room: room).height + 2 * Self.padding)
      }
      height = max(height, (blocks[index]?.height ?? 0) + 2 * Self.padding)
    }
    if top + height > bottom, !isHead {
      startPage()
      head()
    }
    if isHead {
      let box = Box(x: Self.margin.left, y: top, width: width, height: height)
      draw(.artifact, [.rectangle(box, radius: 0, color: Ink.pale)])
    }
    var x = Self.margin.left
    for (index, column) in columns.enumerated() {
      let left = x + Self.padding
      if let block = blocks[index] {
        draw(.paragraph, block.marks(x: left, top: top + Self.padding))
      } else if cells.indices.contains(index), case .box(let count) = cells[index] {
        draw(
          .figure(alternative: "\(column.title)：待打勾"),
          Self.boxes(count, room: widths[index] - 2 * Self.padding).marks(x: left, top: top))
      }
      x += widths[index]
    }
    top += height
    draw(
      .artifact,
      [
        MarkDrawing.line(
          Self.margin.left, top, Self.margin.left + width, top, isHead ? 0.35 : 0.15,
          isHead ? Ink.text : Ink.line)
      ])
  }

  private func set(
    _ text: String, _ size: Double, bold: Bool, _ column: Column, _ room: Double
  ) -> TextBlock {
    let face = FontFace(.sans, bold ? .bold : .regular)
    let style = TextSetting.Style(face, size: size, leading: 1.35, alignment: column.alignment)
    return setting.set(text, style, width: max(room, 1))
  }

  /// Boxes to tick, in rows.
  private static func boxes(_ count: Int, room: Double) -> TickBoxes {
    TickBoxes(count: max(1, count), perRow: max(1, Int((room + 1) / (TickBoxes.side + 1))))
  }
}

/// Squares to be ticked with a pen.
struct TickBoxes {
  static let side = 4.0

  let count: Int
  let perRow: Int

  var height: Double { Double((count + perRow - 1) / perRow) * (Self.side + 1) - 1 }

  func marks(x: Double, top: Double) -> [PosterSheet.Mark] {
    (0..<count).map { index in
      MarkDrawing.frame(
        Box(
          x: x + Double(index % perRow) * (Self.side + 1),
          y: top + 1 + Double(index / perRow) * (Self.side + 1), width: Self.side,
          height: Self.side), 0.3)
    }
  }
}
