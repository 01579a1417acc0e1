import CXlsxWriter

/// The formats of a workbook's cells, each made once.
struct WorkbookLooks {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// What a cell looks like.
  enum Look: CaseIterable {
    case planHead, entryHead, group
    case text, wrapped, date, month, number
    case entryText, entryWrapped, entryDate, entryNumber
    case totalText, totalNumber
    case title, plain
  }

  private let formats: [Look: Format]
  let done: Format?
  let struck: Format?
  let late: Format?
  let newMonth: Format?

  private static let face = "微软雅黑"
  private static let (red, gold, pale, yellow, line): (UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x8C2318, 0x8A6A14, 0xF6EEEC, 0xFFF8DC, 0xB9AFA9
  )

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    var formats: [Look: Format] = [:]
    for look in Look.allCases {
      guard let format = workbook_add_format(book) else { continue }
      Self.set(format, look)
      formats[look] = format
    }
    self.formats = formats
    done = Self.mark(book, words: 0x3E5B49, ground: 0xE6F2E9)
    struck = Self.mark(book, words: 0x8A817B, ground: 0xEFEDEB)
    if let struck { format_set_font_strikeout(struck) }
    late = Self.mark(book, words: 0x7A3B00, ground: 0xFFE3C2)
    newMonth = workbook_add_format(book)
    if let newMonth {
      // All four: some programs take the border of a condition for the whole border.
      format_set_border(newMonth, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(newMonth, Self.line)
      format_set_top(newMonth, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_top_color(newMonth, Self.red)
    }
  }

  subscript(look: Look) -> Format? { formats[look] }

  private static func mark(
    _ book: UnsafeMutablePointer<lxw_workbook>, words: UInt32, ground: UInt32
  ) -> Format? {
    let format = workbook_add_format(book)
    if let format {
      format_set_font_color(format, words)
      format_set_bg_color(format, ground)
    }
    return format
  }

  private static func set(_ format: Format, _ look: Look) {
    format_set_font_name(format, face)
    format_set_font_size(format, look == .title ? 16 : 10)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    switch look {
    case .plain:
      format_set_text_wrap(format)
      return
    case .title:
      format_set_bold(format)
      format_set_font_color(format, red)
      return
    default: break
    }
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_border_color(format, line)
    switch look {
    case .planHead, .entryHead, .group:
      format_set_bold(format)
      format_set_font_color(format, 0xFFFFFF)
      format_set_bg_color(format, look == .entryHead ? gold : red)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_text_wrap(format)
    case .date, .entryDate:
      format_set_num_format(format, "yyyy-mm-dd")
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .month:
      format_set_num_format(format, "yyyy\"年\"m\"月\"")
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .number, .entryNumber, .totalNumber:
      // Nothing is a dash, so that what there is stands out.
      format_set_num_format(format, look == .entryNumber ? "0" : "0;-0;\"–\"")
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .text, .entryText, .totalText:
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .wrapped, .entryWrapped:
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_text_wrap(format)
    case .title, .plain: break
    }
    switch look {
    case .entryText, .entryWrapped, .entryDate, .entryNumber: format_set_bg_color(format, yellow)
    case .totalText, .totalNumber:
      format_set_bold(format)
      format_set_bg_color(format, pale)
      format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
      format_set_top_color(format, red)
    default: break
    }
  }
}
