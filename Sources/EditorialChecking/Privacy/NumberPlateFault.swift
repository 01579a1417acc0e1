package import Diagnostics

/// A vehicle number plate in the text.
struct NumberPlateFault: PassageRule {
  let signs: PassageSigns = .latin

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.classes.isSuperset(of: [.digit, .latin]) else { return }
    for index in passage.scalars.indices where passage[index + 1].isLatin {
      guard Self.provinces.contains(passage[index]), let range = Self.plate(at: index, in: passage)
      else { continue }
      findings.append(.numberPlate(passage.range(range), passage.text(index..<(index + 2))))
    }
  }

  /// Province, office letter, then five characters (six on new-energy plates), two of them digits at least.
  ///
  /// Letters I and O are not used; the last may be 挂 学 警 港 澳.
  static func plate(at index: Int, in passage: Passage) -> Range<Int>? {
    guard isPlateLetter(passage[index + 1]) else { return nil }
    var next = index + 2
    if separators.contains(passage[next]) { next += 1 }
    let start = next
    var digits = 0
    while next - start < 7, passage[next].isDigit || isPlateLetter(passage[next]) {
      if passage[next].isDigit { digits += 1 }
      next += 1
    }
    if next - start == 4, endings.contains(passage[next]) { next += 1 }
    guard (5...6).contains(next - start), digits >= 2 else { return nil }
    if next - start == 6, !isNewEnergy(start..<next, in: passage) { return nil }
    let after = passage[next]
    return after.isDigit || after.isLatin ? nil : index..<next
  }

  /// A letter before, or behind, five digits of which the first may be a letter too.
  private static func isNewEnergy(_ range: Range<Int>, in passage: Passage) -> Bool {
    let tail = range.dropFirst(2)
    return passage[range.lowerBound].isLatin
      ? tail.allSatisfy { passage[$0].isDigit }
      : passage[range.upperBound - 1].isLatin && range.dropLast().allSatisfy { passage[$0].isDigit }
  }

  private static func isPlateLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatin && !"IOio".unicodeScalars.contains(scalar)
  }

  private static let provinces = ScalarSet("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
  private static let separators = ScalarSet("·•・.- ")
  private static let endings = ScalarSet("挂学警港澳")
}

extension Diagnostic {
  fileprivate static func numberPlate(_ range: SourceRange?, _ head: String) -> Diagnostic {
    Diagnostic(
      .numberPlate, at: range,
      Bilingual(zh: "这里写出了一个车牌号（\(head)*****）", en: "A number plate stands here (\(head)*****)"),
      remedy: Bilingual(
        zh: "删掉，写成“一辆白色轿车”这样认不出车主的话",
        en: "Delete it; write “a white car” or the like"))
  }
}

extension Rule {
  package static let numberPlate = Rule(
    "privacy/number-plate", .error,
    title: Bilingual(zh: "不公布车牌号", en: "No number plates"),
    why: Bilingual(
      zh: "凭车牌就能找到车主，公开文书也要求删去车牌。",
      en: "A plate leads to its owner; published court papers strike plates out as well."))
}
