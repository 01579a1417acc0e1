extension PosterLayout {
  /// A paper as the layout lays it, with its reading distance; `nil` when the layout is not made for it.
  package func sheet(_ paper: PaperSize) -> Sheet? {
    if var listed = sheets.first(where: { $0.paper == paper }) {
      listed.paper = laid(listed.paper)
      return listed
    }
    guard takesCustomSheets, suits(paper) else { return nil }
    return Sheet(laid(paper), distance: distance(for: paper))
  }

  /// How many times as long as wide a custom paper may be beyond the listed ones.
  private static let stretch = 1.3

  /// Whether a paper's proportions are like those of the listed ones.
  private func suits(_ paper: PaperSize) -> Bool {
    let listed = alike(paper).map { laid($0.paper).aspect }
    guard let least = listed.min(), let most = listed.max() else { return false }
    return (least / Self.stretch...most * Self.stretch).contains(laid(paper).aspect)
  }

  /// Metres, between those of the next smaller and the next larger listed paper; beyond them in proportion.
  private func distance(for paper: PaperSize) -> Double {
    let side = paper.shorterSide
    let known = alike(paper).sorted {
      ($0.paper.shorterSide, $0.distance) < ($1.paper.shorterSide, $1.distance)
    }
    guard let first = known.first, let last = known.last else { return 1 }
    guard let above = known.first(where: { $0.paper.shorterSide >= side }) else {
      return last.distance * side / last.paper.shorterSide
    }
    guard let below = known.last(where: { $0.paper.shorterSide < side }) else {
      return first.distance * side / first.paper.shorterSide
    }
    let part =
      (side - below.paper.shorterSide) / (above.paper.shorterSide - below.paper.shorterSide)
    return below.distance + (above.distance - below.distance) * part
  }

  private func alike(_ paper: PaperSize) -> [Sheet] {
    sheets.filter { $0.paper.isScreen == paper.isScreen && $0.paper.isOpen == paper.isOpen }
  }

  private func laid(_ paper: PaperSize) -> PaperSize {
    if paper.isOpen { return paper }
    return switch orientation {
    case .landscape: paper.width < paper.height ? paper.turned : paper
    case .portrait: paper.width > paper.height ? paper.turned : paper
    case nil: paper
    }
  }
}

extension PaperSize {
  /// Of an open sheet its height.
  package var shorterSide: Double { isOpen ? height : min(width, height) }
  /// Width by height.
  fileprivate var aspect: Double { width / height }
}
