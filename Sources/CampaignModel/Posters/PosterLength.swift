/// A length of a layout: physical, or a part of the sheet.
package struct PosterLength: Sendable, Hashable {
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case mm, pt
    /// Of the sheet's shorter side, so that one layout serves every sheet.
    case percent = "%"
  }

  package var value: Double
  package var unit: Unit

  package init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  package static func mm(_ value: Double) -> Self { Self(value, .mm) }
  package static func pt(_ value: Double) -> Self { Self(value, .pt) }
  package static func percent(_ value: Double) -> Self { Self(value, .percent) }

  /// The length in millimetres on a sheet; a point is 1/72 inch.
  package func millimetres(on paper: PaperSize) -> Double {
    switch unit {
    case .mm: value
    case .pt: value * 25.4 / 72
    case .percent: value / 100 * paper.shorterSide
    }
  }
}

/// The width of a column or the height of a row.
package enum PosterTrack: Sendable, Hashable {
  case fixed(PosterLength)
  /// A share of what the others leave.
  case fraction(Double)
  /// As high as its regions need at their best size; rows only.
  case auto
}
