package import Diagnostics

/// A mailbox at a provider for private persons.
struct PersonalMailboxFault: PassageRule {
  let signs: PassageSigns = .latin

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.classes.contains(.latin), passage.role != .imageSource else { return }
    for index in passage.scalars.indices where passage[index] == "@" || passage[index] == "＠" {
      let length = Self.providers.length(at: index + 1, in: passage.scalars)
      var start = index
      while Self.isPart(passage[start - 1]) { start -= 1 }
      guard length > 0, start < index, !passage[index + 1 + length].isLatin else { continue }
      let range = start..<(index + 1 + length)
      findings.append(
        .personalMailbox(
          passage.range(range),
          masked(passage.text(start..<index), showing: 1) + passage.text(index..<range.upperBound)))
    }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatin || scalar.isDigit || scalar == "_" || scalar == "-" || scalar == "."
  }

  private static let providers = WordSet(
    """
    qq.com 163.com 126.com 139.com 189.cn sina.com sina.cn sohu.com yeah.net foxmail.com aliyun.com gmail.com outlook.com hotmail.com icloud.com tom.com 21cn.com
    """)
}

extension Diagnostic {
  fileprivate static func personalMailbox(_ range: SourceRange?, _ masked: String) -> Diagnostic {
    Diagnostic(
      .personalMailbox, at: range,
      Bilingual(
        zh: "这里像是个人邮箱（\(masked)）", en: "A personal mailbox seems to stand here (\(masked))"),
      remedy: Bilingual(
        zh: "换成单位的公务邮箱，或者只留热线", en: "Use the office's own mailbox, or a hotline alone"))
  }
}

extension Rule {
  package static let personalMailbox = Rule(
    "privacy/personal-mailbox", .warning,
    title: Bilingual(zh: "不公布个人邮箱", en: "No personal mailboxes"),
    why: Bilingual(
      zh: "公务往来用单位邮箱，人员变动时信不会丢，也分得清真假。",
      en: "An office mailbox outlives its clerk and can be told from a false one."))
}
