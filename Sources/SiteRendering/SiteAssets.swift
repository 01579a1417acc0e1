import CampaignModel
import FileTree

/// The theme's assets under names that change with their bytes, and the stylesheet of colours made from theme and campaign.
struct SiteAssets: Sendable {
  /// A stylesheet or script as pages name it.
  struct Linked: Sendable {
    let path: String
    /// Subresource Integrity: what the browser checks the bytes against.
    let integrity: String
  }

  /// Output path to bytes, in order of path.
  let files: [(path: String, bytes: [UInt8])]
  /// Scripts of every page, in the order they are loaded; pages are whole without them.
  let scripts: [Linked]
  /// The theme's `style.css`.
  private let base: [Linked]
  /// The other stylesheets of every page: what a theme that extends another adds, and the colours.
  private let sheets: [Linked]
  /// Those of one kind of page: `page-front.css` for pages of the body class `page-front`.
  private let pageSheets: [String: Linked]
  private let pageScripts: [String: Linked]
  /// Name in the theme to output path.
  private let paths: [String: String]

  /// - Parameter papers: Those of the gallery's filter.
  init(theme: Theme, campaign: Campaign, papers: [PaperSize]) {
    var files: [(path: String, bytes: [UInt8])] = []
    var base: [Linked] = []
    var sheets: [Linked] = []
    var scripts: [Linked] = []
    var pageSheets: [String: Linked] = [:]
    var pageScripts: [String: Linked] = [:]
    var paths: [String: String] = [:]
    var named = theme.assets
    named[GalleryFilters.sheet, default: []] += Array(
      GalleryFilters.css(campaign, papers: papers).utf8)
    var assets = named.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let colors = ThemeColors(theme: theme)
    assets.append(
      (
        key: "topics.css",
        value: Array((colors.css + TopicStyles.css(campaign.topics, colors)).utf8)
      ))
    for (name, source) in assets {
      let bytes = Self.compact(source, name)
      let path = "assets/" + Fingerprint.name(name, bytes)
      files.append((path: path, bytes: bytes))
      paths[name] = path
      guard let dot = name.lastIndex(of: "."), ["css", "js"].contains(name[dot...].dropFirst())
      else { continue }
      let linked = Linked(path: path, integrity: Fingerprint.integrity(bytes))
      let stem = String(name[..<dot])
      switch (name[dot...], stem.hasPrefix(Self.pagePrefix)) {
      case (".css", true): pageSheets[stem] = linked
      case (".css", false) where name == "style.css": base.append(linked)
      case (".css", false): sheets.append(linked)
      case (_, true): pageScripts[stem] = linked
      default: scripts.append(linked)
      }
    }
    self.files = files
    self.base = base
    self.sheets = sheets
    self.scripts = scripts
    self.pageSheets = pageSheets
    self.pageScripts = pageScripts
    self.paths = paths
  }

  /// What a page of some body classes loads: `style.css`, the sheets of its kind, then the theme's other sheets and its
  /// colours, so that a theme that extends another has the last word on every page.
  func sheets(bodyClass: String) -> [Linked] {
    base + Self.own(pageSheets, bodyClass) + sheets
  }

  func scripts(bodyClass: String) -> [Linked] { scripts + Self.own(pageScripts, bodyClass) }

  /// The output path of a theme's asset; `nil` when the theme has none of that name.
  func path(_ name: String) -> String? { paths[name] }

  private static let pagePrefix = "page-"

  private static func own(_ linked: [String: Linked], _ bodyClass: String) -> [Linked] {
    linked.isEmpty ? [] : bodyClass.split(separator: " ").compactMap { linked[String($0)] }
  }

  private static func compact(_ source: [UInt8], _ name: String) -> [UInt8] {
    if name.hasSuffix(".css") { return CompactCSS.compact(source) }
    return name.hasSuffix(".js") ? CompactScript.compact(source) : source
  }
}
