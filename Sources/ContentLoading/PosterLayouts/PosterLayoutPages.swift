import CampaignModel
import Diagnostics

/// The pages of a layout: its own tracks, or those of each page it lists.
enum PosterLayoutPages {
  /// What a page cannot do without.
  static let keys = ["columns", "rows", "areas", "regions"]
}

extension StrictMapping {
  mutating func pages(
    _ key: String, _ references: inout PosterLayoutReferences
  ) -> [PosterPage] {
    mappings(key, PosterLayoutKeys.page).map { inner in
      var inner = inner
      defer { absorb(inner) }
      for required in PosterLayoutPages.keys { inner.require(required) }
      var page = inner.page(&references)
      page.each = inner.choice("each", Self.roles)
      if let role = page.each, !page.regions.contains(where: { $0.takes(role) }) {
        inner.report(
          .posterLayoutReference, at: inner.range(of: "each"),
          Bilingual(
            zh: "这一页没有哪一块取“\(role.rawValue)”", en: "No region of this page takes `\(role.rawValue)`"
          ),
          remedy: Bilingual(
            zh: "在这一页的 regions 里写一块 role: \(role.rawValue)，每页放一项",
            en: "Give the page a region with `role: \(role.rawValue)`; it shows one item a page"))
      }
      return page
    }
  }

  /// The tracks, areas, decorations and regions of a page.
  mutating func page(_ references: inout PosterLayoutReferences) -> PosterPage {
    var page = PosterPage()
    page.columnGap = length("column_gap") ?? page.columnGap
    page.rowGap = length("row_gap") ?? page.rowGap
    page.columns = tracks("columns", allowsAuto: false)
    page.rows = tracks("rows", allowsAuto: true)
    page.areas = areas("areas", rows: page.rows.count, columns: page.columns.count)
    references.turn(to: page.areas)
    page.decorations = decorations("draw", &references)
    page.regions = regions("regions", &references)
    return page
  }

  /// A layout with pages has no tracks beside them: nobody could say what they are for.
  mutating func rejectOwnTracks() {
    for key in PosterLayoutPages.keys + ["column_gap", "row_gap", "draw"] where has(key) {
      report(
        .posterLayoutReference, at: range(of: key),
        Bilingual(
          zh: "写了 pages（各页），这里就不再写 \(key)", en: "With `pages` there is no `\(key)` beside them"),
        remedy: Bilingual(zh: "移到 pages 的每一页里", en: "Move it into each of the pages"))
    }
  }
}

extension PosterRegion {
  fileprivate func takes(_ role: Role) -> Bool { takes.contains { $0.roles.contains(role) } }
}
