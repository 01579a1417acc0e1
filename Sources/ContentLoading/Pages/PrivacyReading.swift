import CampaignModel
package import Diagnostics

/// What a story must say about the people in it (个人信息保护法 arts. 25, 28–31).
enum PrivacyReading {
  static func read(_ article: inout Article.Fields, _ settings: inout StrictMapping) {
    article.privacy = settings.choice("privacy", Choices.privacy)
    article.consent = settings.text("consent")
    article.concernsMinors = settings.bool("minors")
    article.photos = settings.choice("photos", Choices.photos)
    if article.kind == .story {
      for (key, example) in [("privacy", "已匿名"), ("minors", "否"), ("photos", "无")]
      where !settings.has(key) {
        settings.findings.append(missing(key, example, settings))
      }
    }
    if article.privacy == .consented, article.consent == nil, !settings.has("consent") {
      settings.findings.append(missing("consent", "同意书存放在综治办档案柜 2026-11", settings))
    }
  }

  private static func missing(
    _ key: String, _ example: String, _ settings: StrictMapping
  ) -> Diagnostic {
    let chinese = settings.keys.chinese(key)
    return Diagnostic(
      .storyPrivacy, at: settings.range(of: settings.has("privacy") ? "privacy" : "kind"),
      Bilingual(
        zh: "故事写到了人，缺少“\(chinese)”（\(key)）", en: "A story is about people: `\(key)` is missing"),
      remedy: Bilingual(
        zh: "核对以后加一行 `\(chinese): \(example)`", en: "Check, then add a line `\(key): …`"))
  }
}

extension Rule {
  package static let storyPrivacy = Rule(
    "front-matter/story-privacy", .error,
    title: Bilingual(zh: "故事要写明隐私怎样处理", en: "Stories say how privacy is handled"),
    why: Bilingual(
      zh: "公开一个人的事，要么已经匿名，要么本人书面同意；不满十四周岁的还要监护人同意。",
      en:
        "A person's affairs are published only anonymised or with consent; of minors, their guardian's."
    ))
}
