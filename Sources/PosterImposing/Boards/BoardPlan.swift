package import CampaignModel

/// Which poster hangs where on which board in a month.
package struct BoardPlan: Sendable, Hashable {
  /// A place on a board with what hangs there.
  package struct Hanging: Sendable, Hashable {
    /// From 1, left to right and row by row, as the sketch shows.
    package var number: Int
    package var paper: PaperSize
    /// `nil` when nothing is left to hang.
    package var offer: BoardOffer?
    package var putUp: CivilDate
    /// The last day it hangs.
    package var takeDown: CivilDate
    /// Whether it must come down before the month ends.
    package var isEarly: Bool
  }

  package struct Hung: Sendable, Hashable {
    package var board: Board
    package var geometry: BoardGeometry
    package var hangings: [Hanging]

    package var shortage: Int { hangings.count { $0.offer == nil } }
  }

  /// A poster on a paper with all its places.
  package struct Sheet: Sendable, Hashable {
    package var offer: BoardOffer
    package var paper: PaperSize
    package var copies: Int
    /// Ids of boards, each once.
    package var boards: [String]
  }

  package var month: YearMonth
  package var boards: [Hung]

  /// Every poster to be printed on a paper, once, in the order of the boards.
  package func sheets(on paper: PaperSize) -> [Sheet] {
    var sheets: [Sheet] = []
    var index: [BoardOffer: Int] = [:]
    for hung in boards {
      for hanging in hung.hangings where hanging.paper == paper {
        guard let offer = hanging.offer else { continue }
        let at = index[offer] ?? sheets.count
        if at == sheets.count {
          index[offer] = at
          sheets.append(Sheet(offer: offer, paper: paper, copies: 0, boards: []))
        }
        sheets[at].copies += 1
        if sheets[at].boards.last != hung.board.id { sheets[at].boards.append(hung.board.id) }
      }
    }
    return sheets
  }

  /// Papers in use, smallest first.
  package var papers: [PaperSize] {
    Set(boards.flatMap(\.hangings).map(\.paper)).sorted { a, b in
      (a.width * a.height, a.rawValue) < (b.width * b.height, b.rawValue)
    }
  }
}
