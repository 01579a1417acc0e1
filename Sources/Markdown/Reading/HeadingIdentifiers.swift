/// Ids of headings, made of their own words, so that moving other headings changes none.
///
/// Headings of equal words are told apart by the heading above them (`第一招-怎么办`), as that moves with them; only where that
/// is equal too are they counted.
struct HeadingIdentifiers {
  private struct Heading {
    var slug: String
    /// The index of the heading it stands under.
    var parent: Int?
    var level: Int
  }

  private var headings: [Heading] = []
  private var open: [Int] = []
  /// Hashes of the slugs so far; a chance meeting of two only costs a renaming that changes nothing.
  private var seen: Set<UInt64> = []

  /// Whether ids given out by `add` are not final, as some are equal.
  private(set) var needsRenaming = false

  /// Takes the next heading and gives its id, which is final unless `needsRenaming`.
  mutating func add(level: Int, text: String) -> String {
    let slug = Self.slug(text)
    while let last = open.last, headings[last].level >= level { open.removeLast() }
    headings.append(Heading(slug: slug, parent: open.last, level: level))
    open.append(headings.count - 1)
    if !seen.insert(Self.hash(slug)).inserted { needsRenaming = true }
    return slug
  }

  /// The final ids in order of the headings.
  func identifiers() -> [String] {
    var counts: [String: Int] = [:]
    for heading in headings { counts[heading.slug, default: 0] += 1 }
    let qualified = headings.map { heading -> String in
      guard counts[heading.slug, default: 0] > 1, let parent = heading.parent else {
        return heading.slug
      }
      return headings[parent].slug + "-" + heading.slug
    }
    var used: Set<String> = []
    var numbers: [String: Int] = [:]
    return qualified.map { base in
      var id = base
      while !used.insert(id).inserted {
        numbers[base, default: 1] += 1
        id = "\(base)-\(numbers[base, default: 1])"
      }
      return id
    }
  }

  /// FNV-1a, which is the same in every run.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Letters, digits and Han characters kept, ASCII in lower case, spaces and dashes as one `-`; at most 64 characters.
  static func slug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    var gap = false
    var length = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isWord: Bool
      switch value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: isWord = true
      case 0..<0x80: isWord = false
      default:
        let properties = scalar.properties
        isWord = properties.isAlphabetic || properties.numericType != nil
      }
      if isWord {
        if gap, !slug.isEmpty { slug.append("-") }
        gap = false
        slug.append(0x41...0x5A ~= value ? Unicode.Scalar(UInt8(value + 0x20)) : scalar)
        length += 1
        if length == longest { break }
      } else if scalar == "-" || scalar == "_" || scalar.properties.isWhitespace {
        gap = true
      }
    }
    return slug.isEmpty ? "section" : String(slug)
  }

  /// Characters.
  private static let longest = 64
}
