/// A notice board: where it hangs, from how far people read it, how many sheets of which size it takes.
package struct Board: Sendable, Hashable {
  package struct Slot: Sendable, Hashable {
    /// As written: `A3`, `A2` …
    package var sheet: String
    package var count: Int

    package init(sheet: String, count: Int) {
      self.sheet = sheet
      self.count = count
    }
  }

  package var id: String
  package var name: String
  package var area: String
  package var place: String
  package var slots: [Slot]
  /// Metres.
  package var distance: Double

  package init(
    id: String, name: String, area: String, place: String, slots: [Slot], distance: Double
  ) {
    self.id = id
    self.name = name
    self.area = area
    self.place = place
    self.slots = slots
    self.distance = distance
  }
}
