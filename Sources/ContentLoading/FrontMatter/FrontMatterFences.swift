package import Diagnostics

/// Where the two `---` lines of a file stand, and what is wrong with them.
struct FrontMatterFences {
  /// The bytes between them; `nil` when there is no front matter.
  private(set) var settings: Range<Int>?
  private(set) var bodyOffset = 0
  private(set) var findings: [Diagnostic] = []
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
    guard let opening = (1...source.lineCount).first(where: { !isBlank($0) }) else {
      findings.append(
        Diagnostic(
          .emptyFile, at: .top(of: source.file),
          Bilingual(zh: "这个文件是空的", en: "This file is empty"),
          remedy: Bilingual(
            zh: "写上内容；不要它就把文件删掉", en: "Write something, or delete the file")))
      return
    }
    guard isDashes(opening) else {
      findings.append(missing(opening))
      return
    }
    if !isFence(opening) { findings.append(nearFence(opening)) }
    let start = startOfLine(opening + 1)
    var near: Int?
    for line in stride(from: opening + 1, through: source.lineCount, by: 1) {
      if isFence(line) {
        close(start, line)
        return
      }
      if near == nil, isDashes(line) { near = line }
    }
    if let near {
      findings.append(nearFence(near))
      close(start, near)
    } else {
      findings.append(unclosed(opening))
      bodyOffset = source.bytes.count
    }
  }

  private mutating func close(_ start: Int, _ line: Int) {
    settings = start..<max(start, source.lineRange(line).lowerBound)
    bodyOffset = startOfLine(line + 1)
  }

  private func startOfLine(_ line: Int) -> Int {
    line <= source.lineCount ? source.lineStarts[line - 1] : source.bytes.count
  }

  private func isBlank(_ line: Int) -> Bool {
    source.lineRange(line).allSatisfy { source.bytes[$0] == 0x20 || source.bytes[$0] == 0x09 }
  }

  /// `---`, spaces behind it allowed.
  private func isFence(_ line: Int) -> Bool {
    var range = source.lineRange(line)
    guard range.count >= 3, source.bytes[range.lowerBound] == UInt8(ascii: "-") else {
      return false
    }
    while let last = range.last, source.bytes[last] == 0x20 || source.bytes[last] == 0x09 {
      range.removeLast()
    }
    return range.count == 3 && range.allSatisfy { source.bytes[$0] == UInt8(ascii: "-") }
  }

  /// A line of nothing but dashes of any kind, as an input method may make of `---`.
  private func isDashes(_ line: Int) -> Bool {
    let range = source.lineRange(line)
    guard range.count >= 2, range.count <= 120,
      let first = range.first(where: { source.bytes[$0] != 0x20 && source.bytes[$0] != 0x09 }),
      // The dashes below are all led by one of these bytes, and Han characters by none.
      [0x2D, 0xE2, 0xEF].contains(source.bytes[first]),
      source.bytes[first] != 0x2D
        || first + 1 < range.upperBound && source.bytes[first + 1] != 0x20
    else { return false }
    let text = source.text(range).trimmed.unicodeScalars
    return text.count > 1 && text.allSatisfy { "-－—–―─﹣−".unicodeScalars.contains($0) }
  }

  private func missing(_ line: Int) -> Diagnostic {
    Diagnostic(
      .missingFrontMatter, at: source.range(source.lineRange(line)).start(in: source.file),
      Bilingual(zh: "文件开头没有标题、日期这些设置", en: "The file does not start with its settings"),
      remedy: Bilingual(
        zh: "在最前面写一行 ---，下面写 `标题: ……`、`日期: 2026-11-03`，再写一行 ---，然后是正文",
        en: "Start with a line `---`, then `title: …` and `date: 2026-11-03`, then `---` again"))
  }

  private func unclosed(_ line: Int) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter, at: source.range(source.lineRange(line)),
      Bilingual(
        zh: "开头的 --- 后面没有第二行 ---，分不清哪里是设置、哪里是正文",
        en: "No second `---` follows: settings and body cannot be told apart"),
      remedy: Bilingual(
        zh: "在设置的最后一行下面、正文的上面，单独写一行 ---",
        en: "Put a line `---` between the settings and the body"))
  }

  private func nearFence(_ line: Int) -> Diagnostic {
    Diagnostic(
      .frontMatterFence, at: source.range(source.lineRange(line)),
      Bilingual(zh: "这一行要正好是三个半角减号", en: "This line must be exactly three hyphens"),
      remedy: Bilingual(zh: "关掉中文输入法，改成 ---", en: "Type `---`"))
  }
}

extension SourceRange {
  /// The place where the range starts, without length.
  fileprivate func start(in file: String) -> SourceRange {
    SourceRange(file: file, start: start, end: start)
  }
}

extension Rule {
  package static let emptyFile = Rule(
    "front-matter/empty-file", .error,
    title: Bilingual(zh: "文件里要有内容", en: "A file has content"),
    why: Bilingual(
      zh: "空文件会变成一个空白的页面。", en: "An empty file would become an empty page."))

  package static let missingFrontMatter = Rule(
    "front-matter/missing", .error,
    title: Bilingual(zh: "文件开头先写设置", en: "A file starts with its settings"),
    why: Bilingual(
      zh: "没有标题和日期，页面、列表和海报都做不出来。",
      en: "Pages, lists and posters need a title and a date."))

  package static let unclosedFrontMatter = Rule(
    "front-matter/unclosed", .error,
    title: Bilingual(zh: "设置的上下各有一行 ---", en: "Settings stand between two `---` lines"),
    why: Bilingual(
      zh: "少了下面一行，整篇正文都会被当作设置。",
      en: "Without the second the whole body is taken for settings."))

  package static let frontMatterFence = Rule(
    "front-matter/fence", .error,
    title: Bilingual(zh: "--- 是三个半角减号", en: "`---` is three hyphens"),
    why: Bilingual(
      zh: "输入法常把减号变成破折号或全角减号，别的软件就认不出这一行。",
      en: "Input methods turn hyphens into dashes, which other programs do not recognise."))
}
