package import Diagnostics

/// The national emblem among the pictures.
struct NationalEmblemFault: PassageRule {
  let signs: PassageSigns = .word(.emblem)

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.role == .imageSource || passage.role == .alt,
      passage.tags & WordTag.emblem.bit != 0
    else { return }
    for hit in passage.hits(.emblem) {
      findings.append(.nationalEmblem(passage.range(hit.range)))
    }
  }

  static let words =
    LexiconEntry.list(
      "国徽 guohui GuoHui Guohui national-emblem national_emblem NationalEmblem nationalemblem",
      .emblem)
    + LexiconEntry.list("国徽法", .emblem, isException: true)
}

extension Diagnostic {
  fileprivate static func nationalEmblem(_ range: SourceRange?) -> Diagnostic {
    Diagnostic(
      .nationalEmblem, at: range,
      Bilingual(zh: "配图像是国徽", en: "The picture seems to be the national emblem"),
      remedy: Bilingual(
        zh: "换一张图；街道办不在国徽法规定的使用单位之内",
        en: "Use another picture; street offices are not among the bodies that may use it"))
  }
}

extension Rule {
  package static let nationalEmblem = Rule(
    "wording/national-emblem", .error,
    title: Bilingual(zh: "宣传图片不用国徽", en: "No national emblem"),
    why: Bilingual(
      zh: "国徽法第六条规定了应当悬挂、使用国徽的机关，到县级为止；第十三条限制其他使用。",
      en: "The National Emblem Law names the bodies that use it, county level and above."))
}
