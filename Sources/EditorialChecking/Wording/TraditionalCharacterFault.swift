package import Diagnostics

/// A traditional or variant character in the text.
struct TraditionalCharacterFault: PassageRule {
  let signs: PassageSigns = .traditional

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.isRead, passage.classes.contains(.traditional) else { return }
    var index = 0
    while index < passage.scalars.count {
      let start = index
      var standard = ""
      while index < passage.scalars.count,
        let scalar = TraditionalCharacters.standard(of: passage.scalars[index])
      {
        standard.unicodeScalars.append(scalar)
        index += 1
      }
      if index > start {
        let range = start..<index
        findings.append(
          .traditionalCharacter(passage.range(range), passage.text(range), standard))
      } else {
        index += 1
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func traditionalCharacter(
    _ range: SourceRange?, _ found: String, _ standard: String
  ) -> Diagnostic {
    Diagnostic(
      .traditionalCharacter, at: range,
      Bilingual(
        zh: "“\(found)”是繁体字或异体字", en: "“\(found)” is a traditional or variant form"),
      remedy: Bilingual(zh: "改成“\(standard)”", en: "Write “\(standard)”"))
  }
}

extension Rule {
  package static let traditionalCharacter = Rule(
    "wording/traditional-character", .warning,
    title: Bilingual(zh: "用规范汉字", en: "Standard characters"),
    why: Bilingual(
      zh: "国家通用语言文字法要求国家机关以规范汉字为公务用字；繁体字多半是复制粘贴带进来的。",
      en:
        "State organs write in standard characters by law; traditional ones slip in by copy and paste."
    ))
}
