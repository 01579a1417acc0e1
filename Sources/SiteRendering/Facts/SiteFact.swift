/// Something a page reads, by name: the next run asks by it whether the page would still come out the same.
struct SiteFact: Sendable, Hashable {
  /// What is read; the comment says what its key names.
  enum Kind: UInt8, Sendable, CaseIterable {
    /// What every page says of its site, from `site.yaml`. No key.
    case site
    /// The day the site is built for. No key.
    case today
    /// A word of the theme: its key.
    case word
    /// A compiled template: its name.
    case template
    /// Header and footer: the section the navigation marks.
    case frame
    /// Stylesheets and scripts: the body classes of the page.
    case assets
    /// One drawing of the theme: its name.
    case asset
    /// An article with its body; its card in lists; its title and address; its posters; its neighbours: its file.
    case article, card, link, poster, around
    /// All articles. No key.
    case everyArticle
    /// A page of a list, its newest, their number: the list.
    case listPage, listHead, listCount
    /// The list of tags; whether a tag has a page: its slug.
    case tags, tag
    /// A topic without its body, its body: its id. Which topics there are.
    case topic, topicBody, topics
    /// A month's theme: the month. The year of themes.
    case month, months
    /// A standing page: its file. The help page. The front page's own words.
    case page, helpPage, frontPage
    /// A telephone number: its id. All of them.
    case hotline, hotlines
    /// The plan with venues, days and what was held. No key.
    case outreach
    /// The page a content file has become: its path.
    case destination
    /// A picture as made: its path in the site folder.
    case picture
  }

  let kind: Kind
  let key: String
}
