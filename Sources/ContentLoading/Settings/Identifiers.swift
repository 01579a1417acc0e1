package import Diagnostics

extension StrictMapping {
  /// An id, unique among those seen so far; addresses and other tables name things by it.
  /// - Parameter seen: Id to line.
  mutating func id(_ key: String, seen: inout [String: Int]) -> String? {
    guard let written = text(key) else { return nil }
    let place = range(of: key)
    let isID =
      written.utf8.count <= 64
      && written.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
    guard isID else {
      report(
        .invalidID, at: place,
        Bilingual(zh: "编号“\(written.clipped)”里有不能用的字", en: "`\(written.clipped)` is no id"),
        remedy: Bilingual(
          zh: "编号只用英文字母、数字和减号，如 b01、anti-fraud；中文写在名称里",
          en: "Use letters, digits and hyphens; Chinese goes into the name"))
      return nil
    }
    if let line = seen.updateValue(place.start.line, forKey: written) {
      seen[written] = line
      report(
        .duplicateID, at: place,
        Bilingual(
          zh: "编号“\(written)”在第 \(line) 行已经用过", en: "The id `\(written)` is taken on line \(line)"),
        remedy: Bilingual(zh: "换一个没有用过的编号", en: "Choose another id"))
      return nil
    }
    return written
  }
}

extension Rule {
  package static let invalidID = Rule(
    "content/invalid-id", .error,
    title: Bilingual(zh: "编号只用字母、数字和减号", en: "Ids are letters, digits and hyphens"),
    why: Bilingual(
      zh: "编号会变成网址和文件名的一部分。", en: "Ids become parts of addresses and file names."))

  package static let duplicateID = Rule(
    "content/duplicate-id", .error,
    title: Bilingual(zh: "编号不能重复", en: "Ids are unique"),
    why: Bilingual(
      zh: "两样东西用一个编号，引用时就分不清是哪一样。",
      en: "With one id for two things a reference could mean either."))
}
