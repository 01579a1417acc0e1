import CampaignModel

/// How many pages claim each address, kept from loading to loading: while none has two, there is nothing to tell.
struct AddressClaims: Sendable {
  private var counts: [String: Int] = [:]
  /// Addresses claimed more than once, if only twice by one page.
  private var contested = 0

  /// Whether `DuplicateAddress` can find no two pages at one address.
  var areDistinct: Bool { contested == 0 }

  mutating func reserve(_ count: Int) { counts.reserveCapacity(count) }

  mutating func add(_ article: Article) {
    add(article.address)
    for alias in article.aliases { add(DuplicateAddress.address(ofAlias: alias)) }
  }

  mutating func remove(_ article: Article) {
    remove(article.address)
    for alias in article.aliases { remove(DuplicateAddress.address(ofAlias: alias)) }
  }

  /// The claims of topics and standing pages.
  mutating func add(_ frame: CampaignFrame) {
    for name in DuplicateAddress.folders(of: frame.campaign) { add(name.id + "/") }
  }

  mutating func remove(_ frame: CampaignFrame) {
    for name in DuplicateAddress.folders(of: frame.campaign) { remove(name.id + "/") }
  }

  private mutating func add(_ address: String) {
    if Self.raise(&counts[address, default: 0]) == 2 { contested += 1 }
  }

  private static func raise(_ count: inout Int) -> Int {
    count += 1
    return count
  }

  private mutating func remove(_ address: String) {
    guard let count = counts[address] else { return }
    if count == 2 { contested -= 1 }
    counts[address] = count > 1 ? count - 1 : nil
  }
}
