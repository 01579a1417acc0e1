/// What a passage holds that a rule may look for: classes of characters and words of the lexicon.
struct PassageSigns: OptionSet, Sendable {
  let rawValue: UInt32

  /// Holds for every passage: the sign of rules that look at each.
  static let any = PassageSigns(rawValue: 1 << 31)
  static let digit = sign(.digit)
  static let latin = sign(.latin)
  static let star = sign(.star)
  static let blankSign = sign(.blankSign)
  static let traditional = sign(.traditional)
  static let minor = sign(.minor)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// All signs of a passage with characters of some classes and words of some tags.
  init(_ classes: ScalarClasses, _ tags: UInt16) {
    rawValue = UInt32(classes.rawValue) | UInt32(tags) << 8 | Self.any.rawValue
  }

  private static func sign(_ classes: ScalarClasses) -> PassageSigns {
    PassageSigns(rawValue: UInt32(classes.rawValue))
  }

  /// The sign of a word.
  static func word(_ tag: WordTag) -> PassageSigns {
    PassageSigns(rawValue: UInt32(tag.bit) << 8)
  }
}
