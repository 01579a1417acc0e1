import Hashing

/// What a run keeps of the pages it made, so that the next makes only those anew that would come out otherwise.
package struct SiteMemory: Sendable, Equatable {
  /// A page that was made: what it came out as, and what it read.
  struct Page: Sendable, Equatable {
    var source: String
    /// Of the bytes.
    var output: Digest
    /// Places in `facts`, in no order.
    var facts: [Int32]
  }

  /// What any page read, each once, with what it was.
  private(set) var facts: [SiteFact] = []
  private(set) var digests: [Digest] = []
  /// By address.
  private(set) var pages: [String: Page] = [:]

  package init() {}

  init(facts: [SiteFact], digests: [Digest], pages: [String: Page]) {
    self.facts = facts
    self.digests = digests
    self.pages = pages
  }
}

/// A page as it came out of a run: made anew with what it read by the run's own numbers, or as the memory has it.
enum MadePage: Sendable {
  case new(SiteMemory.Page)
  case recalled(SiteMemory.Page)
}

extension SiteMemory {
  /// The memory of a run, for the next.
  /// - Parameters:
  ///   - earlier: What recalled pages refer to.
  ///   - made: By address.
  ///   - numbering: The run's own numbers.
  ///   - digest: Of facts, as they are now.
  init(
    after earlier: SiteMemory, made: [(address: String, page: MadePage)],
    numbering: FactNumbering, digest: ([SiteFact]) -> [Digest]
  ) {
    var numbering = numbering
    var moved = [Int32](repeating: -1, count: earlier.facts.count)
    var pages: [String: Page] = [:]
    pages.reserveCapacity(made.count)
    for (address, page) in made {
      switch page {
      case .new(let page): pages[address] = page
      case .recalled(var page):
        for index in page.facts.indices {
          let old = Int(page.facts[index])
          if moved[old] < 0 { moved[old] = numbering.number(earlier.facts[old]) }
          page.facts[index] = moved[old]
        }
        pages[address] = page
      }
    }
    self.init(facts: numbering.facts, digests: digest(numbering.facts), pages: pages)
  }
}
