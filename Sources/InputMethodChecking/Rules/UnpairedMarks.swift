package import Diagnostics

/// “ ” and 《 》 without their other half in a paragraph or item.
enum UnpairedMarks: InputMethodRule {
  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    let segments = prose.passages.flatMap { passage in
      split(passage).map { (passage: passage, range: $0) }
    }
    for (index, segment) in segments.enumerated() {
      let (passage, range) = segment
      // A quotation over several paragraphs opens anew in each and closes in the last.
      let next = index + 1 < segments.count ? segments[index + 1] : nil
      let goesOn = next.map { firstMark($0.passage, $0.range) == "“" } ?? false
      if let place = quotation(passage, range, goesOn: goesOn) {
        findings.append(quotationFinding(prose, passage, place))
      }
      if let place = title(passage, range) {
        findings.append(titleFinding(prose, passage, place))
      }
    }
  }

  /// Where a quotation mark has no partner.
  private static func quotation(_ passage: Passage, _ range: Range<Int>, goesOn: Bool) -> Int? {
    var open: Int?
    for index in range {
      if passage.text[index] == "“" {
        if open != nil { return index }
        open = index
      } else if passage.text[index] == "”" {
        if open == nil { return index }
        open = nil
      }
    }
    return goesOn ? nil : open
  }

  /// Where a book-title mark has no partner; one may stand in another.
  private static func title(_ passage: Passage, _ range: Range<Int>) -> Int? {
    var open: [Int] = []
    for index in range {
      if passage.text[index] == "《" {
        open.append(index)
      } else if passage.text[index] == "》", open.popLast() == nil {
        return index
      }
    }
    return open.last
  }

  /// List items, headings and table rows each stand for themselves.
  private static func split(_ passage: Passage) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for line in passage.lines {
      let first = passage.character(line.start)
      let second = passage.character(line.start + 1)
      let startsItem =
        first.isOne(of: "#|") || first.isOne(of: "-*+") && Characters.isSpace(second)
        || Characters.isDigit(first)
      if startsItem || ranges.isEmpty {
        ranges.append(line.range)
      } else {
        ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<line.range.upperBound
      }
    }
    return ranges
  }

  private static func firstMark(_ passage: Passage, _ range: Range<Int>) -> UInt32 {
    let index = range.first {
      !Characters.isSpace(passage.text[$0]) && !passage.text[$0].isOne(of: "\u{3000}>")
    }
    return passage.character(index ?? range.upperBound)
  }

  private static func quotationFinding(
    _ prose: Prose, _ passage: Passage, _ place: Int
  ) -> InputMethodFinding {
    let typed = passage.string(place..<(place + 1))
    return prose.finding(
      .unpairedQuotes, passage, place..<(place + 1),
      Bilingual(zh: "这个“\(typed)”不成对", en: "This `\(typed)` has no partner"),
      remedy: Bilingual(
        zh: "前面用“，后面用”，一段里成对；引号里面再引用，用‘ ’",
        en: "Open with `“` and close with `”`; a quotation inside another takes `‘ ’`"))
  }

  private static func titleFinding(
    _ prose: Prose, _ passage: Passage, _ place: Int
  ) -> InputMethodFinding {
    let typed = passage.string(place..<(place + 1))
    return prose.finding(
      .unpairedTitleMarks, passage, place..<(place + 1),
      Bilingual(zh: "这个书名号“\(typed)”不成对", en: "This book-title mark `\(typed)` has no partner"),
      remedy: Bilingual(zh: "补上另一半：《……》", en: "Add the other half: `《…》`"))
  }
}

extension Rule {
  package static let unpairedQuotes = Rule(
    "typing/unpaired-quotes", .warning,
    title: Bilingual(zh: "引号要成对", en: "Quotation marks come in pairs"),
    why: Bilingual(
      zh: "少一半引号，读者分不清哪句是别人说的。",
      en: "With half a pair readers cannot tell where the quoted words end."))

  package static let unpairedTitleMarks = Rule(
    "typing/unpaired-title-marks", .warning,
    title: Bilingual(zh: "书名号要成对", en: "Book-title marks come in pairs"),
    why: Bilingual(
      zh: "少一半书名号，法律和文件的名称就不完整。",
      en: "With half a pair the name of a law or document is left open."))
}
