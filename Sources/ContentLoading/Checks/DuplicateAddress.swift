import CampaignModel
package import Diagnostics

/// Two pages at one address: articles of a topic, topics and standing pages, old addresses.
enum DuplicateAddress {
  /// Folders of the site that it makes itself.
  static let reserved: Set<String> = [
    "months", "posters", "calendar", "audiences", "venues", "tags", "hotlines", "search", "assets",
    "page", "elder",
  ]

  /// Topics and standing pages, which claim a folder of the site: name and file.
  static func folders(of campaign: Campaign) -> [(id: String, file: String)] {
    campaign.topics.map { ($0.id, $0.file) } + campaign.pages.map { ($0.slug, $0.file) }
  }

  /// Where an old address leads in the site: `old/refund/`, `old/refund.html`.
  static func address(ofAlias alias: String) -> String {
    alias.hasSuffix("/") || alias.hasSuffix(".html") ? alias : alias + "/"
  }

  /// Topics and pages that would stand where the site's own folders do.
  static func reserved(_ campaign: Campaign) -> [Diagnostic] {
    folders(of: campaign).filter { reserved.contains($0.id) }
      .map { taken($0.id, at: .top(of: $0.file)) }
  }

  /// Pages at the address of another.
  static func check(_ campaign: Campaign) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var owners: [String: String] = [:]
    func claim(_ address: String, file: String, at range: SourceRange) {
      if let first = owners[address], first != file {
        findings.append(duplicate(address, first: first, at: range))
      } else {
        owners[address] = file
      }
    }
    for (name, file) in folders(of: campaign) where !reserved.contains(name) {
      claim(name + "/", file: file, at: .top(of: file))
    }
    let files = campaign.articles.map(\.file)
    let order = files.indices.sorted { files[$0].utf8.lexicographicallyPrecedes(files[$1].utf8) }
    for index in order {
      let (file, address) = (files[index], campaign.articles[index].address)
      claim(address, file: file, at: campaign.articles[index].places["slug"] ?? .top(of: file))
    }
    for index in order {
      for alias in campaign.articles[index].aliases {
        let place = campaign.articles[index].places["aliases"]
        claim(self.address(ofAlias: alias), file: files[index], at: place ?? .top(of: files[index]))
      }
    }
    return findings
  }

  private static func duplicate(_ address: String, first: String, at range: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .duplicateAddress, at: range,
      Bilingual(
        zh: "地址 `\(address)` 已经是 `\(first)` 的", en: "The address `\(address)` belongs to `\(first)`"
      ),
      remedy: Bilingual(
        zh: "改文件名，或者在设置里另写一个“网址名”", en: "Rename the file or give it another `slug`"))
  }

  private static func taken(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: range,
      Bilingual(
        zh: "`\(name)/` 是网站自己要用的地址", en: "`\(name)/` is an address the site itself uses"),
      remedy: Bilingual(zh: "换一个名字", en: "Choose another name"))
  }
}

extension Rule {
  package static let duplicateAddress = Rule(
    "content/duplicate-address", .error,
    title: Bilingual(zh: "一个地址只有一个页面", en: "One address, one page"),
    why: Bilingual(
      zh: "两篇文章一个地址，总有一篇没人能看到。", en: "Of two pages at one address, one is never seen."))
}
