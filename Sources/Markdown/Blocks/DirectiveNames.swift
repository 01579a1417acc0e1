/// The names of blocks as authors write them.
extension Directive.Role {
  /// The block a name means, in Chinese or English, any case.
  package init?(name: String) {
    self.init(name: name.utf8)
  }

  init?(name: some Sequence<UInt8>) {
    let key = name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard let role = Self.byBytes[key] else { return nil }
    self = role
  }

  /// The name in Chinese: `警示`.
  package var chineseName: String {
    switch self {
    case .tip: "提示"
    case .warning: "警示"
    case .steps: "步骤"
    case .checklist: "要点"
    case .dialogue: "对话"
    case .quiz: "测一测"
    case .case: "案例"
    case .hotline: "热线"
    case .slogan: "口号"
    case .details: "折叠"
    case .webOnly: "仅网页"
    case .posterOnly: "仅海报"
    }
  }

  /// What a block is headed when its author gives no title; `nil` for blocks without a heading.
  package var defaultTitle: String? {
    switch self {
    case .tip, .warning, .steps, .checklist, .dialogue, .quiz, .case: chineseName
    case .hotline: "求助热线"
    case .details: "展开看看"
    case .slogan, .webOnly, .posterOnly: nil
    }
  }

  private static let byName: [String: Self] = {
    var names: [String: Self] = [:]
    for role in allCases {
      names[role.rawValue] = role
      names[role.chineseName] = role
    }
    // Words offices use for the same thing.
    for (name, role) in [
      ("警告", Self.warning), ("注意", .warning), ("小贴士", .tip), ("贴士", .tip), ("清单", .checklist),
      ("问答", .quiz), ("小测", .quiz), ("仅限网页", .webOnly), ("仅限海报", .posterOnly),
    ] {
      names[name] = role
    }
    return names
  }()

  private static let byBytes: [[UInt8]: Self] = Dictionary(
    byName.map { (Array($0.utf8), $1) }, uniquingKeysWith: { first, _ in first })

  /// Every name that is understood, for “did you mean”: those of the manual first.
  static let names: [String] = {
    let own = allCases.map(\.chineseName) + allCases.map(\.rawValue)
    return own + byName.keys.filter { !own.contains($0) }.sorted()
  }()
}
