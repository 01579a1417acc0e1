import CampaignModel

/// Draws a fitted page.
struct SheetDrawing {
  /// The layout with the page's tracks.
  let layout: PosterLayout
  let sheet: PosterLayout.Sheet
  let origin: PosterOrigin
  let author: String
  let palette: Palette
  let art: PosterArt
  let look: PosterLook
  let shaper: any TextShaping

  func draw(_ fitted: FittedSheet) -> PosterSheet {
    let decoration = DecorationDrawing(
      layout: layout, palette: palette, paper: sheet.paper, grid: fitted.grid,
      look: topicLook, shaper: shaper)
    // In the hand a module of 0.4 mm is enough, on a wall 1 mm (facts of qrcode.com and trade tables).
    let drawing = RegionDrawing(
      palette: palette, paper: sheet.paper, minModule: sheet.distance <= 0.6 ? 0.4 : 1)
    let drawn = PosterSheet(
      width: sheet.paper.width, height: sheet.paper.height,
      bleed: layout.bleed.millimetres(on: sheet.paper), title: origin.title, author: author,
      date: origin.date, source: origin.file,
      elements: decoration.elements + fitted.placed.flatMap(drawing.elements),
      fits: fitted.placed.map { placed in
        let prepared = placed.region.prepared
        let room = Overflow(prepared, box: placed.box).capacity
        // What an area holds is an estimate; that it holds what stands in it is known.
        let holdsAll = placed.region.size >= prepared.floor
        return RegionFit(
          area: prepared.region.area, size: placed.region.size * prepared.smallest,
          floor: prepared.floor * prepared.smallest, characters: prepared.characterCount,
          capacity: holdsAll ? max(room, prepared.characterCount) : room)
      })
    return look == .mono ? MonoLook.applied(to: drawn) : drawn
  }

  private var topicLook: DecorationDrawing.TopicLook {
    let topic = origin.topic?.id ?? ""
    return DecorationDrawing.TopicLook(
      sign: origin.topic?.icon ?? "", icon: art.icon(of: topic), pattern: art.pattern(of: topic),
      icons: art.icons)
  }
}
