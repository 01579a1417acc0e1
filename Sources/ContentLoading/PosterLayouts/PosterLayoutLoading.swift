package import CampaignModel
package import Diagnostics

/// Reads a poster layout of a theme; every fault of the file in one run, no layout when there is one.
package struct PosterLayoutLoader: Sendable {
  package init() {}

  /// - Parameter source: `themes/<name>/posters/<kind>.yaml`; its name is the layout's id.
  /// - Parameter icons: Names of the theme's drawings; `nil` leaves them unchecked.
  package func load(
    _ source: SourceText, icons: Set<String>? = nil
  ) -> Reported<PosterLayout?> {
    var findings: [Diagnostic] = []
    let node = YAMLReader(keys: PosterLayoutKeys.all).read(source).unwrap(into: &findings)
    if node == nil, findings.hasErrors { return Reported(nil, findings) }
    var file = StrictMapping(node, file: source.file, keys: PosterLayoutKeys.layout)
    var layout = PosterLayout(kind: Self.kind(of: source.file), file: source.file)
    let needed = file.has("pages") ? [] : PosterLayoutPages.keys
    for key in ["title", "sheets"] + needed { file.require(key) }
    layout.title = file.text("title", limit: 12) ?? ""
    layout.kind = file.text("kind") ?? layout.name
    layout.sheets = file.sheets("sheets")
    layout.takesCustomSheets = file.bool("custom") ?? false
    layout.orientation = file.choice("orientation", Self.orientations)
    layout.margin = file.length("margin") ?? layout.margin
    layout.bleed = file.length("bleed") ?? layout.bleed
    layout.colors = file.colors("colors")
    var references = PosterLayoutReferences(colors: layout.colors.keys, icons: icons)
    layout.styles = file.styles("styles", &references)
    references.styles = Set(layout.styles.keys)
    if file.has("ladder") {
      layout.ladder = file.choices(
        "ladder", ChoiceTable { (step: PosterLayout.LadderStep) in step.chinese })
    }
    if file.has("pages") {
      file.rejectOwnTracks()
      layout.pages = file.pages("pages", &references)
    } else {
      layout = layout.with(file.page(&references))
    }
    findings += file.findings + references.findings
    return Reported(findings.hasErrors ? nil : layout, findings)
  }

  private static let orientations = ChoiceTable { (value: PosterLayout.Orientation) in
    value == .landscape ? "横" : "竖"
  }

  private static func kind(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
  }
}

extension PosterLayout.LadderStep {
  fileprivate var chinese: String {
    switch self {
    case .shrink: "缩小"
    case .tighten: "收紧"
    case .dropOptional: "去可省"
    case .shortTitle: "短标题"
    case .excerpt: "节选"
    case .listVisits: "走访入列"
    case .countVisits: "走访计数"
    }
  }
}
