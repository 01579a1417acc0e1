extension Joint {
  /// The space between Han and Latin characters: a quarter em by clreq §3.2.2, here a little less, as posters are short.
  static let gap = 0.22

  /// Space and squeeze between two neighbours on one line.
  init(between a: Paragraph.Unit, and b: Paragraph.Unit) {
    let aBlank = a.class_ == .open || a.isSpace ? 0 : a.trimEnd
    let bBlank = b.class_ == .open ? b.trimStart : 0
    isSlot = !(a.class_.isLatin && b.class_.isLatin) && a.class_ != .newline && b.class_ != .newline
    switch (a.class_, b.class_) {
    case (.stop, .stop), (.stop, .close), (.close, .stop), (.close, .close):
      // Two marks of one em each take one and a half: the first loses its blank.
      natural = -aBlank
      isSlot = false
    case (.stop, .open), (.close, .open):
      natural = -max(aBlank, bBlank)
      shrink = min(aBlank, bBlank) / 2
      tier = .brackets
    case (.open, .open):
      natural = -bBlank
      isSlot = false
    case (.open, _):
      isSlot = false
    case (_, .open):
      shrink = bBlank / 2
      tier = .brackets
    case (.close, _), (.stop, _):
      shrink = aBlank / 2
      tier = a.tier
    case (.dash, .dash), (.ellipsis, .ellipsis):
      isSlot = false
    case (.space, _), (.hardSpace, _):
      // Half of a space may go, and it may grow to half an em; counted once, at its end.
      shrink = a.advance / 3
      glue = 0.25
    case (_, .space), (_, .hardSpace):
      isSlot = false
    case (.han, let other) where other.isLatin:
      if b.leavesGapBefore { openGap() }
    case (let other, .han) where other.isLatin:
      if a.leavesGapBehind { openGap() }
    default: break
    }
    if b.class_ == .stop || b.class_ == .close { isSlot = false }
  }

  private mutating func openGap() {
    natural = Self.gap
    shrink = Self.gap / 2
    tier = .gaps
    glue = 0.5 - Self.gap
  }
}

extension Paragraph.Unit {
  fileprivate var isSpace: Bool { class_ == .space || class_ == .hardSpace }

  /// Signs as wide as a Han character bring their own blank; closing ones cling to what they close.
  fileprivate var leavesGapBefore: Bool {
    advance < 0.9 && class_ != .latinStop && class_ != .unitSign && class_ != .latinClose
  }

  fileprivate var leavesGapBehind: Bool { advance < 0.9 && class_ != .latinOpen }
}
