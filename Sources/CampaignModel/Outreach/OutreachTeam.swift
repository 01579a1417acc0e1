package import Diagnostics

/// People who go out together.
package struct OutreachTeam: Sendable, Hashable {
  package var id: String
  package var name: String
  /// Ids of areas and themes; the loader has spelled out `*`.
  package var areas: Set<String>
  package var themes: Set<String>
  package var formats: Set<VisitFormat>
  /// Visits a day.
  package var cap: Int
  package var weekdays: Set<Int>
  package var makeupOK: Bool
  package var holidayOK: Bool
  package var leave: [DateSpan]
  package var place: SourceRange?

  package init(
    id: String, name: String, areas: Set<String>, themes: Set<String>, formats: Set<VisitFormat>,
    cap: Int, weekdays: Set<Int>, makeupOK: Bool = false, holidayOK: Bool = false,
    leave: [DateSpan] = [], place: SourceRange? = nil
  ) {
    self.id = id
    self.name = name
    self.areas = areas
    self.themes = themes
    self.formats = formats
    self.cap = cap
    self.weekdays = weekdays
    self.makeupOK = makeupOK
    self.holidayOK = holidayOK
    self.leave = leave
    self.place = place
  }
}
