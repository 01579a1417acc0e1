import CampaignModel
import Diagnostics

/// Gives a layout's regions what the article, its topic and the office have for them.
struct ArticleContent: Sendable {
  let article: Article
  let campaign: Campaign
  let layout: PosterLayout

  /// The page's address, which the QR code leads to.
  var address: String { campaign.site.baseURL + article.address }

  func content(of region: PosterRegion, variant: PosterVariant) -> RegionContent {
    var content = RegionContent()
    for take in region.takes {
      for role in take.roles where !isDropped(role, variant) {
        if role == .code {
          content.code = address
          break
        }
        let groups = groups(of: role, take, variant)
        guard !groups.isEmpty else { continue }
        if let label = take.label, let style = layout.styles[take.labelStyle ?? take.style] {
          content.groups.append([
            ContentBlock(RichText(label), style: style, tag: .heading(level: 2))
          ])
        }
        content.groups += groups
        break
      }
    }
    return content
  }

  /// The headlines an article allows, the wished one first.
  var headlines: [RichText] {
    if let headline = article.poster?.headline {
      return [RichText(headline, place: place("poster"))]
    }
    let title = RichText(article.title, place: place("title"))
    guard let short = article.shortTitle else { return [title] }
    return [title, RichText(short, place: place("short_title"))]
  }

  private func isDropped(_ role: PosterRegion.Role, _ variant: PosterVariant) -> Bool {
    variant.dropsOptional && article.poster?.optional.contains(role.rawValue) == true
  }

  private func groups(
    of role: PosterRegion.Role, _ take: PosterRegion.Take, _ variant: PosterVariant
  ) -> [[ContentBlock]] {
    let second = take.secondStyle.flatMap { layout.styles[$0] }
    guard let first = layout.styles[take.style] else { return [] }
    let style = role == take.roles.first ? first : second ?? first
    func one(_ text: RichText, tag: PosterSheet.Element.Tag = .paragraph) -> [[ContentBlock]] {
      text.isEmpty ? [] : [[ContentBlock(text, style: style, tag: tag)]]
    }
    let site = campaign.site
    let topic = campaign.topic(article.topic)
    switch role {
    case .headline:
      let headline = variant.usesShortTitle ? headlines.last : headlines.first
      return one(headline ?? RichText(""), tag: .heading(level: 1))
    case .topic: return one(RichText(topic?.displayTitle ?? ""))
    case .kind: return one(RichText(article.kind.chinese))
    case .summary: return one(RichText(article.summary, place: place("summary")))
    case .slogan: return one(RichText(article.slogan ?? "", place: place("slogan")))
    case .points:
      return article.points.enumerated().map { index, point in
        [
          ContentBlock(
            RichText(point, place: place("points")), style: style, marker: String(index + 1))
        ]
      }
    case .body: return excerpt.map { [ContentBlock($0, style: style)] }
    case .hotlines: return hotlines(first, second ?? first)
    case .code: return []
    case .codeCaption: return one(RichText("扫码看全文"))
    case .address: return one(RichText(shownAddress), tag: .link(url: address))
    case .issuer: return one(RichText(site.office))
    case .date: return one(RichText(validity))
    case .contact: return one(RichText(contact))
    case .characters:
      return RichText(article.slogan ?? article.displayTitle, place: place("slogan"))
        .characters.map { [ContentBlock($0, style: style)] }
    case .month, .year, .days, .articles, .visits, .slogans, .directory, .cautions: return []
    }
  }

  /// The body's first paragraphs, about as many as a poster's points; the code leads to the rest.
  private var excerpt: [RichText] {
    var kept: [RichText] = []
    var count = 0
    for paragraph in bodyParagraphs(of: article, in: campaign) {
      count += paragraph.plainText.unicodeScalars.count
      if !kept.isEmpty, count > Self.excerptLength { break }
      kept.append(paragraph)
    }
    return kept
  }

  /// Characters; what an A4 notice holds at a comfortable size.
  private static let excerptLength = 260

  private func hotlines(_ number: PosterStyle, _ name: PosterStyle) -> [[ContentBlock]] {
    let named = article.hotlines.compactMap(campaign.hotline)
    let shown = named.isEmpty ? campaign.hotlines.filter(\.isFeatured) : named
    return shown.map { hotline in
      [
        ContentBlock(RichText(hotline.number, place: place("hotlines")), style: number),
        ContentBlock(RichText(hotline.name, place: place("hotlines")), style: name),
      ]
    }
  }

  /// The address as people read and type it.
  private var shownAddress: String {
    var shown = Substring(address)
    for scheme in ["https://", "http://"] where shown.hasPrefix(scheme) {
      shown = shown.dropFirst(scheme.count)
    }
    while shown.hasSuffix("/") { shown = shown.dropLast() }
    return String(shown)
  }

  private var validity: String {
    let date = (article.updated ?? article.date).chinese
    guard let expires = article.expires else { return date }
    return "\(date)（有效期至\(expires.chinese)）"
  }

  private var contact: String {
    let contact = campaign.site.contact
    let number = contact.hotline.flatMap(campaign.hotline)?.number
    return [contact.address, number].compactMap(\.self).filter { !$0.isEmpty }.joined(
      separator: "　")
  }

  private func place(_ key: String) -> SourceRange {
    article.places[key] ?? .top(of: article.file)
  }
}
