extension CharacterClass {
  /// The classes of a text's characters, where some depend on their neighbours.
  ///
  /// A single — is a connector (一字线, GB/T 15834—2011 §4.13.3.2) and no dash; ’ between letters is an apostrophe; straight
  /// quotation marks open and close in turn, as nothing else tells which is which.
  static func inContext(_ scalars: [Unicode.Scalar]) -> [CharacterClass] {
    var classes = scalars.map(CharacterClass.init)
    var openQuotes = Set<Unicode.Scalar>()
    for index in scalars.indices {
      let before = index > 0 ? classes[index - 1] : .newline
      let after = index + 1 < classes.count ? classes[index + 1] : .newline
      switch scalars[index] {
      case "\u{2014}", "\u{2015}":
        let isAlone =
          (index == 0 || CharacterClass(scalars[index - 1]) != .dash) && after != .dash
        if isAlone { classes[index] = .connector }
      case "’" where before == .latin && (after == .latin || after == .digit):
        classes[index] = .latin
      case "'" where before.isWordPart && after.isWordPart: break
      case "\"" where before == .digit && !openQuotes.contains("\""):
        classes[index] = .unitSign
      case "\"", "'":
        let isOpen = openQuotes.remove(scalars[index]) != nil
        if !isOpen { openQuotes.insert(scalars[index]) }
        classes[index] = isOpen ? .latinClose : .latinOpen
      default:
        if classes[index] == .newline { openQuotes = [] }
      }
    }
    return classes
  }

  private var isWordPart: Bool { self == .latin || self == .digit }
}
