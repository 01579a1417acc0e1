import CampaignModel

extension BoardOffer {
  /// Why it hangs, in a few words.
  func reason(topics: [String: String]) -> String {
    let topic = topic.flatMap { topics[$0] }
    return switch purpose {
    case .month: "本月主题"
    case .alert: topic.map { "近期警示·\($0)" } ?? "近期警示"
    case .hotlines: "常备电话"
    case .monthTopic: topic.map { "本月专题·\($0)" } ?? "本月专题"
    case .other: topic.map { "常设·\($0)" } ?? "常设"
    }
  }
}

extension CivilDate {
  /// `11月3日`.
  var short: String { "\(month)月\(day)日" }
}

extension Campaign {
  /// Topic ids to their short names.
  var topicNames: [String: String] {
    Dictionary(topics.map { ($0.id, $0.displayTitle) }, uniquingKeysWith: { first, _ in first })
  }

  var areaNames: [String: String] {
    Dictionary(site.areas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// `青石社区　街道办事处一楼大厅东墙　站在 1.5 米处看`
  func whereabouts(of board: Board) -> String {
    [
      areaNames[board.area] ?? board.area, board.place, "人站在 \(Self.metres(board.distance)) 米外",
    ].filter { !$0.isEmpty }.joined(separator: "　")
  }

  /// One decimal, and none when it is nought.
  static func metres(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
