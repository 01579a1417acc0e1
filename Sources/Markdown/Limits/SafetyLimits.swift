package import Diagnostics

/// The limits of a Markdown text, checked before libcmark-gfm sees it: some texts of a few kilobytes would keep it busy for
/// minutes or fill the memory.
enum SafetyLimits {
  /// Bytes of a body.
  static let body = 128 * 1024
  /// Quotes, lists, blocks and emphasis one inside the other.
  static let nesting = 32
  static let tableColumns = 100
  static let tableCells = 10_000
  /// How many times longer a text may become by its references.
  static let expansion = 20
  /// Starts of pictures and of processing instructions, declarations and comments, for each of which the library
  /// may search the whole paragraph.
  static let pictures = 1000
  static let markupOpenings = 500

  /// Every limit a stretch of a text breaks.
  static func faults(in source: SourceText, _ stretch: Range<Int>) -> [Diagnostic] {
    guard stretch.count <= body else { return [tooLong(source, stretch)] }
    return source.bytes.withUnsafeBufferPointer { bytes in
      let text = LimitedText(source: source, bytes: bytes, stretch: stretch)
      var faults = NestingLimit.faults(in: text)
      if text.marks.pipes > 1 { faults += TableLimits.faults(in: text) }
      if text.marks.brackets > 1 { faults += ReferenceLimit.faults(in: text) }
      if text.marks.bangs > min(pictures, markupOpenings) || text.marks.angles > markupOpenings {
        faults += OpeningLimits.faults(in: text)
      }
      return faults
    }
  }

  private static func tooLong(_ source: SourceText, _ stretch: Range<Int>) -> Diagnostic {
    let start = source.position(at: stretch.lowerBound)
    return Diagnostic(
      .bodyLength, at: SourceRange(file: source.file, start: start, end: start),
      Bilingual(
        zh: "正文有 \(stretch.count / 1024) KB，超过了 128 KB（约四万字）",
        en: "The body has \(stretch.count / 1024) KB, more than 128 KB"),
      remedy: Bilingual(zh: "分成几篇来写", en: "Make several texts of it"))
  }

  static func tooDeep(at span: Span?, in file: String) -> Diagnostic {
    tooDeep(at: span?.range(in: file) ?? .top(of: file))
  }

  static func tooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nesting, at: range,
      Bilingual(
        zh: "这里一层套一层，超过了 \(nesting) 层", en: "This is nested deeper than \(nesting) levels"),
      remedy: Bilingual(
        zh: "减少引用、列表、块或加粗的层数；多余的 `>`、空格、`*` 往往是粘贴带来的",
        en: "Nest quotes, lists, blocks or emphasis less; surplus marks often come from pasting"))
  }
}

/// A text whose limits are checked, with its lines at hand.
struct LimitedText {
  let source: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  let stretch: Range<Int>
  let marks: Marks

  /// How often the characters stand in a text without which a limit cannot be broken.
  struct Marks {
    var pipes = 0
    var brackets = 0
    var bangs = 0
    var angles = 0
  }

  init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>, stretch: Range<Int>) {
    self.source = source
    self.bytes = bytes
    self.stretch = stretch
    var marks = Marks()
    for byte in UnsafeBufferPointer(rebasing: bytes[stretch]) {
      marks.pipes &+= byte == ASCII.pipe ? 1 : 0
      marks.brackets &+= byte == ASCII.openBracket ? 1 : 0
      marks.bangs &+= byte == ASCII.bang ? 1 : 0
      marks.angles &+= byte == ASCII.less ? 1 : 0
    }
    self.marks = marks
  }

  func range(_ offsets: Range<Int>) -> SourceRange { source.range(offsets) }

  /// Visits each line without its end; a lone carriage return ends one too, as for the library.
  func forEachLine(_ body: (Range<Int>) -> Void) {
    var start = stretch.lowerBound
    var index = start
    while index < stretch.upperBound {
      let byte = bytes[index]
      index += 1
      guard byte == ASCII.newline || byte == ASCII.carriageReturn else { continue }
      body(start..<(index - 1))
      if byte == ASCII.carriageReturn, index < stretch.upperBound, bytes[index] == ASCII.newline {
        index += 1
      }
      start = index
    }
    if start < stretch.upperBound { body(start..<stretch.upperBound) }
  }

  func isBlank(_ line: Range<Int>) -> Bool {
    line.allSatisfy { bytes[$0] == ASCII.space || bytes[$0] == ASCII.tab }
  }
}

extension Rule {
  package static let bodyLength = Rule(
    "markdown/body-length", .error,
    title: Bilingual(zh: "正文不超过 128 KB", en: "A body has at most 128 KB"),
    why: Bilingual(
      zh: "四万字的文章没有人在手机上读完，也印不到海报上。",
      en: "Nobody reads forty thousand characters on a phone, and no poster holds them."))

  package static let nesting = Rule(
    "markdown/nesting", .error,
    title: Bilingual(zh: "最多套 32 层", en: "At most 32 levels of nesting"),
    why: Bilingual(
      zh: "这么深的结构读者看不懂，也会拖垮排版程序。",
      en: "Nobody can follow deeper nesting, and it can bring programs down."))
}
