package import Diagnostics

extension PosterRegion {
  /// What an article, its topic or the office gives to a poster.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case headline, topic, kind, summary, points, body, slogan, hotlines
    /// The lines of the `:::对话` blocks, and the words over the first.
    case dialogue
    case dialogueTitle = "dialogue-title"
    /// The items of the first `:::步骤`, `:::要点` and `:::警示` block.
    case steps, checklist, flags
    /// The first `:::口号` block or quotation.
    case quote
    /// A slogan of two halves of one length, its first half and its second.
    case coupletFirst = "couplet-first"
    case coupletSecond = "couplet-second"
    /// The article's picture, and what is said of it.
    case image
    case imageCaption = "image-caption"
    /// The QR code of the page, and the words and the address beside it.
    case code
    case codeCaption = "code-caption"
    case address
    case issuer, date, contact
    /// Of a month: `11月`, `2026年`, its key days, its articles with their points, the visits near you.
    case month, year, days, articles, visits
    /// Of a month's calendar: its days by number, the names of the weekdays, 休 and 班, and visits its cells have no room for.
    case calendar, weekdays, marks
    case moreVisits = "more-visits"
    /// All slogans, one after the other; the characters of the first one by one.
    case slogans, characters
    /// Every telephone number with when to call it; those on every page, and the others.
    case directory
    case mainLines = "main-lines"
    case otherLines = "other-lines"
    /// What nobody who answers a number asks for.
    case cautions
    /// `3/12` on the third of twelve pages.
    case pageNumber = "page-number"

    /// What a clerk calls it.
    package var words: Bilingual {
      switch self {
      case .headline: Bilingual(zh: "标题", en: "headline")
      case .topic: Bilingual(zh: "专题", en: "topic")
      case .kind: Bilingual(zh: "类型", en: "kind")
      case .summary: Bilingual(zh: "摘要", en: "summary")
      case .points: Bilingual(zh: "要点", en: "points")
      case .body: Bilingual(zh: "正文", en: "body")
      case .slogan: Bilingual(zh: "口号", en: "slogan")
      case .hotlines: Bilingual(zh: "热线", en: "hotlines")
      case .dialogue: Bilingual(zh: "对话", en: "dialogue")
      case .dialogueTitle: Bilingual(zh: "对话标题", en: "title of the dialogue")
      case .steps: Bilingual(zh: "步骤", en: "steps")
      case .checklist: Bilingual(zh: "清单", en: "checklist")
      case .flags: Bilingual(zh: "破绽", en: "red flags")
      case .quote: Bilingual(zh: "引文", en: "quotation")
      case .coupletFirst: Bilingual(zh: "上联", en: "first half of the slogan")
      case .coupletSecond: Bilingual(zh: "下联", en: "second half of the slogan")
      case .image: Bilingual(zh: "配图", en: "picture")
      case .imageCaption: Bilingual(zh: "图注", en: "caption")
      case .code: Bilingual(zh: "二维码", en: "code")
      case .codeCaption: Bilingual(zh: "扫码提示", en: "words of the code")
      case .address: Bilingual(zh: "网址", en: "address")
      case .issuer: Bilingual(zh: "落款", en: "issuer")
      case .date: Bilingual(zh: "日期", en: "date")
      case .contact: Bilingual(zh: "联系方式", en: "contact")
      case .month: Bilingual(zh: "月份", en: "month")
      case .year: Bilingual(zh: "年份", en: "year")
      case .days: Bilingual(zh: "节日", en: "days")
      case .articles: Bilingual(zh: "文章", en: "articles")
      case .visits: Bilingual(zh: "走访", en: "visits")
      case .slogans: Bilingual(zh: "全部口号", en: "slogans")
      case .characters: Bilingual(zh: "口号单字", en: "characters of the slogan")
      case .directory: Bilingual(zh: "电话簿", en: "directory")
      case .cautions: Bilingual(zh: "防冒充", en: "cautions")
      case .calendar: Bilingual(zh: "月历", en: "calendar")
      case .weekdays: Bilingual(zh: "星期", en: "weekdays")
      case .marks: Bilingual(zh: "休班", en: "marks of days off")
      case .moreVisits: Bilingual(zh: "其余走访", en: "further visits")
      case .mainLines: Bilingual(zh: "常用电话", en: "main telephone numbers")
      case .otherLines: Bilingual(zh: "其他电话", en: "other telephone numbers")
      case .pageNumber: Bilingual(zh: "页码", en: "page number")
      }
    }
  }
}
