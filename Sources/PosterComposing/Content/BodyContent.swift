import CampaignModel

/// The body and the dialogues of an article as blocks of a region.
extension ArticleContent {
  /// The body's pieces in one group each; cut behind so many sentences, and then it says where the rest is.
  func bodyBlocks(
    _ style: PosterStyle, heading: PosterStyle?, sentences: Int?
  ) -> [[ContentBlock]] {
    var left = sentences ?? Int.max
    var blocks: [ContentBlock] = []
    for piece in body where left > 0 {
      let count = Sentences.count(piece.text)
      if piece.kind == .heading {
        if let heading {
          blocks.append(ContentBlock(piece.text, style: heading, tag: .heading(level: 3)))
        }
        left -= left == Int.max ? 0 : count
        continue
      }
      blocks.append(ContentBlock(Sentences.first(left, of: piece.text), style: style))
      left -= left == Int.max ? 0 : min(left, count)
    }
    while let last = blocks.last, last.tag != .paragraph { blocks.removeLast() }
    if let sentences, sentences < sentenceCount, let last = blocks.indices.last {
      blocks[last].text.pieces.append(.init(text: Self.continuation, isStrong: true))
    }
    return blocks.map { [$0] }
  }

  /// What a body ends with when there is more of it on the page; word joiners keep the words on one line.
  static let continuation = "……" + "扫码看全文".map(String.init).joined(separator: "\u{2060}")

  /// Every line of every dialogue; a name stands before a turn.
  func dialogue(_ take: PosterRegion.Take) -> [[ContentBlock]] {
    guard let left = layout.styles[take.style] else { return [] }
    let right = take.secondStyle.flatMap { layout.styles[$0] } ?? left
    let suspect = take.suspectStyle.flatMap { layout.styles[$0] } ?? left
    let voices = DialogueVoices(blocks.dialogues)
    var groups: [[ContentBlock]] = []
    for (index, dialogue) in blocks.dialogues.enumerated() {
      if index > 0, !dialogue.title.isEmpty, let label = take.labelStyle,
        let style = layout.styles[label]
      {
        groups.append([ContentBlock(dialogue.title, style: style, tag: .heading(level: 2))])
      }
      var speaker: String?
      for turn in dialogue.turns {
        let side = voices.side(of: turn.speaker)
        let isSuspect = DialogueVoices.isSuspect(turn.speaker)
        let style = isSuspect ? suspect : side == .left ? left : right
        let isFirst = turn.speaker != speaker
        func voice(_ part: Voice.Part) -> Voice {
          Voice(
            side: side, part: part, isSuspect: isSuspect, face: style.marker, scale: style.scale)
        }
        var group: [ContentBlock] = []
        if isFirst, let name = take.nameStyle.flatMap({ layout.styles[$0] }) {
          group.append(
            ContentBlock(
              RichText(turn.speaker, place: turn.words.place), style: name, voice: voice(.name)))
        }
        group.append(
          ContentBlock(turn.words, style: style, voice: voice(.words(isFirst: isFirst))))
        groups.append(group)
        speaker = turn.speaker
      }
    }
    return groups
  }
}

extension ArticleBlocks {
  /// Whether the body has a block for a role.
  func holds(_ role: PosterRegion.Role) -> Bool {
    switch role {
    case .dialogue: !dialogues.isEmpty
    case .quote: quote != nil
    default: !items(of: role).isEmpty
    }
  }

  /// The items of the first block for a role.
  func items(of role: PosterRegion.Role) -> [RichText] {
    role.directive.flatMap { lists[$0] }?.items ?? []
  }

  /// The words its author put over a block; `nil` without any.
  func title(of role: PosterRegion.Role) -> RichText? {
    let title =
      role == .dialogue ? dialogues.first?.title : role.directive.flatMap { lists[$0] }?.title
    return title.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Article {
  /// Whether the front matter has something for a role.
  func holds(_ role: PosterRegion.Role) -> Bool {
    switch role {
    case .points: !points.isEmpty
    case .slogan: slogan != nil
    case .summary: !summary.isEmpty
    case .image: picture != nil
    default: false
    }
  }
}
