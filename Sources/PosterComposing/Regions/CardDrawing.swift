import CampaignModel

extension RegionDrawing {
  /// How much higher each row of cards becomes to fill its box, in millimetres: up to half of what its text needs.
  func growth(
    of rows: [[FittedStack]], _ placed: FittedSheet.Placed, spare: Double
  ) -> Double {
    guard placed.region.prepared.region.arrangement == .cards, !rows.isEmpty else { return 0 }
    let least = rows.map { $0.map(\.height).max() ?? 0 }.min() ?? 0
    return min(spare / Double(rows.count), (least + 2 * placed.region.cellPadding) / 2)
  }

  /// The cards of a row, under its text.
  func cards(
    _ row: [FittedStack], _ placed: FittedSheet.Placed, top: Double, height: Double
  ) -> PosterSheet.Element {
    let region = placed.region
    var x = placed.box.x
    let marks = zip(row, region.columns).map { _, width -> PosterSheet.Mark in
      defer { x += width + region.cellGap }
      return .rectangle(
        Box(x: x, y: top, width: width, height: height), radius: region.size * 0.5,
        color: palette["card"])
    }
    return PosterSheet.Element(.artifact, marks: marks)
  }
}
