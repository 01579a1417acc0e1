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
    return Reported(
      utf8.value,
      utf8.diagnostics.map {
        Diagnostic(
          .tableEncoding, at: $0.range,
          Bilingual(
            zh: "这个表格既不是 UTF-8 也不是 GB18030 编码", en: "This table is neither UTF-8 nor GB18030"),
          remedy: Bilingual(
            zh: "在 WPS 或 Excel 里“另存为”，类型选“CSV UTF-8（逗号分隔）”",
            en: "Save it again as CSV UTF-8"))
      })
  }
}

extension Rule {
  package static let tableEncoding = Rule(
    "table/encoding", .error,
    title: Bilingual(zh: "表格用 UTF-8 或 GB18030 编码", en: "Tables are UTF-8 or GB18030"),
    why: Bilingual(
      zh: "别的编码会变成乱码，人名和地名就错了。", en: "Other encodings turn names into garbage."))
}
