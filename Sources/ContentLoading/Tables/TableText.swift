package import Diagnostics
import FileTree
import Foundation

/// The text of a table file: UTF-8 with or without a mark, UTF-16 with a mark, or GB18030, as WPS and Excel save them.
enum TableText {
  /// Chinese Excel and WPS save "CSV" in the Windows code page, which GB 18030 contains.
  ///
  /// The high bit marks Core Foundation's number 0x0632, kCFStringEncodingGB_18030_2000.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  static func read(_ file: SourceFile) -> Reported<SourceText> {
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]),
      let text = String(bytes: file.bytes, encoding: .utf16)
    {
      return Reported(SourceText(file: file.path, text: text))
    }
    let utf8 = file.text()
    guard utf8.hasErrors else { return utf8 }
    if let text = String(bytes: file.bytes, encoding: gb18030) {
      return Reported(SourceText(file: file.path, text: text))
    }
    return broken(file)
  }

  /// A table of which some lines cannot be read: each of these with its place, in the encoding most lines have.
  private static func broken(_ file: SourceFile) -> Reported<SourceText> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = file.bytes.starts(with: mark) ? file.bytes.dropFirst(3) : file.bytes[...]
    // The byte of a line end is part of no character in either encoding.
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let usable = [String.Encoding.utf8, gb18030].map { encoding in
      lines.count { String(bytes: $0, encoding: encoding) != nil }
    }
    let encoding = usable[1] > usable[0] ? gb18030 : .utf8
    var text: [UInt8] = []
    var broken: [Range<Int>] = []
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append(UInt8(ascii: "\n")) }
      if let whole = String(bytes: line, encoding: encoding) {
        text += whole.utf8
        continue
      }
      // What follows the broken byte cannot be told apart from it.
      text += String(bytes: soundStart(of: line, encoding), encoding: encoding)?.utf8 ?? "".utf8
      broken.append(text.count..<(text.count + 3))
      text += "\u{FFFD}".utf8
    }
    // A file that is no table at all is told once.
    let told = broken.count * 2 > lines.count ? Array(broken.prefix(1)) : broken
    let source = SourceText(file: file.path, bytes: text)
    return Reported(source, told.map { unreadable(source.range($0)) })
  }

  /// The characters before the first broken one.
  private static func soundStart(of line: ArraySlice<UInt8>, _ encoding: String.Encoding)
    -> ArraySlice<UInt8>
  {
    var end = line.startIndex
    while let next = (1...4).lazy.map({ end + $0 }).first(where: {
      $0 <= line.endIndex && String(bytes: line[end..<$0], encoding: encoding) != nil
    }) {
      end = next
    }
    return line[..<end]
  }

  private static func unreadable(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      .tableEncoding, at: place,
      Bilingual(
        zh: "从这里起读不出来：既不是 UTF-8 也不是 GB18030 编码",
        en: "What begins here is neither UTF-8 nor GB18030"),
      remedy: Bilingual(
        zh: "在 WPS 或 Excel 里改好这一格，“另存为”类型选“CSV UTF-8（逗号分隔）”",
        en: "Correct this cell and save the table again as CSV UTF-8"))
  }
}

extension Rule {
  package static let tableEncoding = Rule(
    "table/encoding", .error,
    title: Bilingual(zh: "表格用 UTF-8 或 GB18030 编码", en: "Tables are UTF-8 or GB18030"),
    why: Bilingual(
      zh: "别的编码会变成乱码，人名和地名就错了。", en: "Other encodings turn names into garbage."))
}
