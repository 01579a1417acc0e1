package import Diagnostics

/// A bank card or account number in the text.
struct BankCardFault: PassageRule {
  let signs: PassageSigns = .digit

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    for run in passage.numbers where run.range.count >= 16 {
      for window in run.windows(16...19, in: passage.scalars)
      where Self.isCard(window, of: run, in: passage) {
        findings.append(.bankCard(passage.range(window.range), masked(window.digits)))
      }
    }
  }

  /// 16–19 digits that pass the Luhn check: UnionPay's 62 by itself, others beside a word for accounts.
  ///
  /// One in ten of any digits passes Luhn, identity numbers too: those are asked first.
  static func isCard(_ window: NumberRun.Window, of run: NumberRun, in passage: Passage) -> Bool {
    let before = passage[window.range.lowerBound - 1]
    let after = passage[window.range.upperBound]
    let sizes = window.groups.map { run.groups[$0].count }
    guard run.isBordered(window, in: passage.scalars), passesLuhn(window.digits),
      !before.isLatin, !after.isLatin, before != ".", before != "_",
      sizes.count == 1 || sizes.dropLast().allSatisfy({ $0 >= 3 }),
      ResidentIDFault.identity(window, in: passage) == nil
    else { return false }
    let near = passage.around(window.range, 20)
    if window.digits.starts(with: [6, 2]) {
      return !otherNumbers.occur(in: passage.scalars, near)
    }
    return accountWords.occur(in: passage.scalars, near)
  }

  static func passesLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = Int(digit) * (index % 2 == 0 ? 1 : 2)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0 && digits.contains { $0 != 0 }
  }

  private static let accountWords = WordSet("卡号 账号 帐号 账户 帐户 银行卡 转账 转帐 汇款 收款")
  private static let otherNumbers = WordSet("案号 订单 运单 快递 单号 流水号")
}

extension Diagnostic {
  fileprivate static func bankCard(_ range: SourceRange?, _ masked: String) -> Diagnostic {
    Diagnostic(
      .bankCard, at: range,
      Bilingual(
        zh: "这里写出了一个银行卡号（\(masked)）", en: "A bank card number stands here (\(masked))"),
      remedy: Bilingual(
        zh: "整串删掉；骗子用的收款账号也不要照登，写“一个陌生账户”就够了",
        en: "Delete it; a swindler's account is not printed either, “an unknown account” is enough")
    )
  }
}

extension Rule {
  package static let bankCard = Rule(
    "privacy/bank-card", .error,
    title: Bilingual(zh: "不公布银行卡号", en: "No bank card numbers"),
    why: Bilingual(
      zh: "金融账户属于敏感个人信息（个人信息保护法第二十八条），登出来可能让当事人再受损失。",
      en: "Financial accounts are sensitive personal information (PIPL art. 28)."))
}
