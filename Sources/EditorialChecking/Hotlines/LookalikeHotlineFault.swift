import CampaignModel
package import Diagnostics

/// A number that only looks like a public hotline, or one that cannot be called.
struct LookalikeHotlineFault: PassageRule {
  let signs: PassageSigns = .digit

  func check(
    _ passage: Passage, of subject: Subject, in context: EditorialContext,
    findings: inout [Diagnostic]
  ) {
    guard passage.role != .imageSource else { return }
    for run in passage.numbers {
      for group in run.groups.indices {
        let window = run.window(group...group, in: passage.scalars)
        let text = window.text
        if text == PublicNumbers.webOnly, Self.isDialled(window, in: passage) {
          findings.append(.reportingSiteDialled(passage.range(window.range)))
        } else if let real = Self.imitated(by: window, of: run, in: passage, context),
          !Self.isWarnedOf(window, in: passage)
        {
          findings.append(.lookalikeHotline(passage.range(window.range), text, real))
        }
      }
    }
  }

  /// The hotline that the digits imitate: `+96110`, `0096110`, `961101`.
  private static func imitated(
    by window: NumberRun.Window, of run: NumberRun, in passage: Passage,
    _ context: EditorialContext
  ) -> String? {
    guard (3...9).contains(window.digits.count) else { return nil }
    let text = window.text
    let first = window.range.lowerBound
    guard !passage[first - 1].isLatin, !passage[window.range.upperBound].isLatin,
      context.registry[text] == nil
    else {
      return passage[first - 1] == "+" && PublicNumbers.short.contains(text) ? text : nil
    }
    if PublicNumbers.short.contains(text) {
      if passage[first - 1] == "+" { return text }
      let isAfterCode =
        window.groups.lowerBound > 0
        && ["00", "86", "0086"].contains(
          passage.text(run.groups[window.groups.lowerBound - 1]))
      return isAfterCode ? text : nil
    }
    if text.hasPrefix("00"), PublicNumbers.short.contains(String(text.dropFirst(2))) {
      return String(text.dropFirst(2))
    }
    guard (6...9).contains(window.digits.count),
      text.hasPrefix("96110") || text.hasSuffix("96110"),
      run.groups.count == 1, passage[first - 1] != ".",
      passage[window.range.upperBound] != ".",
      PublicNumbers.units.length(at: window.range.upperBound, in: passage.scalars) == 0
    else { return nil }
    return "96110"
  }

  private static func isWarnedOf(_ window: NumberRun.Window, in passage: Passage) -> Bool {
    PublicNumbers.warning.occur(
      in: passage.scalars, passage.sentence(around: window.range.lowerBound))
  }

  private static func isDialled(_ window: NumberRun.Window, in passage: Passage) -> Bool {
    let before = max(0, window.range.lowerBound - 6)..<window.range.lowerBound
    let after = window.range.upperBound..<min(passage.scalars.count, window.range.upperBound + 4)
    let sentence = passage.sentence(around: window.range.lowerBound)
    return
      (PublicNumbers.callingBefore.occur(in: passage.scalars, before)
      || PublicNumbers.callingBefore.occur(in: passage.scalars, after))
      && !webWords.occur(in: passage.scalars, sentence)
  }

  private static let webWords = WordSet("平台 网站 网上 网络 网页 登录 小程序 不是 并非 不能 不用 没有")
}

extension LookalikeHotlineFault: CampaignRule {
  /// The registry itself must not hold what it is to guard against.
  func check(_ campaign: Campaign, findings: inout [Diagnostic]) {
    for hotline in campaign.hotlines {
      let digits = String(String.UnicodeScalarView(hotline.number.unicodeScalars.filter(\.isDigit)))
      let isPrefixed = hotline.number.hasPrefix("+") || digits.hasPrefix("00")
      let bare = digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
      if digits == PublicNumbers.webOnly {
        findings.append(.reportingSiteDialled(.top(of: Self.registry)))
      } else if isPrefixed, PublicNumbers.short.contains(bare) {
        findings.append(.lookalikeHotline(.top(of: Self.registry), hotline.number, bare))
      }
    }
  }

  private static let registry = "content/hotlines.yaml"
}

extension Diagnostic {
  fileprivate static func lookalikeHotline(
    _ range: SourceRange?, _ number: String, _ real: String
  ) -> Diagnostic {
    Diagnostic(
      .lookalikeHotline, at: range,
      Bilingual(
        zh: "\(number) 不是 \(real)：多了数字或前缀，是骗子常用的仿冒号码",
        en: "\(number) is not \(real): extra digits or a prefix, as swindlers use them"),
      remedy: Bilingual(
        zh: "要公布热线就写 {{热线:\(real)}}；要提醒居民防仿冒，在同一句里写明“这是假冒的号码”",
        en:
          "Write {{热线:\(real)}}; to warn of the imitation say in the same sentence that it is false"
      ))
  }

  fileprivate static func reportingSiteDialled(_ range: SourceRange?) -> Diagnostic {
    Diagnostic(
      .reportingSiteDialled, at: range,
      Bilingual(
        zh: "12337 是网上举报平台，不是能拨打的电话",
        en: "12337 is a reporting web platform, not a number to dial"),
      remedy: Bilingual(
        zh: "改成“登录 12337 智能化举报平台”，紧急情况写 {{热线:110}}",
        en: "Write that one reports on the 12337 web platform; for emergencies {{热线:110}}"))
  }
}

extension Rule {
  package static let lookalikeHotline = Rule(
    "hotline/look-alike", .error,
    title: Bilingual(zh: "热线号码一位也不能多", en: "Hotline numbers exactly as they are"),
    why: Bilingual(
      zh: "骗子用 +96110、0096110 这类号码冒充反诈专线，板报上写错一位，就替骗子做了宣传。",
      en: "Swindlers call from +96110 or 0096110; one wrong digit on a board advertises them."))

  package static let reportingSiteDialled = Rule(
    "hotline/not-a-number", .error,
    title: Bilingual(zh: "12337 不能拨打", en: "12337 cannot be dialled"),
    why: Bilingual(
      zh: "12337 是全国扫黑办的智能化举报平台的名字，只能上网举报，照着打电话打不通。",
      en: "12337 names a web platform for reports; a call to it goes nowhere."))
}
