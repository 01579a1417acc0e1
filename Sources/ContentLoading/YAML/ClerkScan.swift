package import Diagnostics

/// The walk of `ClerkTyping` over the lines: knows where a key may stand, and leaves block text and open quotes alone.
struct ClerkScan {
  let keys: Set<String>
  let warnsOfComments: Bool
  let block: YAMLBlock
  var edits: [(line: Int, edit: ClerkTyping.Edit)] = []
  var findings: [Diagnostic] = []
  /// Lines further in than this belong to a text of several lines.
  private var textIndent: Int?
  /// Whether the last key at the left edge had no value, so that lines further in are keys or items.
  private var isOpen = true

  init(keys: Set<String>, warnsOfComments: Bool, block: YAMLBlock) {
    self.keys = keys
    self.warnsOfComments = warnsOfComments
    self.block = block
  }

  private var bytes: [UInt8] { block.bytes }

  mutating func line(_ number: Int, _ whole: Range<Int>, next: Range<Int>?) {
    var start = whole.lowerBound
    while start < whole.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    guard start < whole.upperBound, bytes[start] != UInt8(ascii: "#") else { return }
    let indent = start - whole.lowerBound
    if let limit = textIndent {
      if indent > limit { return }
      textIndent = nil
    }
    for index in whole.lowerBound..<start where bytes[index] == 0x09 {
      replace(number, index..<(index + 1), " ")
    }
    let isItem =
      bytes[start] == UInt8(ascii: "-") && start + 1 < whole.upperBound
      && (bytes[start + 1] == 0x20 || bytes[start + 1] == 0x09)
    if isItem {
      let rest = trimmed((start + 1)..<whole.upperBound)
      if !rest.isEmpty { item(number, rest, indent: indent, next: next) }
      return
    }
    guard indent == 0 || isOpen else { return }
    guard let (key, colon) = keyEnd(start..<whole.upperBound) else { return }
    let after = trimmed(colon.upperBound..<whole.upperBound)
    let isKnown = keys.contains(String(decoding: bytes[key], as: UTF8.self))
    let isWide = colon.count == 3
    guard isKnown || (isWide && indent == 0 && !keys.isEmpty && key.count <= 60) else {
      if indent == 0 { isOpen = after.isEmpty || colon.upperBound == after.lowerBound }
      return
    }
    let isTight = !after.isEmpty && after.lowerBound == colon.upperBound
    if isWide || isTight {
      replace(number, colon, after.isEmpty || !isTight ? ":" : ": ")
    }
    for index in colon.upperBound..<after.lowerBound where bytes[index] == 0x09 {
      replace(number, index..<(index + 1), " ")
    }
    if indent == 0 { isOpen = after.isEmpty }
    guard !after.isEmpty else { return }
    value(number, after, indent: indent, next: next, mayHoldColon: false)
  }

  private mutating func item(_ number: Int, _ rest: Range<Int>, indent: Int, next: Range<Int>?) {
    // `- id: elders` starts a mapping; only its value could need help, and Yams says so.
    if let (key, _) = keyEnd(rest), keys.contains(String(decoding: bytes[key], as: UTF8.self)) {
      return
    }
    value(number, rest, indent: indent, next: next, mayHoldColon: true)
  }

  /// The value of a key or an item; `mayHoldColon` where a mapping could stand.
  private mutating func value(
    _ number: Int, _ range: Range<Int>, indent: Int, next: Range<Int>?, mayHoldColon: Bool
  ) {
    let first = bytes[range.lowerBound]
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") {
      textIndent = indent
      return
    }
    let value = ClerkValue(bytes: bytes, range: range)
    if continues(next, indent: indent) {
      // The value goes on below: only whole lines are certain.
      textIndent = value.opensCollection ? nil : indent
      return
    }
    if let quotes = value.curlyQuotes {
      for quote in quotes { replace(number, quote.range, quote.text) }
      if !value.opensCollection { noteQuotes(number, range) }
      return
    }
    if value.isMisreadText(mayHoldColon: mayHoldColon) {
      replace(number, range.lowerBound..<range.lowerBound, "'")
      for index in range where bytes[index] == UInt8(ascii: "'") {
        replace(number, index..<(index + 1), "''")
      }
      replace(number, range.upperBound..<range.upperBound, "'")
    } else if warnsOfComments, let comment = value.comment {
      noteComment(number, comment..<range.upperBound)
    }
  }

  private func continues(_ next: Range<Int>?, indent: Int) -> Bool {
    guard let next else { return false }
    let spaces = bytes[next].prefix { $0 == 0x20 || $0 == 0x09 }.count
    guard spaces < next.count, bytes[next.lowerBound + spaces] != UInt8(ascii: "#") else {
      return false
    }
    return spaces > indent
  }

  /// Where the first colon stands and what is before it; a half-width colon counts when a space or the end follows, or when
  /// a known key is before it.
  private func keyEnd(_ range: Range<Int>) -> (key: Range<Int>, colon: Range<Int>)? {
    let first = bytes[range.lowerBound]
    guard !SimpleYAML.isIndicator(first) else { return nil }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") {
        let key = trimmed(range.lowerBound..<index)
        let isFree =
          index + 1 == range.upperBound || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09
        if isFree || keys.contains(String(decoding: bytes[key], as: UTF8.self)) {
          return (key, index..<(index + 1))
        }
        return nil
      }
      if byte == 0xEF, index + 2 < range.upperBound || index + 3 == range.upperBound,
        bytes[index + 1] == 0xBC, bytes[index + 2] == 0x9A
      {
        return (trimmed(range.lowerBound..<index), index..<(index + 3))
      }
      index += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  private mutating func replace(_ line: Int, _ range: Range<Int>, _ text: String) {
    edits.append((line, ClerkTyping.Edit(range: range, replacement: Array(text.utf8))))
  }

  func place(_ number: Int, _ range: Range<Int>) -> SourceRange {
    var lineStart = range.lowerBound
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    let column = block.scalars(in: lineStart..<range.lowerBound) + 1
    return block.range(line: number, columns: column..<(column + block.scalars(in: range)))
  }

  private mutating func noteQuotes(_ number: Int, _ range: Range<Int>) {
    findings.append(
      Diagnostic(
        .yamlCurlyQuotes, at: place(number, range),
        Bilingual(
          zh: "整段内容外面的中文引号按英文引号理解，不会显示出来",
          en: "Curly quotes around a whole value are taken for plain ones and not shown"),
        remedy: Bilingual(
          zh: "要显示引号，就在外面再加一对英文双引号", en: "To show them, add a pair of double quotes outside")))
  }

  private mutating func noteComment(_ number: Int, _ range: Range<Int>) {
    findings.append(
      Diagnostic(
        .yamlCommentInValue, at: place(number, range),
        Bilingual(
          zh: "空格后面的 # 到行尾是注释，不会显示出来", en: "From the # on, this is a comment and not shown"),
        remedy: Bilingual(
          zh: "如果它是内容的一部分，给整段内容加上英文双引号",
          en: "If it belongs to the value, put the value into double quotes")))
  }
}

extension Rule {
  package static let yamlCurlyQuotes = Rule(
    "yaml/curly-quotes", .note,
    title: Bilingual(zh: "中文引号可以当英文引号用", en: "Curly quotes work as plain ones"),
    why: Bilingual(
      zh: "输入法打出的是中文引号；只有整段内容外面的一对按英文引号理解，里面的照原样显示。",
      en: "Input methods type them; only a pair around the whole value is taken so."))

  package static let yamlCommentInValue = Rule(
    "yaml/comment-in-value", .warning,
    title: Bilingual(zh: "内容里的 # 要加引号", en: "A # in a value needs quotes"),
    why: Bilingual(
      zh: "YAML 把空格加 # 后面的字当作注释，标题会悄悄短一截。",
      en: "YAML takes what follows for a comment, and a title silently loses its end."))
}
