package import CampaignModel
import ContentLoading
package import Diagnostics
package import FileTree
import Publishing

/// What `banbao new` wrote: paths below the site folder.
package struct NewFiles: Sendable {
  package var value: [String]
  package var sources: SourceTree
  package var diagnostics: [Diagnostic]
}

extension World {
  /// Makes the files of a new article, month theme or site; nothing that exists is touched.
  package func make(
    _ kind: NewKind, named name: String, topic: String?, date: CivilDate?
  ) throws -> NewFiles {
    let day = date ?? today
    switch kind {
    case .article(let articleKind):
      let read = load(readSources())
      return create(
        newArticle(articleKind, title: name, topic: topic, date: day, in: read.campaign),
        sources: read.sources)
    case .month:
      return create(newMonth(name), sources: SourceTree([]))
    case .site:
      let site = Starter.site(date: day, folder: name)
      let findings = site.diagnostics.isEmpty ? [] : [Self.noFolder(name)]
      return create(Reported(site.value, findings), sources: SourceTree([]))
    }
  }

  private func create(_ files: Reported<OutputTree>, sources: SourceTree) -> NewFiles {
    var findings = files.diagnostics
    if !findings.hasErrors { findings += FileReplacing(root: root).create(files.value) }
    return NewFiles(
      value: findings.hasErrors ? [] : files.value.ordered.map(\.path), sources: sources,
      diagnostics: findings)
  }

  private func newArticle(
    _ kind: Article.Kind, title: String, topic: String?, date: CivilDate, in campaign: Campaign
  ) -> Reported<OutputTree> {
    let topics = campaign.topics.map(\.id)
    guard let topic, topics.contains(topic) else {
      return Reported(OutputTree(), [Self.unknownTopic(topic, among: topics)])
    }
    let slug = pinyinSlug(title)
    guard !slug.isEmpty else { return Reported(OutputTree(), [Self.noSlug(title)]) }
    var tree = OutputTree()
    let findings = tree.add(
      path: "content/\(topic)/\(slug).md",
      text: Starter.article(kind, title: title, date: date), source: "banbao new")
    return Reported(tree, findings)
  }

  private func newMonth(_ name: String) -> Reported<OutputTree> {
    guard let month = YearMonth(name) else { return Reported(OutputTree(), [Self.noMonth(name)]) }
    var tree = OutputTree()
    let findings = tree.add(
      path: "content/months/\(month).md", text: Starter.month(month), source: "banbao new")
    return Reported(tree, findings)
  }

  private static func unknownTopic(_ topic: String?, among known: [String]) -> Diagnostic {
    let list = known.isEmpty ? "—" : known.joined(separator: " ")
    let nearest = topic.flatMap { closestWord(to: $0, among: known) }
    return Diagnostic(
      .newNeedsTopic, at: nil,
      Bilingual(
        zh: topic.map { "没有专题 `\($0)`" } ?? "没有说放进哪个专题",
        en: topic.map { "There is no topic `\($0)`" } ?? "No topic given"),
      remedy: Bilingual(
        zh: nearest.map { "是不是 --topic \($0)？" } ?? "加上 --topic，可选：\(list)",
        en: nearest.map { "Did you mean --topic \($0)?" } ?? "Add --topic, one of: \(list)"))
  }

  private static func noSlug(_ title: String) -> Diagnostic {
    Diagnostic(
      .newNeedsTopic, at: nil,
      Bilingual(
        zh: "标题“\(title)”变不成文件名", en: "The title `\(title)` gives no file name"),
      remedy: Bilingual(
        zh: "标题里要有汉字、字母或数字", en: "A title needs Han characters, letters or digits"))
  }

  private static func noFolder(_ name: String) -> Diagnostic {
    Diagnostic(
      .newNeedsTopic, at: nil,
      Bilingual(
        zh: "`\(name)` 不能作为新网站的文件夹名", en: "`\(name)` cannot be the folder of a new site"),
      remedy: Bilingual(
        zh: "只写文件夹的名字，如 我的街道；要放在别处，加上 --site 和那里的文件夹",
        en: "Give a name such as my-office; to put it elsewhere add --site with that folder"))
  }

  private static func noMonth(_ name: String) -> Diagnostic {
    Diagnostic(
      .newNeedsTopic, at: nil,
      Bilingual(zh: "`\(name)` 不是月份", en: "`\(name)` is not a month"),
      remedy: Bilingual(zh: "写成 2027-01 这样", en: "Write it like 2027-01"))
  }
}

extension Rule {
  package static let newNeedsTopic = Rule(
    "new/place-unknown", .error,
    title: Bilingual(zh: "新稿件要知道放在哪里", en: "A new file needs a place"),
    why: Bilingual(
      zh: "文件夹就是专题，文件名就是网址。", en: "The folder is the topic, the file name the address."))
}
