package import Diagnostics

extension SourceFile {
  /// The file as checked UTF-8 text; a byte order mark is dropped, an invalid byte is reported with its line.
  ///
  /// On a fault the value still holds the text, with U+FFFD for what could not be read.
  package func text() -> Reported<SourceText> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: body, as: UTF8.self) != nil {
      return Reported(SourceText(file: path, bytes: body))
    }
    let repaired = SourceText(file: path, text: String(decoding: body, as: UTF8.self))
    var place = SourceRange.top(of: path)
    if let offset = repaired.bytes.firstRange(of: Array("\u{FFFD}".utf8))?.lowerBound {
      place = repaired.range(offset..<(offset + 3))
    }
    return Reported(
      repaired,
      [
        Diagnostic(
          .notUTF8, at: place,
          Bilingual(zh: "这个文件不是 UTF-8 编码", en: "This file is not UTF-8"),
          remedy: Bilingual(
            zh: "用记事本“另存为”，编码选 UTF-8，再保存一次",
            en: "Save it again with the encoding UTF-8"))
      ])
  }
}

extension Rule {
  package static let notUTF8 = Rule(
    "files/not-utf8", .error,
    title: Bilingual(zh: "Markdown 和 YAML 文件用 UTF-8 编码", en: "Markdown and YAML files are UTF-8"),
    why: Bilingual(
      zh: "别的编码会变成乱码。表格（CSV）可以是 GB18030，因为 WPS 和 Excel 这样保存。",
      en: "Other encodings turn into garbage. Tables may be GB18030, as WPS and Excel save them."))
}
