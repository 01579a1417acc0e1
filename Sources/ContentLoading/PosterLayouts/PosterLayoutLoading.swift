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
    for key in ["title", "sheets", "columns", "rows", "areas", "regions"] { file.require(key) }
    layout.title = file.text("title", limit: 12) ?? ""
    layout.sheets = file.sheets("sheets")
    layout.margin = file.length("margin") ?? layout.margin
    layout.bleed = file.length("bleed") ?? layout.bleed
    layout.columnGap = file.length("column_gap") ?? layout.columnGap
    layout.rowGap = file.length("row_gap") ?? layout.rowGap
    layout.columns = file.tracks("columns", allowsAuto: false)
    layout.rows = file.tracks("rows", allowsAuto: true)
    layout.areas = file.areas("areas", rows: layout.rows.count, columns: layout.columns.count)
    layout.colors = file.colors("colors")
    var references = PosterLayoutReferences(
      areas: layout.areas, colors: layout.colors.keys, icons: icons)
    layout.styles = file.styles("styles", &references)
    references.styles = Set(layout.styles.keys)
    if file.has("ladder") {
      layout.ladder = file.choices(
        "ladder", ChoiceTable { (step: PosterLayout.LadderStep) in step.chinese })
    }
    layout.decorations = file.decorations("draw", &references)
    layout.regions = file.regions("regions", &references)
    findings += file.findings + references.findings
    return Reported(findings.hasErrors ? nil : layout, findings)
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
    }
  }
}
