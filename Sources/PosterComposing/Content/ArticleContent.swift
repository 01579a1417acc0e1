import CampaignModel
import Diagnostics
import FileTree
import Markdown

/// Gives a layout's regions what the article, its topic and the office have for them.
struct ArticleContent: Sendable {
  let article: Article
  let campaign: Campaign
  let layout: PosterLayout
  let blocks: ArticleBlocks
  let picture: PosterPicture?
  /// The body without the blocks that have a place of their own on this layout.
  let body: [BodyPiece]

  init(article: Article, campaign: Campaign, layout: PosterLayout, pictures: SourceTree) {
    self.article = article
    self.campaign = campaign
    self.layout = layout
    blocks = ArticleBlocks(article, in: campaign)
    picture = article.picture.flatMap { PosterPicture($0, in: pictures) }
    let blocks = blocks
    let regions = layout.regions + layout.pages.flatMap(\.regions)
    let used = regions.flatMap(\.takes).compactMap { take in
      take.roles.first { blocks.holds($0) || article.holds($0) }
    }
    let taken = Set(used.flatMap(blocks.taken))
    body =
      regions.contains { $0.takes.contains { $0.roles.contains(.body) } }
      ? bodyPieces(of: article, in: campaign, without: taken) : []
  }

  /// The page's address, which the QR code leads to.
  var address: String { campaign.site.baseURL + article.address }

  /// How many sentences the body has, over all its pieces.
  var sentenceCount: Int { body.reduce(0) { $0 + Sentences.count($1.text) } }

  func content(of region: PosterRegion, variant: PosterVariant) -> RegionContent {
    var content = RegionContent()
    for take in region.takes {
      for role in take.roles where !isDropped(role, variant) {
        switch role {
        case .code: content.code = address
        case .image: content.picture = picture
        default: break
        }
        if role == .code || role == .image && picture != nil { break }
        let groups = groups(of: role, take, variant)
        guard !groups.isEmpty else { continue }
        content.groups += heading(of: role, take) + groups
        content.roles.append(role)
        break
      }
    }
    return content
  }

  /// Whether the article has something for a role.
  func has(_ role: PosterRegion.Role) -> Bool {
    switch role {
    case .code: return true
    case .image: return picture != nil
    case .body: return !body.isEmpty
    default:
      let take = PosterRegion.Take([role], style: layout.styles.keys.sorted().first ?? "")
      return !groups(of: role, take, PosterVariant()).isEmpty
    }
  }

  /// The words over a piece: the block's own, or else the layout's.
  private func heading(
    of role: PosterRegion.Role, _ take: PosterRegion.Take
  ) -> [[ContentBlock]] {
    guard let style = layout.styles[take.labelStyle ?? take.style] else { return [] }
    var text = take.label.map { RichText($0) }
    if take.labelStyle != nil, let own = blocks.title(of: role) { text = own }
    guard let text, !text.isEmpty else { return [] }
    return [[ContentBlock(text, style: style, tag: .heading(level: 2))]]
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
    func items(_ texts: [RichText]) -> [[ContentBlock]] {
      texts.enumerated().map { index, text in
        [ContentBlock(text, style: style, marker: String(index + 1))]
      }
    }
    let site = campaign.site
    let topic = campaign.topic(article.topic)
    let couplet = article.slogan.flatMap(Couplet.init)
    switch role {
    case .headline:
      let headline = variant.usesShortTitle ? headlines.last : headlines.first
      return one(headline ?? RichText(""), tag: .heading(level: 1))
    case .topic: return one(RichText(topic?.displayTitle ?? ""))
    case .kind: return one(RichText(article.kind.chinese))
    case .summary: return one(RichText(article.summary, place: place("summary")))
    case .slogan: return one(RichText(article.slogan ?? "", place: place("slogan")))
    case .quote: return one(blocks.quote ?? RichText(""))
    case .coupletFirst: return one(RichText(couplet?.first ?? "", place: place("slogan")))
    case .coupletSecond: return one(RichText(couplet?.second ?? "", place: place("slogan")))
    case .points: return items(article.points.map { RichText($0, place: place("points")) })
    case .steps, .checklist, .flags: return items(blocks.items(of: role))
    case .dialogue: return dialogue(take)
    case .dialogueTitle: return one(blocks.dialogues.first?.title ?? RichText(""))
    case .body:
      return bodyBlocks(
        style, heading: take.labelStyle.flatMap { layout.styles[$0] }, sentences: variant.sentences)
    case .hotlines: return hotlines(first, second ?? first)
    case .code, .image: return []
    case .codeCaption: return one(RichText("扫码看全文"))
    case .imageCaption: return one(RichText(picture?.alternative ?? "", place: place("image_alt")))
    case .address: return one(RichText(shownAddress), tag: .link(url: address))
    case .issuer: return one(RichText(site.office))
    case .date: return one(RichText(validity))
    case .contact: return one(RichText(contact))
    case .characters:
      return RichText(article.slogan ?? article.displayTitle, place: place("slogan"))
        .characters.map { [ContentBlock($0, style: style)] }
    case .month, .year, .days, .articles, .visits, .moreVisits, .calendar, .weekdays, .marks,
      .pageNumber:
      return []
    case .slogans: return one(RichText(article.slogan ?? "", place: place("slogan")))
    case .directory, .mainLines, .otherLines, .cautions:
      return OfficeVoice(
        campaign: campaign, address: address, file: article.file, lines: article.hotlines
      ).groups(of: role, first: first, second: second ?? first) ?? []
    }
  }

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

extension PosterRegion.Role {
  /// The block of a body that gives it.
  var directive: Directive.Role? {
    switch self {
    case .dialogue: .dialogue
    case .steps: .steps
    case .checklist: .checklist
    case .flags: .warning
    case .quote: .slogan
    default: nil
    }
  }
}
