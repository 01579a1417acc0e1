import CampaignModel
import Diagnostics
import PosterComposing
import PosterImposing

/// All sheets of a pack on one paper, as one file.
struct PaperPile {
  let workshop: PosterWorkshop
  let request: PosterRequest
  let variant: PrintVariant
  let month: YearMonth
  let paper: PaperSize

  struct Made {
    var name: String
    var document: PrintDocument
    /// On which page a poster is found.
    var places: [(sheet: BoardPlan.Sheet, page: Int)] = []
    var findings: [Diagnostic] = []
  }

  /// Each poster once, with its number of copies; or every copy, as the boards are walked.
  func make(
    _ plan: BoardPlan, _ wanted: [BoardPlan.Sheet], poster: (BoardOffer) -> PosterSheet?
  ) -> Made {
    let size = paper.rawValue.lowercased()
    let isTiled = request.tile.map { $0.width * $0.height < paper.width * paper.height } ?? false
    let suffix = isTiled ? "-on-\(request.tile?.rawValue.lowercased() ?? "")" : ""
    let order = request.isInBoardOrder ? "-board-order" : ""
    var made = Made(
      name: "sheets-\(size)\(suffix)\(order).pdf",
      document: PrintDocument(
        title: "\(month.chinese) \(paper.rawValue) 海报", author: workshop.campaign.site.office,
        date: month.firstDay, source: "content/boards.csv"))
    if request.isInBoardOrder {
      for hung in plan.boards {
        for hanging in hung.hangings where hanging.paper == paper {
          guard let offer = hanging.offer, let sheet = poster(offer) else { continue }
          if let first = wanted.first(where: { $0.offer == offer }),
            !made.places.contains(where: { $0.sheet == first })
          {
            made.places.append((first, made.document.pages.count + 1))
          }
          let note =
            "\(month)　\(hung.board.id) \(hung.board.name)　第 \(hanging.number) 位　"
            + "\(hanging.takeDown.description) 撤下"
          add(sheet, note, isTiled: isTiled, to: &made)
        }
      }
    } else {
      for wish in wanted {
        guard let sheet = poster(wish.offer) else { continue }
        let page = made.document.pages.count + 1
        made.places.append((wish, page))
        let note =
          "\(month)　\(paper.rawValue) 第 \(page) 页　印 \(wish.copies) 张　"
          + wish.boards.joined(separator: " ")
        add(sheet, note, isTiled: isTiled, to: &made)
      }
    }
    return made
  }

  private func add(_ sheet: PosterSheet, _ note: String, isTiled: Bool, to made: inout Made) {
    if isTiled {
      var tiling = request
      tiling.variant = variant
      let file = PosterFile(address: "", layout: "", sheet: paper)
      let imposed = Imposition(workshop: workshop, request: tiling).pages(of: [sheet], file: file)
      made.document.pages += imposed.pages
      made.findings += imposed.findings
    } else if variant == .press {
      made.document.pages.append(PressPage(setting: workshop.setting).page(sheet, note: note))
    } else {
      made.document.pages.append(OfficePage(setting: workshop.setting).page(sheet, note: note))
    }
  }
}
