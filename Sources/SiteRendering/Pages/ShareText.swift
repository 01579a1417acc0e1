import CampaignModel

/// What a reader sends on to the family: the point in a few short lines, the number to call, the sender, the address.
///
/// Plain text of at most 400 characters, as group chats want it (the long form of a group notice).
enum ShareText {
  private static let pointsMost = 3
  private static let charactersMost = 400

  static func text(_ article: Article, _ context: SiteContext) -> String {
    let words = context.words
    var lines = [words.sentence(.shareTitle, ["title": article.title])]
    let points = article.points.prefix(pointsMost)
    if points.isEmpty {
      if !article.summary.isEmpty { lines.append(article.summary) }
    } else {
      lines += points.enumerated().map { "\($0.offset + 1). \($0.element)" }
    }
    if let hotline = article.hotlines.lazy.compactMap({ context.hotline($0) }).first {
      lines.append(
        words.sentence(.shareCall, ["number": hotline.number, "name": hotline.name]))
    }
    let end = "—— \(context.site.office)\n\(context.links.absolute(article.address))"
    lines.append(end)
    var text = lines.joined(separator: "\n")
    while lines.count > 3, isTooLong(text) {
      lines.remove(at: lines.count - 3)
      text = lines.joined(separator: "\n")
    }
    return text
  }

  /// A text has no more characters than UTF-16 units, which are counted faster.
  private static func isTooLong(_ text: String) -> Bool {
    text.utf16.count > charactersMost && text.count > charactersMost
  }
}
