/// A span of days, both ends included.
package struct DateSpan: Sendable, Hashable {
  package var from: CivilDate
  package var to: CivilDate

  package init(from: CivilDate, to: CivilDate) {
    self.from = from
    self.to = to
  }

  package func contains(_ day: CivilDate) -> Bool { from <= day && day <= to }
}
