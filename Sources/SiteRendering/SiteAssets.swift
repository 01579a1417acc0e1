import CampaignModel
import FileTree

/// The theme's assets under names that change with their bytes, and the stylesheet of topic colours made from the campaign.
struct SiteAssets: Sendable {
  /// Output path to bytes, in order of path.
  let files: [(path: String, bytes: [UInt8])]
  /// Stylesheets in the order pages load them.
  let sheets: [String]
  /// Name in the theme to output path.
  private let paths: [String: String]

  init(theme: Theme, topics: [Topic]) {
    var files: [(path: String, bytes: [UInt8])] = []
    var sheets: [String] = []
    var paths: [String: String] = [:]
    var assets = theme.assets.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    assets.append((key: "topics.css", value: Array(TopicStyles.css(topics).utf8)))
    for (name, source) in assets {
      let bytes = name.hasSuffix(".css") ? CompactCSS.compact(source) : source
      let path = "assets/" + Fingerprint.name(name, bytes)
      files.append((path: path, bytes: bytes))
      paths[name] = path
      if name.hasSuffix(".css") { sheets.append(path) }
    }
    self.files = files
    self.sheets = sheets
    self.paths = paths
  }

  /// The output path of a theme's asset; `nil` when the theme has none of that name.
  func path(_ name: String) -> String? { paths[name] }

  /// The drawing of a month, `art/month-11.svg` in the theme.
  func art(_ month: YearMonth) -> String? {
    path("art/month-\(month.month < 10 ? "0" : "")\(month.month).svg")
  }
}
