import CampaignModel
package import Diagnostics

/// Lengths, tracks, papers and colours of a poster layout.
extension StrictMapping {
  mutating func length(_ key: String) -> PosterLength? {
    guard let text = text(key) else { return nil }
    if let length = PosterLength(written: text) { return length }
    rejectLength(text, at: range(of: key))
    return nil
  }

  private mutating func rejectLength(_ text: String, at range: SourceRange) {
    report(
      .posterLayoutLength, at: range,
      Bilingual(zh: "“\(text)”不是长度", en: "`\(text)` is no length"),
      remedy: Bilingual(
        zh: "写成 15mm、24pt 或 7.5%（纸张短边的百分之几），0 到 2000",
        en: "Write 15mm, 24pt or 7.5% (of the sheet's shorter side), 0 to 2000"))
  }

  /// `{A4: 0.6, A3: 1.0}`: paper to reading distance in metres.
  mutating func sheets(_ key: String) -> [PosterLayout.Sheet] {
    pairs(key).compactMap { pair in
      guard let paper = choice(pair.key.text, Choices.paper, key: key, at: pair.key.range) else {
        return nil
      }
      guard let distance = pair.value.text.flatMap(Spelling.number), (0.2...50).contains(distance)
      else {
        report(
          .posterLayoutLength, at: pair.value.range(in: file),
          Bilingual(zh: "阅读距离要写米数", en: "The reading distance is a number of metres"),
          remedy: Bilingual(
            zh: "例如 \(paper.rawValue): 0.6，0.2 到 50", en: "Such as 0.6, from 0.2 to 50"))
        return nil
      }
      return PosterLayout.Sheet(paper, distance: distance)
    }
  }

  mutating func tracks(_ key: String, allowsAuto: Bool) -> [PosterTrack] {
    words(key).compactMap { item in
      if item.text == "auto", allowsAuto { return .auto }
      if item.text.hasSuffix("fr"), let share = Spelling.number(String(item.text.dropLast(2))),
        share > 0
      {
        return .fraction(share)
      }
      if let length = PosterLength(written: item.text) { return .fixed(length) }
      report(
        .posterLayoutLength, at: item.range,
        Bilingual(zh: "“\(item.text)”不是轨道宽度", en: "`\(item.text)` is no track"),
        remedy: Bilingual(
          zh: "写成 40mm、25%、1fr\(allowsAuto ? " 或 auto（按内容）" : "")",
          en: "Write 40mm, 25%, 1fr\(allowsAuto ? " or auto (as the content needs)" : "")"))
      return nil
    }
  }

  /// One list of names per row, one name per column.
  mutating func areas(_ key: String, rows: Int, columns: Int) -> [[String]] {
    guard let node = node(key) else { return [] }
    guard case .list(let lists) = node.content else {
      findings.append(StrictMappingFault.shape(.list, range(of: key), written: nil))
      return []
    }
    let areas = lists.map { list -> [String] in
      let names: [String]
      if case .list(let cells) = list.content {
        names = cells.compactMap(\.text)
      } else {
        names = (list.text ?? "").split(separator: " ").map(String.init)
      }
      if names.count != columns { rejectCount(names.count, columns, at: list.range(in: file)) }
      return names
    }
    if areas.count != rows { rejectCount(areas.count, rows, at: range(of: key)) }
    return areas
  }

  private mutating func rejectCount(_ found: Int, _ wanted: Int, at range: SourceRange) {
    report(
      .posterLayoutLength, at: range,
      Bilingual(
        zh: "这里有 \(found) 个，应当是 \(wanted) 个", en: "There are \(found) here and should be \(wanted)"),
      remedy: Bilingual(
        zh: "分区的行数、列数要和 rows、columns 一样；空格写“.”",
        en:
          "Areas have as many rows and columns as `rows` and `columns`; write `.` for an empty one")
    )
  }
}

extension PosterLength {
  /// Reads `15mm`, `24pt`, `7.5%`; `nil` for anything else.
  fileprivate init?(written text: String) {
    let text = Spelling.halfWidth(text)
    for unit in Unit.allCases where text.hasSuffix(unit.rawValue) {
      let number = text.dropLast(unit.rawValue.count)
      guard let value = Spelling.number(String(number)), (0...2000).contains(value) else {
        return nil
      }
      self.init(value, unit)
      return
    }
    return nil
  }
}

extension Rule {
  package static let posterLayoutLength = Rule(
    "poster-layout/value", .error,
    title: Bilingual(
      zh: "版式里的长度、轨道、颜色要写对", en: "Lengths, tracks and colours of a layout are readable"),
    why: Bilingual(
      zh: "尺寸写错会印出空白或重叠的海报。", en: "A wrong measure would print an empty or overlapping poster."))
}
