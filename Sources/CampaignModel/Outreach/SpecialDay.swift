/// A day that is not what its weekday says.
package struct SpecialDay: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case statutory
    case substituteOff = "substitute_off"
    case adjustedOff = "adjusted_off"
    case weekendOff = "weekend_off"
    case makeupWorkday = "makeup_workday"

    package var isOff: Bool { self != .makeupWorkday }
  }

  package var date: CivilDate
  package var kind: Kind
  package var name: String
  /// From a State Council notice; otherwise computed from the calendar and to be confirmed.
  package var isOfficial: Bool
  /// The notice it stands in.
  package var source: String

  package init(
    date: CivilDate, kind: Kind, name: String, isOfficial: Bool, source: String = ""
  ) {
    self.source = source
    self.date = date
    self.kind = kind
    self.name = name
    self.isOfficial = isOfficial
  }
}
