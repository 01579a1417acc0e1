import CCMarkGFM
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
      if text.count(ASCII.pipe, upTo: 1) > 1 { faults += TableLimits.faults(in: text) }
      if text.count(ASCII.openBracket, upTo: 1) > 1 { faults += ReferenceLimit.faults(in: text) }
      if text.count(ASCII.bang, upTo: markupOpenings) > markupOpenings
        || text.count(ASCII.less, upTo: markupOpenings) > markupOpenings
      {
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

  /// How often a byte stands in the text, counted no further than one above `limit`.
  func count(_ byte: UInt8, upTo limit: Int) -> Int {
    guard var place = bytes.baseAddress.map({ UnsafeRawPointer($0 + stretch.lowerBound) }) else {
      return 0
    }
    let end = place + stretch.count
    var count = 0
    while count <= limit, let found = memchr(place, Int32(byte), end - place) {
      count += 1
      place = UnsafeRawPointer(found) + 1
    }
    return count
  }

  func range(_ offsets: Range<Int>) -> SourceRange { source.range(offsets) }

  /// Visits each line without its end; a lone carriage return ends one too, as for the library.
  func forEachLine(_ body: (Range<Int>) -> Void) {
    let hasReturns = count(ASCII.carriageReturn, upTo: 0) > 0
    var start = stretch.lowerBound
    while start < stretch.upperBound {
      let end = lineEnd(from: start, hasReturns: hasReturns)
      body(start..<end)
      let isPair =
        end + 1 < stretch.upperBound && bytes[end] == ASCII.carriageReturn
        && bytes[end + 1] == ASCII.newline
      start = end + (isPair ? 2 : 1)
    }
  }

  private func lineEnd(from start: Int, hasReturns: Bool) -> Int {
    guard hasReturns else {
      guard let base = bytes.baseAddress,
        let end = memchr(base + start, Int32(ASCII.newline), stretch.upperBound - start)
      else { return stretch.upperBound }
      return UnsafeRawPointer(end) - UnsafeRawPointer(base)
    }
    var end = start
    while end < stretch.upperBound, bytes[end] != ASCII.newline, bytes[end] != ASCII.carriageReturn
    {
      end += 1
    }
    return end
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
