import CampaignModel
import Diagnostics
import Markdown

/// The blocks of an article that posters show in a place of their own.
struct ArticleBlocks: Sendable {
  /// A list under its own heading.
  struct Titled: Sendable {
    var title: RichText
    var items: [RichText]
  }

  /// What two or more say to each other.
  struct Dialogue: Sendable {
    struct Turn: Sendable {
      var speaker: String
      var words: RichText
    }

    var title: RichText
    var turns: [Turn]
  }

  private(set) var dialogues: [Dialogue] = []
  /// The first block of each role.
  private(set) var lists: [Directive.Role: Titled] = [:]
  /// The blocks that each role's content is from.
  private var sources: [PosterRegion.Role: [Directive]] = [:]
  /// The first `:::口号` block or quotation.
  private(set) var quote: RichText?

  init(_ article: Article, in campaign: Campaign) {
    let inlines = InlineReader(campaign: campaign, file: article.body.file)
    var slogan: RichText?
    read(article.body.blocks, inlines, &slogan)
    if let slogan { quote = slogan }
  }

  /// The blocks that need not stand in the body once a poster shows a role.
  func taken(by role: PosterRegion.Role) -> [Directive] { sources[role] ?? [] }

  private mutating func read(
    _ blocks: [Block], _ inlines: InlineReader, _ slogan: inout RichText?
  ) {
    for block in blocks {
      switch block.kind {
      case .quote(let inner):
        let texts = BodyReader(inlines: inlines).pieces(inner).map(\.text)
        if quote == nil, texts.count == 1 { quote = texts.first }
      case .directive(let directive) where directive.role != .webOnly:
        read(directive, inlines, block.span, &slogan)
      default: break
      }
    }
  }

  private mutating func read(
    _ directive: Directive, _ inlines: InlineReader, _ span: Span?, _ slogan: inout RichText?
  ) {
    switch directive.content {
    case .dialogue(let lines):
      let turns = lines.map { line in
        Dialogue.Turn(speaker: line.speaker, words: inlines.text(line.text, span))
      }
      sources[.dialogue, default: []].append(directive)
      dialogues.append(Dialogue(title: inlines.text(directive.title, span), turns: turns))
    case .blocks(let blocks):
      let pieces = BodyReader(inlines: inlines).pieces(blocks).filter { !$0.text.isEmpty }
      let items = pieces.filter { $0.kind == .item }.map(\.text)
      switch directive.role {
      case .steps, .checklist, .warning:
        // Of several blocks the first is shown; one that is no list stays in the body.
        if lists[directive.role] != nil || items.count != pieces.count { break }
        for role in PosterRegion.Role.allCases where role.directive == directive.role {
          sources[role] = [directive]
        }
        lists[directive.role] = Titled(title: inlines.text(directive.title, span), items: items)
      case .slogan where slogan == nil:
        slogan = pieces.first?.text
        sources[.quote] = [directive]
      default: read(blocks, inlines, &slogan)
      }
    case .quiz, .hotlines: break
    }
  }
}
