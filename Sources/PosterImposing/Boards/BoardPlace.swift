import CampaignModel

/// What a board's name and place say of the people who pass it.
struct BoardPlace {
  /// The kinds of place (六进) its words name; a residential community when none.
  let categories: Set<VenueCategory>
  private let words: String
  private let audiences: [Site.Audience]

  init(_ board: Board, audiences: [Site.Audience]) {
    words = board.name + board.place
    self.audiences = audiences
    let text = words
    let named = Self.signs.filter { _, signs in signs.contains { text.contains($0) } }.map(\.0)
    categories = named.isEmpty ? [.community] : Set(named)
  }

  /// How well an offer fits: more than nought for its readers, less for another kind of place.
  func fit(of offer: BoardOffer) -> Double {
    var fit = 0.0
    let readers = audiences.filter { offer.audiences.contains($0.id) }
    if readers.contains(where: passesBy) { fit += 12 }
    if !offer.venues.isEmpty {
      fit += categories.isDisjoint(with: offer.venues) ? -10 : offer.venues.count <= 3 ? 6 : 3
    }
    return fit
  }

  /// Whether the audience's name shares its first two characters with the place: 老年人 and 老年学堂.
  private func passesBy(_ audience: Site.Audience) -> Bool {
    let start = audience.name.prefix(2)
    return start.count == 2 && words.contains(start)
      || Self.readers.contains { names, signs in
        names.contains { audience.name.contains($0) } && signs.contains { words.contains($0) }
      }
  }

  /// Words of places, by kind.
  private static let signs: [(VenueCategory, [String])] = [
    (.school, ["学校", "小学", "中学", "幼儿园", "校门", "学院"]),
    (.hospital, ["医院", "卫生", "门诊"]),
    (.scenic, ["景区", "景点", "古街", "公园", "游客", "绿道", "湿地"]),
    (.company, ["公司", "企业", "园区", "物流园", "市场", "集市", "商场", "工地", "厂"]),
    (.gov, ["街道办", "机关", "办事处", "政务", "便民服务中心"]),
  ]

  /// Words of places where some people pass more than others.
  private static let readers: [(names: [String], signs: [String])] = [
    (["老", "长者"], ["养老", "老年", "医院", "门诊"]),
    (["青少年", "学生", "家长", "儿童"], ["学校", "小学", "中学", "幼儿园", "校门"]),
    (["商户", "店"], ["市场", "集市", "商场", "古街"]),
    (["职工", "工人", "员工"], ["物流园", "园区", "公司", "工地", "厂"]),
    (["游客"], ["古街", "公园", "湿地", "绿道", "景"]),
  ]
}
