package import Diagnostics

/// Starts of pictures and of `<!`, `<?` in such numbers that the library's search for their ends would take seconds.
enum OpeningLimits {
  static func faults(in text: LimitedText) -> [Diagnostic] {
    var pictures = 0
    var openings = 0
    var previous: UInt8 = 0
    var fault: Diagnostic?
    for index in text.stretch {
      let byte = text.bytes[index]
      defer { previous = byte }
      if previous == ASCII.bang, byte == ASCII.openBracket {
        pictures += 1
        if pictures > SafetyLimits.pictures {
          fault = .openings(
            "![", limit: SafetyLimits.pictures, at: text.range((index - 1)..<(index + 1)))
          break
        }
      } else if previous == ASCII.less, byte == ASCII.bang || byte == UInt8(ascii: "?") {
        openings += 1
        if openings > SafetyLimits.markupOpenings {
          let mark = byte == ASCII.bang ? "<!" : "<?"
          fault = .openings(
            mark, limit: SafetyLimits.markupOpenings, at: text.range((index - 1)..<(index + 1)))
          break
        }
      }
    }
    return fault.map { [$0] } ?? []
  }
}

extension Diagnostic {
  fileprivate static func openings(_ mark: String, limit: Int, at range: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .openings, at: range,
      Bilingual(
        zh: "`\(mark)` 在正文里出现了 \(limit) 次以上",
        en: "`\(mark)` stands in the text more than \(limit) times"),
      remedy: Bilingual(
        zh: "检查是不是粘贴出了错；确实需要时，分成几篇来写",
        en: "See whether pasting went wrong; otherwise make several texts of it"))
  }
}

extension Rule {
  package static let openings = Rule(
    "markdown/openings", .error,
    title: Bilingual(
      zh: "一篇文章最多 1000 张图片、500 处备注", en: "At most 1,000 pictures and 500 comments in a text"),
    why: Bilingual(
      zh: "更多的一定是粘贴出错，而且会让程序卡住好几秒。",
      en: "More come from pasting gone wrong, and would stall the program for seconds."))
}
