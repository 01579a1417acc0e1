import CampaignModel

/// Where a line may end between two characters by their classes alone.
enum LineRules {
  /// What may happen between two neighbours.
  enum Boundary: Sendable, Hashable {
    case free
    /// Better elsewhere: before a dash, behind a hyphen.
    case unwelcome
    /// Inside a date, behind its year or month: only instead of a hole.
    case reluctant
    /// Inside an address, behind its slashes.
    case address
    /// Inside a word or a number: only when a line cannot be set otherwise.
    case emergency
    case forbidden
  }

  /// Decides by clreq §3.1.3 (prohibition rules for line start and line end) and GB/T 15834—2011 §5.1.
  static func boundary(
    between a: CharacterClass, and b: CharacterClass, level: PosterStyle.Kinsoku
  ) -> Boundary {
    if a == .breakHere { return neverBegins(b) ? .forbidden : .free }
    if a == .joiner || b == .joiner || b == .breakHere { return .forbidden }
    if neverEnds(a, level: level) || neverBegins(b) { return latinException(a, b) ?? .forbidden }
    switch (a, b) {
    case (.dash, .dash), (.ellipsis, .ellipsis): return .forbidden
    case (_, .dash), (_, .ellipsis): return level == .strict ? .forbidden : .unwelcome
    case (_, .space), (_, .hardSpace), (.hardSpace, _): return .forbidden
    case (.space, _): return .free
    case (.prefixSign, _), (_, .unitSign): return .forbidden
    case (.hyphen, .latin): return .unwelcome
    case (.hyphen, .digit): return .emergency
    case _ where a.isLatin && b.isLatin: return .emergency
    default: return .free
    }
  }

  /// 避头: marks that close or connect.
  static func neverBegins(_ mark: CharacterClass) -> Bool {
    switch mark {
    case .stop, .close, .connector, .middleDot, .slash, .latinStop, .latinClose, .hyphen,
      .unitSign:
      true
    default: false
    }
  }

  /// 避尾: marks that open; at the GB level the slash as well.
  static func neverEnds(_ mark: CharacterClass, level: PosterStyle.Kinsoku) -> Bool {
    switch mark {
    case .open, .latinOpen, .prefixSign: true
    case .slash: level >= .gb
    default: false
    }
  }

  /// An address such as `https://example.cn/a` must break somewhere: behind its slashes and stops, when nothing else helps.
  private static func latinException(_ a: CharacterClass, _ b: CharacterClass) -> Boundary? {
    switch (a, b) {
    case (.slash, .latin), (.slash, .digit): .address
    default: nil
    }
  }
}
