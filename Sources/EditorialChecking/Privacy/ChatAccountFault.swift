package import Diagnostics

/// A person's chat account: a WeChat or QQ number.
struct ChatAccountFault: PassageRule {
  let signs: PassageSigns = .word(.chat)

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.isRead, passage.tags & WordTag.chat.bit != 0 else { return }
    for hit in passage.hits(.chat) {
      guard let account = Self.account(after: hit.range.upperBound, in: passage),
        !passage.hits(.chat).contains(where: { $0.range.lowerBound == account.lowerBound })
      else { continue }
      findings.append(
        .chatAccount(passage.range(account), masked(passage.text(account), showing: 2)))
    }
  }

  /// A letter with 5–19 letters, digits, `-` or `_` behind it, a digit among them; or 5–11 digits.
  static func account(after index: Int, in passage: Passage) -> Range<Int>? {
    var start = index
    while start - index < 3, joints.contains(passage[start]) { start += 1 }
    var end = start
    var digits = 0
    while isPart(passage[end]) {
      if passage[end].isDigit { digits += 1 }
      end += 1
    }
    let count = end - start
    let isDigitsOnly = digits == count
    guard
      isDigitsOnly ? (5...10).contains(count) && passage[start] != "0" : (6...20).contains(count),
      isDigitsOnly || passage[start].isLatin && digits > 0, passage[end] != ".",
      passage[end] != "@",
      PublicNumbers.units.length(at: end, in: passage.scalars) == 0
    else { return nil }
    return start..<end
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatin || scalar.isDigit || scalar == "_" || scalar == "-"
  }

  private static let joints = ScalarSet("号码：:是为（( “")

  static let words =
    LexiconEntry.list("微信号 微信 加微 VX vx wx WX V信 v信 QQ QQ号 扣扣 扣扣号", .chat)
    + LexiconEntry.list("微信公众号 微信群 微信小程序 微信支付 QQ群 企业微信", .chat, isException: true)
}

extension Diagnostic {
  fileprivate static func chatAccount(_ range: SourceRange?, _ masked: String) -> Diagnostic {
    Diagnostic(
      .chatAccount, at: range,
      Bilingual(
        zh: "这里好像写出了个人的微信号或 QQ 号（\(masked)）",
        en: "A personal chat account seems to stand here (\(masked))"),
      remedy: Bilingual(
        zh: "删掉；单位的公众号写名称就够了", en: "Delete it; an official account goes by its name"))
  }
}

extension Rule {
  package static let chatAccount = Rule(
    "privacy/chat-account", .warning,
    title: Bilingual(zh: "不公布个人微信号和 QQ 号", en: "No personal chat accounts"),
    why: Bilingual(
      zh: "个人账号登出来会被加好友骚扰；骗子的账号登出来，也可能有人照着去加。",
      en: "A printed account draws strangers; a swindler's draws victims."))
}
