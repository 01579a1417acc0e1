import CampaignModel
import Diagnostics
import PosterComposing
import PosterImposing
import WorkSharing

/// A month's posters for every notice board: chosen and composed.
struct BoardPack: Sendable {
  /// A poster on a paper.
  struct Order: Hashable, Sendable {
    var offer: BoardOffer
    var paper: PaperSize
  }

  let variant: PrintVariant
  private(set) var plan: BoardPlan
  private(set) var sheets: [Order: PosterSheet] = [:]
  private(set) var findings: [Diagnostic] = []

  /// Chooses posters, composes them, and chooses again where one does not fit its paper.
  init(_ month: YearMonth, variant: PrintVariant, workshop: PosterWorkshop, jobs: Int) {
    let campaign = workshop.campaign
    let papers = Set(campaign.boards.flatMap(\.papers)).sorted { $0.rawValue < $1.rawValue }
    var offers = campaign.boardOffers(in: month, papers: papers, layouts: workshop.layouts)
    let planner = BoardPlanner(
      month: month, from: workshop.asOf, audiences: campaign.site.audiences)
    let composing = PackComposing(workshop: workshop, variant: variant, papers: papers, jobs: jobs)
    self.variant = variant
    plan = planner.plan(campaign.boards, offers: offers)
    var composed: [PackComposing.Key: PosterSheet] = [:]
    while true {
      let wanted = orders.filter { composed[PackComposing.Key($0)] == nil }
      var refused: [Order] = []
      for (order, sheet) in zip(wanted, composing.compose(wanted)) {
        if let sheet { composed[PackComposing.Key(order)] = sheet } else { refused.append(order) }
      }
      if refused.isEmpty { break }
      for order in refused {
        findings.append(BoardPackFindings.leftOut(order.offer, order.paper))
        for index in offers.indices where offers[index] == order.offer {
          offers[index].papers[order.paper.rawValue] = nil
        }
      }
      plan = planner.plan(campaign.boards, offers: offers)
    }
    for order in orders { sheets[order] = composed[PackComposing.Key(order)] }
    findings += BoardPackFindings.after(plan) + tooFar(workshop)
  }

  /// What the plan hangs, each poster on each paper once.
  private var orders: [Order] {
    plan.papers.flatMap { paper in
      plan.sheets(on: paper).map { Order(offer: $0.offer, paper: paper) }
    }
  }

  /// Boards whose readers stand farther off than the small type of their sheets allows.
  private func tooFar(_ workshop: PosterWorkshop) -> [Diagnostic] {
    plan.papers.compactMap { paper in
      let scale =
        variant == .press ? 1 : PrinterMargin.scale(width: paper.width, height: paper.height)
      let raised = variant.composedHeightPerMetre(on: paper) / PrintVariant.usualHeight
      var boards: [Board] = []
      var nearest = Double.infinity
      for hung in plan.boards {
        for hanging in hung.hangings where hanging.paper == paper {
          guard let offer = hanging.offer, let made = offer.papers[paper.rawValue],
            let sheet = sheets[Order(offer: offer, paper: paper)]
          else { continue }
          let legible = sheet.legibleDistance(at: scale, distance: made, raised: raised)
          // A step nearer is no hardship.
          guard legible < hung.board.distance * 0.8 else { continue }
          nearest = min(nearest, legible)
          if boards.last?.id != hung.board.id { boards.append(hung.board) }
        }
      }
      return boards.isEmpty
        ? nil : BoardPackFindings.tooFar(paper, boards: boards, distance: nearest)
    }
  }
}

/// Composes the posters of a pack, each once, several at a time.
struct PackComposing {
  /// A poster on a paper, whatever else changes about the offer.
  struct Key: Hashable {
    var id: String
    var layout: String
    var paper: PaperSize

    init(_ order: BoardPack.Order) {
      id = order.offer.id
      layout = order.offer.layout
      paper = order.paper
    }
  }

  private let composers: [PaperSize: PosterComposer]
  private let subjects: [String: PosterSubject]
  private let jobs: Int

  init(workshop: PosterWorkshop, variant: PrintVariant, papers: [PaperSize], jobs: Int) {
    composers = Dictionary(
      papers.map { ($0, workshop.composer(variant, on: $0)) },
      uniquingKeysWith: { first, _ in first })
    subjects = Dictionary(
      workshop.campaign.posterSubjects.map { ($0.address, $0) },
      uniquingKeysWith: { first, _ in first })
    self.jobs = jobs
  }

  /// The first sheet of each, as a board shows one side; `nil` when it does not fit.
  func compose(_ orders: [BoardPack.Order]) -> [PosterSheet?] {
    let (composers, subjects) = (composers, subjects)
    return orderedMap(orders, jobs: jobs) { order in
      subjects[order.offer.id].flatMap { subject in
        composers[order.paper]?
          .compose(subject, layout: order.offer.layout, sheet: order.paper).value.first
      }
    }
  }
}
