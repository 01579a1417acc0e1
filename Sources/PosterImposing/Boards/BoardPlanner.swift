package import CampaignModel
import PosterComposing

/// Chooses for every place of every board what hangs there: the urgent first, then what fits the place, with variety.
///
/// The same boards and offers give the same plan.
package struct BoardPlanner: Sendable {
  private let audiences: [Site.Audience]
  private let month: YearMonth
  private let putUp: CivilDate

  /// - Parameter from: The day the office goes round; the month's first day when that is later.
  package init(month: YearMonth, from day: CivilDate, audiences: [Site.Audience]) {
    self.month = month
    self.audiences = audiences
    putUp = day.yearMonth == month ? day : month.firstDay
  }

  /// - Parameter offers: Most urgent first.
  package func plan(_ boards: [Board], offers: [BoardOffer]) -> BoardPlan {
    var hungInArea: [String: [String: Int]] = [:]
    var plan = BoardPlan(month: month, boards: [])
    for board in boards {
      let geometry = BoardGeometry(board.papers)
      guard !geometry.places.isEmpty else { continue }
      let chosen = choose(board, geometry, offers, hungInArea[board.area, default: [:]])
      let arranged = arrange(chosen, geometry)
      for offer in arranged.compactMap(\.self) {
        hungInArea[board.area, default: [:]][offer.id, default: 0] += 1
      }
      plan.boards.append(
        BoardPlan.Hung(
          board: board, geometry: geometry,
          hangings: arranged.enumerated().map { index, offer in
            hanging(index + 1, geometry.places[index].paper, offer)
          }))
    }
    return plan
  }

  private func hanging(_ number: Int, _ paper: PaperSize, _ offer: BoardOffer?) -> BoardPlan.Hanging
  {
    let last = month.next.firstDay.adding(days: -1)
    let until = min(last, offer?.until ?? last)
    return BoardPlan.Hanging(
      number: number, paper: paper, offer: offer, putUp: max(putUp, offer?.from ?? putUp),
      takeDown: until, isEarly: until < last)
  }

  /// What hangs on a board, the largest sheets chosen first; in the order of its places.
  private func choose(
    _ board: Board, _ geometry: BoardGeometry, _ offers: [BoardOffer], _ area: [String: Int]
  ) -> [BoardOffer?] {
    let place = BoardPlace(board, audiences: audiences)
    let order = geometry.places.indices.sorted { a, b in
      let (first, second) = (geometry.places[a].paper, geometry.places[b].paper)
      let (large, larger) = (first.width * first.height, second.width * second.height)
      return large != larger ? large > larger : a < b
    }
    let fits = offers.map { place.fit(of: $0) }
    var chosen = [BoardOffer?](repeating: nil, count: geometry.places.count)
    var hung: [BoardOffer] = []
    for index in order {
      let paper = geometry.places[index].paper
      let places = geometry.places.count { $0.paper == paper }
      var best: (offer: BoardOffer, score: Double)?
      for (rank, offer) in offers.enumerated() {
        guard let distance = offer.papers[paper.rawValue] else { continue }
        let copies = hung.count { $0.id == offer.id }
        guard copies < Self.mostCopies(places) else { continue }
        var score = Self.weight(offer.purpose) + fits[rank] - Double(rank) * 0.05
        score -= Double(copies) * 60
        score -= Double(hung.count { $0.topic == offer.topic && offer.topic != nil }) * 5
        score -= Double(hung.count { $0.layout == offer.layout }) * 3
        score -= Double(hung.count { $0.purpose == offer.purpose }) * Self.fatigue(offer.purpose)
        score -= Double(area[offer.id] ?? 0) * (offer.purpose >= .monthTopic ? 4 : 0)
        // What is made for people nearer than they stand here is a second choice.
        if distance < board.distance * 0.6 { score -= 8 }
        if best.map({ score > $0.score }) ?? true { best = (offer, score) }
      }
      if let offer = best?.offer {
        chosen[index] = offer
        hung.append(offer)
      }
    }
    return chosen
  }

  /// Four places apart, copies are on another doorway or lift; nearer they are one poster twice.
  private static func mostCopies(_ places: Int) -> Int { max(1, places / 4) }

  private static func weight(_ purpose: BoardOffer.Purpose) -> Double {
    switch purpose {
    case .month: 100
    case .alert: 80
    case .hotlines: 76
    case .monthTopic: 60
    case .other: 40
    }
  }

  /// How much less urgent a second of its kind is: one month's poster and one or two alerts say it.
  private static func fatigue(_ purpose: BoardOffer.Purpose) -> Double {
    switch purpose {
    case .month: 45
    case .alert: 14
    case .hotlines: 60
    case .monthTopic: 4
    case .other: 2
    }
  }

  /// Exchanges sheets of one paper until no exchange makes neighbours more different.
  private func arrange(_ chosen: [BoardOffer?], _ geometry: BoardGeometry) -> [BoardOffer?] {
    var arranged = chosen
    let pairs = geometry.neighbours
    func price() -> Int {
      pairs.reduce(0) { $0 + Self.likeness(arranged[$1.0], arranged[$1.1]) }
    }
    var current = price()
    var improved = true
    while improved, current > 0 {
      improved = false
      for a in arranged.indices {
        for b in arranged.indices
        where b > a && geometry.places[a].paper == geometry.places[b].paper {
          arranged.swapAt(a, b)
          let new = price()
          if new < current {
            current = new
            improved = true
          } else {
            arranged.swapAt(a, b)
          }
        }
      }
    }
    return arranged
  }

  /// How much two neighbours look or say the same.
  static func likeness(_ a: BoardOffer?, _ b: BoardOffer?) -> Int {
    guard let a, let b else { return 0 }
    var likeness = 0
    if a.id == b.id { likeness += 100 }
    if a.topic == b.topic, a.topic != nil { likeness += 10 }
    if a.layout == b.layout { likeness += 6 }
    return likeness
  }
}

extension Board {
  /// The papers of its slots, each as often as it hangs; what is no paper we know is left out.
  package var papers: [PaperSize] {
    slots.flatMap { slot in
      PaperSize(rawValue: slot.sheet).map { Array(repeating: $0, count: slot.count) } ?? []
    }
  }

  /// Slots on papers posters are not made for.
  package var unknownSlots: [Slot] { slots.filter { PaperSize(rawValue: $0.sheet) == nil } }
}
