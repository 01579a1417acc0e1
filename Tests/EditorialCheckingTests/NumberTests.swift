import CampaignModel
import Diagnostics
import Testing

@testable import EditorialChecking

@Suite struct NumberTests {
  @Test(arguments: [
    "身份证号⟦11010519491231002X⟧已核实", "⟦34052419800101001X⟧", "证件⟦11010519491231002x⟧",
    "号码⟦１１０１０５１９４９１２３１００２Ｘ⟧",
    "号码⟦110105 19491231 002X⟧，", "⟦110105\u{200B}19491231002X⟧",
  ])
  func residentID(_ text: String) throws {
    if text.contains("\u{200B}") {
      #expect(try findings(in: MarkedText(text).text).map(\.rule) == [.residentID])
    } else {
      try expect(text, .residentID)
    }
  }

  /// ISO 7064 MOD 11-2 notices any one wrong digit: the number then is doubtful at most.
  @Test func oneWrongDigitIsNoticed() throws {
    let good = Array("34052419800101001X".unicodeScalars)
    for index in good.indices {
      for digit in "0123456789".unicodeScalars where digit != good[index] {
        var scalars = good
        scalars[index] = digit
        let text = String(String.UnicodeScalarView(scalars))
        #expect(try !findings(in: text).contains { $0.rule == .residentID }, "\(text)")
      }
    }
  }

  @Test func residentIDWithWrongCheckDigit() throws {
    try expect("号码⟦110105194912310021⟧", .doubtfulResidentID)
    try expect("旧身份证⟦130403600101123⟧", .oldResidentID)
  }

  @Test(arguments: [
    // The check digit is right, the year is 1880.
    "编号440524188001010014", "统一社会信用代码91130403MA0ABCDE1X", "信用代码12110000400500123X",
    "哈希a11010519491231002Xb", "流水号110105194912310021", "订单130403600101123",
    "案号（2026）冀0403民初1234号", "订单20261103123456789012",
  ])
  func noResidentID(_ text: String) throws { try expectClean(text) }

  @Test(arguments: [
    "打⟦13812345678⟧找我", "电话⟦138 1234 5678⟧。", "⟦138-1234-5678⟧",
    "⟦+8613812345678⟧".replacing("⟦+", with: "+⟦"),
    "⟦0086 138 1234 5678⟧", "微信VX⟦13812345678⟧", "⟦13812345678⟧、⟦13912345678⟧",
    "全角⟦１３８１２３４５６７８⟧",
  ])
  func mobileNumber(_ text: String) throws { try expect(text, .mobileNumber) }

  @Test(arguments: [
    "138****1234", "物联网卡1064812345678", "订单1381234567890123", "金额13812345678.50元",
    "编号A13812345678B", "2026-11-03", "12345678901", "9:00—12:00",
  ])
  func noMobileNumber(_ text: String) throws { try expectClean(text) }

  @Test func registeredDutyMobile() throws {
    var campaign = campaign([try article(.tip, [paragraph("值班电话13812345678")])])
    campaign.hotlines[0].number = "138 1234 5678"
    #expect(EditorialChecker().check(campaign).map(\.rule) == [.bareHotline])
  }

  @Test(arguments: [
    "账户⟦6222020000000000004⟧", "⟦6222 0200 0000 0000 004⟧", "卡号⟦4111111111111111⟧转账",
  ])
  func bankCard(_ text: String) throws {
    try expect(Self.withLuhn(text), .bankCard)
  }

  @Test(arguments: [
    "6222020000000000001", "编号4111111111111111", "时间戳20261103120000000", "订单号6222020000000000004",
  ])
  func noBankCard(_ text: String) throws { try expectClean(text) }

  /// Mends the last digit of the one card in a marked text.
  private static func withLuhn(_ text: String) -> String {
    guard let end = text.firstIndex(of: "⟧") else { return text }
    let last = text.index(before: end)
    for digit in "0123456789" {
      let candidate = text.replacingCharacters(last, with: digit)
      let digits = candidate.unicodeScalars.filter(\.isDigit).map { UInt8($0.value - 0x30) }
      if BankCardFault.passesLuhn(digits) { return candidate }
    }
    return text
  }

  @Test(arguments: [
    "一辆⟦冀D12345⟧停在门口", "⟦冀D·12345⟧", "⟦京A·D12345⟧", "⟦粤B12345D⟧", "⟦冀d1234挂⟧",
  ])
  func numberPlate(_ text: String) throws { try expect(text, .numberPlate) }

  @Test(arguments: [
    "京A级景区", "2026年，京ABCDEF", "川A区", "新A12", "冀D·****5", "晋级A1234567", "云AB型", "苏E通卡",
  ])
  func noNumberPlate(_ text: String) throws { try expectClean(text) }

  @Test(arguments: ["微信号：⟦zhang_2020⟧", "加QQ⟦123456789⟧聊", "VX⟦abc12345⟧"])
  func chatAccount(_ text: String) throws { try expect(text, .chatAccount) }

  @Test(arguments: ["微信公众号qingshi_2020", "微信WeChat", "QQ群123456", "微信里12345元", "微信3000多万人"])
  func noChatAccount(_ text: String) throws { try expectClean(text) }

  @Test func mailboxesAndPassports() throws {
    try expect("发到⟦zhang.san@qq.com⟧。", .personalMailbox)
    try expectClean("发到office@qingshi.gov.cn，或x@qq.community")
    try expect("护照⟦E12345678⟧", .passport)
    try expect("通行证⟦H1234567890⟧", .passport)
    try expectClean("产品E12345678有三种颜色")
  }

  @Test(arguments: [
    "微信号：zhang_2020", "邮箱zhangsan@qq.com", "护照E12345678", "通行证H1234567890",
  ])
  func accountsAreMasked(_ text: String) throws {
    for finding in try findings(in: text) {
      for secret in ["zhang_2020", "zhangsan", "E12345678", "1234567890"] {
        #expect(!finding.message.zh.contains(secret) && !finding.message.en.contains(secret))
      }
    }
  }

  @Test(arguments: [
    "身份证号11010519491231002X", "手机13812345678", "车牌冀D12345", "固话0310-2345678",
  ])
  func numbersAreMasked(_ text: String) throws {
    let digits = String(text.unicodeScalars.filter(\.isDigit).map(Character.init))
    for finding in try findings(in: text) {
      for words in [finding.message.zh, finding.message.en, finding.remedy?.zh ?? ""] {
        #expect(!words.contains(digits), "\(words)")
        #expect(
          words.contains(digits.prefix(3)) || !words.contains("*") || words.contains("冀D*****")
            || words.contains("1**"))
      }
    }
  }
}

extension String {
  fileprivate func replacingCharacters(_ index: Index, with character: Character) -> String {
    self[..<index] + String(character) + self[self.index(after: index)...]
  }
}
