package import Diagnostics
import Markdown

/// The limits checked before any parser sees the text.
enum YAMLLimit {
  static func size(_ source: SourceText, _ range: Range<Int>, limit: Int) -> Diagnostic {
    Diagnostic(
      .yamlTooLong, at: source.range(range.lowerBound..<range.lowerBound),
      Bilingual(
        zh: "这部分有 \(range.count >> 10) KB，超过了 \(limit >> 10) KB",
        en: "\(range.count >> 10) KB here, more than \(limit >> 10) KB"),
      remedy: Bilingual(zh: "长的文字写到正文里", en: "Put long text into the body"))
  }

  /// A character YAML forbids, or nesting that could exhaust the stack of the parser behind.
  static func forbidden(_ block: YAMLBlock) -> Diagnostic? {
    var line = 0
    var lineStart = 0
    var brackets = 0
    var prefix = 0
    var inPrefix = true
    let bytes = block.bytes
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x80 {
        if inPrefix { inPrefix = false }
        if isForbidden(bytes, at: index) {
          return control(block, line: line, range: lineStart..<index)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = index + 1
        prefix = 0
        inPrefix = true
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case 0x09: break
      case 0x0D where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"): break
      case 0..<0x20, 0x7F: return control(block, line: line, range: lineStart..<index)
      default: break
      }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0x09:
        if inPrefix { prefix += 1 }
      default: inPrefix = false
      }
      if brackets > 64 || (inPrefix && prefix > 200) {
        return tooDeep(block, at: block.position(line: line, column: 1))
      }
    }
    return nil
  }

  static func tooDeep(_ block: YAMLBlock, at place: SourcePosition) -> Diagnostic {
    Diagnostic(
      .yamlTooDeep, at: SourceRange(file: block.file, start: place, end: place),
      Bilingual(
        zh: "这里一层套一层，超过了 \(YAMLReader.depthLimit) 层",
        en: "Nested deeper than \(YAMLReader.depthLimit) levels here"),
      remedy: Bilingual(
        zh: "检查有没有多打的 [ 或 { ，或者行首空格太多",
        en: "Look for extra [ or {, or too many spaces before the line"))
  }

  /// C1 controls, U+FEFF, U+FFFE and U+FFFF, which libyaml refuses; U+2028 and U+2029, which it takes for line ends.
  private static func isForbidden(_ bytes: [UInt8], at index: Int) -> Bool {
    switch bytes[index] {
    case 0xC2:
      index + 1 < bytes.count && bytes[index + 1] < 0xA0
    case 0xE2 where index + 2 < bytes.count:
      bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
    case 0xEF where index + 2 < bytes.count:
      (bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF)
        || (bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE)
    default: false
    }
  }

  private static func control(_ block: YAMLBlock, line: Int, range: Range<Int>) -> Diagnostic {
    let column = block.scalars(in: range) + 1
    return Diagnostic(
      .yamlControlCharacter, at: block.range(line: line, columns: column..<(column + 1)),
      Bilingual(zh: "这里有一个看不见的控制字符", en: "There is an invisible control character here"),
      remedy: Bilingual(
        zh: "把光标放到这里，按退格键删掉，再重新输入旁边的字",
        en: "Delete it with the backspace key and type the text beside it again"))
  }
}

extension Rule {
  package static let yamlTooLong = Rule(
    "yaml/too-long", .error,
    title: Bilingual(zh: "设置部分不能太长", en: "Settings are short"),
    why: Bilingual(
      zh: "文首最多 64 KB，一个 YAML 文件最多 1 MB；更长的多半是正文写错了地方。",
      en:
        "Front matter holds at most 64 KB, a YAML file 1 MB; more is usually a body in the wrong place."
    ))

  package static let yamlTooDeep = Rule(
    "yaml/too-deep", .error,
    title: Bilingual(zh: "设置最多套 8 层", en: "Settings nest at most 8 levels"),
    why: Bilingual(
      zh: "没有哪一项需要套这么多层；太深的嵌套多半是括号没有配对。",
      en: "No setting needs more; deep nesting is usually an unpaired bracket."))

  package static let yamlControlCharacter = Rule(
    "yaml/control-character", .error,
    title: Bilingual(zh: "不能有看不见的控制字符", en: "No control characters"),
    why: Bilingual(
      zh: "从别的软件复制时会带进控制字符，读到它后面的内容就会丢失。",
      en: "They come along when copying from other programs, and what follows would be lost."))
}
