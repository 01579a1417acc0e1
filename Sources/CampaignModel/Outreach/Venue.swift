package import Diagnostics

/// A place visits are carried into.
package struct Venue: Sendable, Hashable {
  package var id: String
  package var name: String
  package var category: VenueCategory
  package var area: String
  package var lessons: Int
  package var stalls: Int
  /// Days between two visits.
  package var minGap: Int
  /// Weekdays it is open, 1 is Monday.
  package var open: Set<Int>
  package var holidayOK: Bool
  package var blackout: [DateSpan]
  /// Never in `public/`.
  package var contact: String
  /// Never in `public/`.
  package var phone: String
  package var place: SourceRange?

  package init(
    id: String, name: String, category: VenueCategory, area: String, lessons: Int, stalls: Int,
    minGap: Int, open: Set<Int>, holidayOK: Bool = false, blackout: [DateSpan] = [],
    contact: String = "", phone: String = "", place: SourceRange? = nil
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.area = area
    self.lessons = lessons
    self.stalls = stalls
    self.minGap = minGap
    self.open = open
    self.holidayOK = holidayOK
    self.blackout = blackout
    self.contact = contact
    self.phone = phone
    self.place = place
  }
}
