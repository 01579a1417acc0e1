/// Who of a dialogue stands where: the swindler left, the residents right.
struct DialogueVoices {
  private let right: Set<String>

  init(_ dialogues: [ArticleBlocks.Dialogue]) {
    let speakers = dialogues.flatMap(\.turns).map(\.speaker)
    var seen: [String] = []
    for speaker in speakers where !seen.contains(speaker) { seen.append(speaker) }
    if seen.contains(where: Self.isResident) {
      right = Set(seen.filter(Self.isResident))
    } else if seen.contains(where: Self.isSuspect) {
      right = Set(seen.filter { !Self.isSuspect($0) })
    } else {
      right = Set(seen.dropFirst())
    }
  }

  func side(of speaker: String) -> Voice.Side { right.contains(speaker) ? .right : .left }

  /// The reader of the poster.
  private static func isResident(_ speaker: String) -> Bool {
    ["我", "我们", "您", "你", "本人"].contains(speaker)
  }

  /// Whether a speaker's name says that one cheats.
  static func isSuspect(_ speaker: String) -> Bool {
    ["骗", "假", "冒充", "诈", "陌生", "对方", "不法", "毒贩", "放贷"].contains { speaker.contains($0) }
  }
}
